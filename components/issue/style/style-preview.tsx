"use client";

import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Button, Skeleton, Slider } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { LiveError } from "@/components/pages/live-error";
import { PageView } from "@/components/pages/page-view";
import { useLive } from "@/components/pages/use-live";
import { useInnerSize } from "@/components/ui/use-inner-size";
import { hasSides } from "@/lib/typeset/sides";
import type { HouseStyle } from "@/lib/typeset/style";
import { openPages, turned } from "../preview/spreads";
import styles from "./style-preview.module.css";

export interface StylePreviewProps {
  /** Of the issue's live pages. */
  readonly address: string;
  /** The last style whose parts fit together. */
  readonly style: HouseStyle;
  readonly fileAddress: (sha256: string) => string;
}

/** Two pages lie beside each other where each is at least so wide, CSS pixels. */
const LEAST_PAGE = 240;
const GAP = 8;

/** The issue's own pages in the style that is being made: a spread to turn, from cover to end. */
export function StylePreview({ address, style, fileAddress }: StylePreviewProps) {
  const t = useTranslations("issues.style.preview");
  const frame = useRef<HTMLDivElement>(null);
  const { width } = useInnerSize(frame);
  const [at, setAt] = useState<number>();
  const view = width >= 2 * LEAST_PAGE + GAP ? "spread" : "single";
  // The contents come first to mind: covers do not show what a style does to text.
  const index = at ?? 0;
  // The spread is asked for before it is known how many pages there are.
  const wanted = openPages(index, Number.POSITIVE_INFINITY, view);
  const live = useLive(address, width === 0 ? undefined : JSON.stringify({ indices: wanted, style }));
  const { issue, pages, composing, error, isBehind } = live;
  const total = issue?.figures.pages ?? 0;
  const bodyStart = issue?.figures.bodyStart ?? 0;

  useEffect(() => {
    if (total > 0 && index >= total) setAt(total - 1);
  }, [total, index]);
  useEffect(() => {
    if (at === undefined && total > 0) setAt(bodyStart);
  }, [at, total, bodyStart]);

  const pageWidth = view === "spread" ? (width - GAP) / 2 : width;
  const [back, on] = [turned(index, total, view, -1), turned(index, total, view, 1)];
  const jumps = [
    ["cover", 0],
    ["contents", hasSides(style) ? 2 : 1],
    ["body", bodyStart],
  ] as const;

  return (
    <section
      className={styles.preview}
      aria-label={t("title")}
      aria-busy={isBehind}
      data-pages={total || undefined}
    >
      <div className={styles.previewTools}>
        <span className={styles.jumps}>
          {jumps.map(([name, place]) => (
            <Button key={name} size="small" disabled={total === 0} onClick={() => setAt(place)}>
              {t(name)}
            </Button>
          ))}
        </span>
        <span role="status">
          {composing
            ? t("composing", { ...composing })
            : total > 0 && t("figures", { pages: total, body: issue?.figures.bodyPages ?? 0 })}
        </span>
      </div>
      <LiveError live={live} />
      <div ref={frame} className={styles.spread} data-behind={isBehind || undefined}>
        {pages.length === 0 && !error && (
          <Skeleton.Node active style={{ height: pageWidth * 1.4, width: pageWidth }} />
        )}
        {pages.map(({ index: page, data }) => (
          <PageView
            key={page}
            page={data}
            width={Math.max(1, pageWidth)}
            label={data.folio ? t("page", { folio: data.folio }) : t("sheet", { number: page + 1 })}
            fileAddress={fileAddress}
          />
        ))}
      </div>
      {total > 1 && (
        <div className={styles.turning}>
          <Button
            icon={<LeftOutlined />}
            aria-label={t("back")}
            disabled={back === undefined}
            onClick={() => setAt(back)}
          />
          <Slider
            aria-label={t("sheets")}
            className={styles.slider}
            min={1}
            max={total}
            value={index + 1}
            onChange={(number) => setAt(number - 1)}
          />
          <Button
            icon={<RightOutlined />}
            aria-label={t("on")}
            disabled={on === undefined}
            onClick={() => setAt(on)}
          />
        </div>
      )}
    </section>
  );
}
