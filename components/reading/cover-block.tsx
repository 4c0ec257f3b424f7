import type { CSSProperties } from "react";
import styles from "./reading.module.css";
import type { JournalName } from "./reading-view";

/** The front of an issue, small: the journal's name in Song, the issue, the institution. */
export function CoverBlock({
  journal,
  label,
  serial,
}: {
  journal: JournalName;
  label: string;
  serial?: string;
}) {
  return (
    <div className={styles.cover} aria-hidden>
      <span className={styles.coverTitle} style={{ "--length": journal.title.length } as CSSProperties}>
        {journal.title}
      </span>
      {journal.titleEn && <span className={styles.coverEnglish}>{journal.titleEn}</span>}
      <span className={styles.coverLabel}>{label}</span>
      {serial && <span className={styles.coverSerial}>{serial}</span>}
      <span className={styles.coverInstitution}>{journal.institution}</span>
    </div>
  );
}
