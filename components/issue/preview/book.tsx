"use client";

import { LeftOutlined, RightOutlined } from "@ant-design/icons";
import { useTranslations } from "next-intl";
import { type TouchEvent, useEffect, useRef, useState } from "react";
import type { CopyPlace } from "@/components/pages/page-place";
import { PageView } from "@/components/pages/page-view";
import type { ShownPage } from "@/components/pages/use-live";
import { type InnerSize, useInnerSize } from "@/components/ui/use-inner-size";
import { UNITS_PER_POINT } from "@/lib/typeset/page-data";
import type { Zoom } from "./issue-preview";
import styles from "./preview.module.css";
import { openPages, turned, type View } from "./spreads";

export interface BookProps {
  readonly index: number;
  readonly pages: number;
  readonly view: Exclude<View, "thumbnails">;
  readonly zoom: Zoom;
  readonly pageAt: (index: number) => ShownPage | undefined;
  readonly fileAddress: (sha256: string) => string;
  readonly onTurn: (step: 1 | -1) => void;
  readonly onPlace: (place: CopyPlace) => void;
}

/** CSS pixels a point at 100 %. */
const NATURAL = 96 / 72;
/** A finger that moves so far across turns the leaf, CSS pixels. */
const SWIPE = 48;
/** Of A4, until a page is known. */
const USUAL_RATIO = 841.89 / 595.28;

/** The pages that lie open, with an edge on either side to turn them by. */
export function Book(props: BookProps) {
  const { index, pages, view, zoom, pageAt, fileAddress, onTurn, onPlace } = props;
  const t = useTranslations("preview");
  const stage = useRef<HTMLDivElement>(null);
  const room = useInnerSize(stage);
  const touched = useRef<{ x: number; y: number }>(undefined);
  const [turning, setTurning] = useState<1 | -1>(1);
  const before = useRef(index);
  useEffect(() => {
    if (before.current !== index) setTurning(index > before.current ? 1 : -1);
    before.current = index;
  }, [index]);

  const open = openPages(index, pages, view);
  const shown = open.map((at) => ({ at, page: pageAt(at)?.data }));
  const known = shown.find(({ page }) => page)?.page;
  const ratio = known ? known.height / known.width : USUAL_RATIO;
  const abreast = view === "spread" ? 2 : 1;
  const width = pageWidth(zoom, room, ratio, abreast, known?.width);

  function onTouchEnd(event: TouchEvent) {
    const from = touched.current;
    const to = event.changedTouches[0];
    touched.current = undefined;
    // Enlarged pages are moved about by the same finger.
    if (!from || !to || (stage.current && stage.current.scrollWidth > stage.current.clientWidth + 1)) return;
    const [dx, dy] = [to.clientX - from.x, to.clientY - from.y];
    if (Math.abs(dx) > SWIPE && Math.abs(dx) > 2 * Math.abs(dy)) onTurn(dx < 0 ? 1 : -1);
  }

  const edge = (step: 1 | -1) =>
    turned(index, pages, view, step) !== undefined && (
      <button
        type="button"
        className={styles.edge}
        data-side={step === 1 ? "right" : "left"}
        aria-label={t(step === 1 ? "next" : "previous")}
        onClick={() => onTurn(step)}
      >
        {step === 1 ? <RightOutlined /> : <LeftOutlined />}
      </button>
    );

  return (
    <div className={styles.book}>
      {edge(-1)}
      <div
        ref={stage}
        className={styles.stage}
        onTouchStart={({ touches }) => {
          const touch = touches.length === 1 ? touches[0] : undefined;
          touched.current = touch && { x: touch.clientX, y: touch.clientY };
        }}
        onTouchEnd={onTouchEnd}
      >
        <div key={open[0] ?? 0} className={styles.spread} data-view={view} data-turning={turning}>
          {view === "spread" && open[0] === 0 && <div style={{ width }} />}
          {shown.map(({ at, page }) =>
            page ? (
              <PageView
                key={at}
                page={page}
                width={width}
                label={page.folio ? t("pageLabel", { folio: page.folio }) : t("pageAt", { place: at + 1 })}
                fileAddress={fileAddress}
                onPlace={onPlace}
                readable
              />
            ) : (
              <div key={at} className={styles.blank} style={{ width, height: width * ratio }} />
            ),
          )}
          {view === "spread" && open[0] !== 0 && open.length === 1 && <div style={{ width }} />}
        </div>
      </div>
      {edge(1)}
    </div>
  );
}

/** Width of one page, CSS pixels. */
function pageWidth(
  zoom: Zoom,
  room: InnerSize,
  ratio: number,
  abreast: number,
  units: number | undefined,
): number {
  const across = Math.max(120, room.width / abreast);
  switch (zoom) {
    case "page":
      return Math.floor(Math.min(across, room.height / ratio));
    case "width":
      return Math.floor(across);
    default:
      return Math.round(((units ?? 59_528) / UNITS_PER_POINT) * NATURAL * zoom);
  }
}
