"use client";

import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { AutoComplete, Button, Input, Select } from "antd";
import { useTranslations } from "next-intl";
import type { Masthead, MastheadEntry } from "@/lib/document/issue";
import styles from "./facts.module.css";

export interface MastheadEditorProps {
  readonly masthead: Masthead;
  readonly editable: boolean;
  readonly onChange: (masthead: Masthead) => void;
}

/** Who made the issue, in printed order; several names a role. */
export function MastheadEditor({ masthead, editable, onChange }: MastheadEditorProps) {
  const t = useTranslations("issues.masthead");
  const { entries } = masthead;
  const setEntries = (next: readonly MastheadEntry[]) => onChange({ ...masthead, entries: next });
  const setEntry = (index: number, change: Partial<MastheadEntry>) =>
    setEntries(entries.map((entry, at) => (at === index ? { ...entry, ...change } : entry)));
  const move = (index: number, step: -1 | 1) => {
    const entry = entries[index];
    if (entry) setEntries(entries.toSpliced(index, 1).toSpliced(index + step, 0, entry));
  };
  const usualRoles = t("usualRoles").split(" ");

  return (
    <div className={styles.stack}>
      <Input
        aria-label={t("title")}
        value={masthead.title}
        disabled={!editable}
        onChange={(event) => onChange({ ...masthead, title: event.target.value })}
      />
      {entries.map((entry, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <div key={index} className={styles.mastheadRow}>
          <AutoComplete
            aria-label={t("role")}
            placeholder={t("role")}
            value={entry.role}
            disabled={!editable}
            options={usualRoles.map((role) => ({ value: role }))}
            onChange={(role: string) => setEntry(index, { role })}
          />
          <Select
            aria-label={t("names")}
            mode="tags"
            open={false}
            suffixIcon={null}
            placeholder={t("namesPlaceholder")}
            tokenSeparators={["，", ",", "、", " ", "　"]}
            value={[...entry.names]}
            disabled={!editable}
            onChange={(names: string[]) => setEntry(index, { names })}
          />
          {editable && (
            <span className={styles.rowTools}>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={t("up")}
                disabled={index === 0}
                onClick={() => move(index, -1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={t("down")}
                disabled={index === entries.length - 1}
                onClick={() => move(index, 1)}
              />
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t("remove")}
                onClick={() => setEntries(entries.toSpliced(index, 1))}
              />
            </span>
          )}
        </div>
      ))}
      {editable && (
        <Button
          type="dashed"
          icon={<PlusOutlined />}
          onClick={() => setEntries([...entries, { role: "", names: [] }])}
        >
          {t("add")}
        </Button>
      )}
    </div>
  );
}
