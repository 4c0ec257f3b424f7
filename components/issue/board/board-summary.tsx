"use client";

import { Progress } from "antd";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { LiveError } from "@/components/pages/live-error";
import type { Live } from "@/components/pages/use-live";
import type { IssueFigures } from "@/lib/typeset/issue-figures";
import { PageStrip, type StripArticle } from "../page-strip";
import styles from "./board.module.css";
import type { Board } from "./board-view";
import { numberTree } from "./tree";

export interface BoardSummaryProps {
  readonly board: Board;
  readonly live: Live;
  /** The issue as it is stored, before anything is tried. */
  readonly stored?: IssueFigures;
  /** A change of the board is on its way to the server. */
  readonly saving: boolean;
}

/** What the order on the board comes to: strip of pages, pages in all, what changed, blanks and spine. */
export function BoardSummary({ board, live, stored, saving }: BoardSummaryProps) {
  const t = useTranslations("issues.board");
  const figures = live.issue?.figures;
  const strip = useMemo(() => (figures ? stripOf(board, figures) : []), [board, figures]);
  const change = figures && stored ? figures.pages - stored.pages : 0;
  return (
    <div className={styles.summary}>
      <LiveError live={live} />
      {live.composing && (
        <div role="status">
          {t("composing", live.composing)}
          <Progress
            percent={Math.round((100 * live.composing.done) / live.composing.total)}
            showInfo={false}
          />
        </div>
      )}
      {figures && <PageStrip articles={strip} current />}
      <p role="status">
        {figures && (
          <>
            {change !== 0 && (
              <strong>{t("change", { change: change > 0 ? `+${change}` : `−${-change}` })}</strong>
            )}
            <strong>{t("total", { pages: figures.pages, body: figures.bodyPages })}</strong>
            <span>{figures.blanks > 0 ? t("blanks", { count: figures.blanks }) : t("noBlanks")}</span>
            <span>{t("spine", { width: figures.spine.toFixed(1) })}</span>
          </>
        )}
        {saving && <span>{t("saving")}</span>}
      </p>
    </div>
  );
}

/** Articles with the pages they fill, coloured by the 板块 they stand in. */
function stripOf(board: Board, { ranges }: IssueFigures): StripArticle[] {
  const numbers = numberTree(board.sections);
  const inSection = (section: Board["sections"][number], department: number): StripArticle[] => [
    ...section.sections.flatMap((child) => inSection(child, department)),
    ...section.articles.flatMap(({ id, title }) => {
      const range = ranges[id];
      const count = range && range.last - range.first + 1;
      return range && count
        ? [{ number: numbers.get(id) ?? range.number, title, department, first: range.first, count }]
        : [];
    }),
  ];
  return board.sections.flatMap((section, index) => inSection(section, index));
}
