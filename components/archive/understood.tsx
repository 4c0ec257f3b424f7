"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ImportView } from "./import-view";
import styles from "./review.module.css";

/** The journal's facts as read, and how much of everything there is. */
export function Understood({ view }: { view: ImportView }) {
  const t = useTranslations("archive.review");
  const counts = useTranslations("intake.understood");
  const format = useFormatter();
  const { journal, masthead, statement } = view;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t("journal"), journal.title],
    [t("institution"), journal.institution],
    [t("sponsor"), journal.sponsor],
    [t("label"), view.label],
    [t("serial"), view.serial?.toString()],
    ...masthead.map(({ role, names }) => [role, names.join("、")] as const),
    [t("statement"), statement && t("statementLength", { paragraphs: statement.paragraphs })],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value || <span className={styles.missing}>{t("notFound")}</span>}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.counts}>
        {view.counts.map(({ name, count }) => (
          <li key={name}>
            <strong>{format.number(count)}</strong>
            <span>{counts.has(name) ? counts(name) : name}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
