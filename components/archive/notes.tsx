"use client";

import { Collapse } from "antd";
import { useTranslations } from "next-intl";
import type { ImportNote, NoteGroup } from "./import-view";
import styles from "./review.module.css";

/** Notes of the intake by kind; doubtful ones stand open, certain ones folded. */
export function Notes({ groups, open }: { groups: readonly NoteGroup[]; open: boolean }) {
  const t = useTranslations("intake.kinds");
  return (
    <Collapse
      ghost
      styles={{ header: { padding: "8px 16px" }, body: { padding: "0 16px 8px" } }}
      defaultActiveKey={open ? groups.map((group) => group.kind) : []}
      items={groups.map(({ kind, notes }) => ({
        key: kind,
        label: (
          <span className={styles.kind}>
            {t.has(kind) ? t(kind) : kind}
            <span>{notes.length}</span>
          </span>
        ),
        children: (
          <ul className={styles.notes}>
            {notes.map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notes never move, and two may be equal
              <Note key={index} note={note} />
            ))}
          </ul>
        ),
      }))}
    />
  );
}

function Note({ note }: { note: ImportNote }) {
  const t = useTranslations("archive.review");
  const { article, line, before, after } = note;
  return (
    <li>
      <span className={styles.place}>
        {article && <b>{article}</b>}
        {line > 0 && <span>{t("line", { line })}</span>}
      </span>
      <span className={styles.change}>
        {before !== undefined && <span>{before}</span>}
        {before !== undefined && after !== undefined && <span aria-hidden> → </span>}
        {after !== undefined && (
          <ins>
            {before !== undefined && <span className="visually-hidden">{t("became")}</span>}
            {after}
          </ins>
        )}
      </span>
    </li>
  );
}
