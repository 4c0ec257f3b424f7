"use client";

import { Button, Input } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import styles from "./confirm-in-place.module.css";

export interface ConfirmInPlaceProps {
  /** The verb, on the button that asks and on the one that does. */
  readonly verb: ReactNode;
  /** What it will do, or what it destroys. */
  readonly explain: ReactNode;
  readonly danger?: boolean;
  readonly primary?: boolean;
  readonly icon?: ReactNode;
  readonly size?: "small" | "middle";
  /** Asks for a reason in the same place; the label of its field. */
  readonly reason?: { readonly label: string; readonly required: boolean };
  readonly disabled?: boolean;
  /** True when done; false leaves the question open (the person has been told why). */
  readonly onConfirm: (reason: string) => Promise<boolean>;
}

/** A button whose question and reason open where it stands, not in a window over the page. */
export function ConfirmInPlace(props: ConfirmInPlaceProps) {
  const { verb, explain, danger, primary, icon, size = "middle", reason, disabled, onConfirm } = props;
  const t = useTranslations("ui");
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [words, setWords] = useState("");
  const type = primary ? "primary" : "default";
  if (!open)
    return (
      <Button
        type={type}
        danger={danger}
        icon={icon}
        size={size}
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {verb}
      </Button>
    );
  async function confirm() {
    setBusy(true);
    if (await onConfirm(words.trim())) setOpen(false);
    setBusy(false);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes whatever inside has the focus
    <div className={styles.question} onKeyDown={(event) => event.key === "Escape" && setOpen(false)}>
      <p>{explain}</p>
      {reason && (
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 2, maxRows: 8 }}
          aria-label={reason.label}
          placeholder={reason.label}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      <div className={styles.buttons}>
        <Button
          type="primary"
          danger={danger}
          size={size}
          loading={busy}
          autoFocus={!reason}
          disabled={reason?.required && words.trim() === ""}
          onClick={confirm}
        >
          {verb}
        </Button>
        <Button size={size} disabled={busy} onClick={() => setOpen(false)}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
