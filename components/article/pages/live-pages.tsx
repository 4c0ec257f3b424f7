"use client";

import { Spin } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import { LiveError } from "@/components/pages/live-error";
import { type CopyPlace, caretAt } from "@/components/pages/page-place";
import { PageView } from "@/components/pages/page-view";
import { useLive } from "@/components/pages/use-live";
import { useInnerSize } from "@/components/ui/use-inner-size";
import type { ArticleDraft } from "../article-draft";
import styles from "./live-pages.module.css";
import { printedText } from "./printed-text";

export interface LivePagesProps {
  readonly articleId: string;
  /** Where its pages are composed. */
  readonly address: string;
  readonly draft: ArticleDraft;
  /** The pages it should fill, where somebody has said so. */
  readonly pageBudget?: number;
  /** Where the cursor stands in the text. */
  readonly cursor?: CopyPlace;
  readonly fileAddress: (sha256: string) => string;
  /** A click in a page: the cursor is to go there. */
  readonly onPlace: (place: CopyPlace) => void;
}

/** The article's true pages, as they stand in its issue, with the text as it is being typed. */
export function LivePages(props: LivePagesProps) {
  const { articleId, address, draft, pageBudget, cursor, fileAddress, onPlace } = props;
  const t = useTranslations("articles.pages");
  const body = useMemo(() => JSON.stringify({ draft: JSON.stringify(printedText(draft)) }), [draft]);
  const live = useLive(address, body);
  const { issue, pages, composing, error, isBehind } = live;
  const list = useRef<HTMLDivElement>(null);
  const { width } = useInnerSize(list);
  const range = issue?.figures.ranges[articleId];
  const count = range && range.last - range.first + 1;

  // The page follows the cursor, unless the cursor has just followed a click in it.
  const clicked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed may have moved the cursor's place
  useEffect(() => {
    const element = list.current;
    if (!element || !cursor) return;
    if (clicked.current) {
      clicked.current = false;
      return;
    }
    const caret = element.querySelector("[data-caret]");
    if (caret) bringIntoView(element, caret);
  }, [cursor, pages]);

  return (
    <section className={styles.pages} aria-label={t("label")}>
      <header aria-live="polite">
        {range && issue ? (
          <>
            <strong>
              {range.number === ""
                ? t("byItself", { count: count ?? 0 })
                : t("place", { first: range.first, last: range.last, total: issue.figures.bodyPages })}
            </strong>
            {count !== undefined && pageBudget !== undefined && (
              <span data-over={count > pageBudget || undefined}>
                {t("budget", { count, budget: pageBudget })}
              </span>
            )}
            <small data-behind={isBehind || undefined}>{t(isBehind ? "behind" : "current")}</small>
          </>
        ) : (
          !error && <span>{composing ? t("composing", composing) : t("behind")}</span>
        )}
      </header>
      <LiveError live={live} safe={t("safe")} />
      <div ref={list} className={styles.list}>
        {width > 0 &&
          pages.map(({ index, data }) => (
            <div key={index} className={styles.sheet}>
              <PageView
                page={data}
                width={width}
                label={t("page", { folio: data.folio ?? "" })}
                fileAddress={fileAddress}
                caret={cursor && caretAt(data, cursor) ? cursor : undefined}
                onPlace={(place) => {
                  clicked.current = true;
                  onPlace(place);
                }}
                readable
              />
              <small className={styles.folio}>{data.folio}</small>
            </div>
          ))}
        {pages.length === 0 && !error && <Spin className={styles.waiting} />}
      </div>
    </section>
  );
}

/** Moves only the list, and only where the element is out of its sight. */
function bringIntoView(list: Element, element: Element): void {
  const [outer, inner] = [list.getBoundingClientRect(), element.getBoundingClientRect()];
  const isSeen = inner.top >= outer.top && inner.bottom <= outer.bottom;
  if (isSeen) return;
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  list.scrollBy({
    top: inner.top - outer.top - outer.height / 3,
    behavior: isCalm ? "auto" : "smooth",
  });
}
