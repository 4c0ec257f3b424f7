"use client";

import { Modal } from "antd";
import { useTranslations } from "next-intl";
import { modKey } from "./keys";
import styles from "./shortcut-help.module.css";

const SHORTCUTS = [
  ["palette", "mod K"],
  ["help", "?"],
  ["save", "mod S"],
  ["next", "mod Enter"],
  ["close", "Esc"],
] as const;

/** The list behind `?`. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTranslations("ui.keys");
  return (
    <Modal open={open} title={t("title")} footer={null} onCancel={onClose} width={440}>
      <dl className={styles.keys}>
        {SHORTCUTS.map(([name, keys]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key === "mod" ? modKey().trim() : key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
