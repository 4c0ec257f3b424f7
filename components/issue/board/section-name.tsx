"use client";

import { Button, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./board.module.css";

export interface SectionNameProps {
  readonly label: string;
  readonly name?: string;
  readonly onName: (name: string) => Promise<void> | void;
  readonly onCancel: () => void;
}

/** A section's name written in place; Enter keeps it, Escape leaves it. */
export function SectionName({ label, name = "", onName, onCancel }: SectionNameProps) {
  const t = useTranslations("issues.board");
  const [value, setValue] = useState(name);
  const title = value.trim();
  return (
    <form
      className={styles.sectionName}
      onSubmit={(event) => {
        event.preventDefault();
        if (title !== "") void onName(title);
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      <Input
        autoFocus
        aria-label={label}
        placeholder={label}
        maxLength={60}
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <Button type="primary" htmlType="submit" disabled={title === ""}>
        {t("keep")}
      </Button>
      <Button onClick={onCancel}>{t("cancel")}</Button>
    </form>
  );
}
