"use client";

import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { Alert, Button, Skeleton, Slider } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { PageView } from "@/components/pages/page-view";
import { useLive } from "@/components/pages/use-live";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { hasSides } from "@/lib/typeset/sides";
import type { HouseStyle } from "@/lib/typeset/style";
import styles from "./style.module.css";

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
  const sentence = useErrorSentence();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [at, setAt] = useState<number>();
  const isSpread = width >= 2 * LEAST_PAGE + GAP;
  // The contents come first to mind: covers do not show what a style does to text.
  const index = at ?? 0;
  const wanted = isSpread ? spreadOf(index) : [index];
  const { issue, pages, composing, error, isBehind, retry } = useLive(
    address,
    width === 0 ? undefined : JSON.stringify({ indices: [...wanted].sort((a, b) => a - b), style }),
  );
  const total = issue?.figures.pages ?? 0;
  const bodyStart = issue?.figures.bodyStart ?? 0;

  useEffect(() => {
    if (total > 0 && index >= total) setAt(total - 1);
  }, [total, index]);
  useEffect(() => {
    if (at === undefined && total > 0) setAt(bodyStart);
  }, [at, total, bodyStart]);

  const pageWidth = isSpread ? (width - GAP) / 2 : width;
  const turn = (direction: 1 | -1) => {
    const step = isSpread && !(index === 0 && direction === 1) ? 2 : 1;
    setAt(Math.max(0, Math.min(total - 1, index + step * direction)));
  };
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
        <span role="status" className={styles.quiet}>
          {composing
            ? t("composing", { ...composing })
            : total > 0 && t("figures", { pages: total, body: issue?.figures.bodyPages ?? 0 })}
        </span>
      </div>
      {error && (
        <Alert
          type="warning"
          showIcon
          title={sentence(error)}
          action={
            <Button size="small" onClick={retry}>
              {t("retry")}
            </Button>
          }
        />
      )}
      <div ref={frame} className={styles.spread} data-behind={isBehind || undefined}>
        {pages.length === 0 && !error && (
          <Skeleton.Node
            active
            className={styles.full}
            style={{ height: pageWidth * 1.4, width: pageWidth }}
          />
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
            disabled={index === 0}
            onClick={() => turn(-1)}
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
            disabled={index >= total - 1}
            onClick={() => turn(1)}
          />
        </div>
      )}
    </section>
  );
}

/** The cover lies alone; then left and right. */
const spreadOf = (index: number) =>
  index === 0 ? [0] : index % 2 === 1 ? [index, index + 1] : [index - 1, index];

function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
