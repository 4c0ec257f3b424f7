"use client";

import { Drawer, Grid } from "antd";
import { useTranslations } from "next-intl";
import type { ContentsEntry } from "@/lib/typeset/types";
import styles from "./preview.module.css";

export interface ContentsListProps {
  readonly contents: readonly ContentsEntry[];
  /** Printed number of the page one is on. */
  readonly current: number;
  /** On narrow screens, where it is a drawer. */
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onPage: (page: number) => void;
}

/** The contents as they will be printed; each line leads to its page. */
export function ContentsList({ open, onClose, ...list }: ContentsListProps) {
  const t = useTranslations("preview");
  const screens = Grid.useBreakpoint();
  if (screens.lg)
    return (
      <nav className={styles.contents} aria-label={t("contents")}>
        <Lines {...list} />
      </nav>
    );
  return (
    <Drawer title={t("contents")} placement="left" size={320} open={open} onClose={onClose}>
      <nav className={styles.contents} aria-label={t("contents")}>
        <Lines {...list} />
      </nav>
    </Drawer>
  );
}

function Lines({ contents, current, onPage }: Pick<ContentsListProps, "contents" | "current" | "onPage">) {
  const here = contents.findLast(({ page }) => page <= current);
  return (
    <ol>
      {contents.map((entry) => (
        <li key={`${entry.number} ${entry.page} ${entry.title}`} data-level={entry.level}>
          <button
            type="button"
            className={styles.contentsLine}
            aria-current={entry === here ? "page" : undefined}
            onClick={() => onPage(entry.page)}
          >
            <span>{entry.number}</span>
            <span>{entry.title}</span>
            <span>{entry.page}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
