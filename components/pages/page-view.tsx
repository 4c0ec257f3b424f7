"use client";

import { type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { type PageData, UNITS_PER_POINT } from "@/lib/typeset/page-data";
import { drawPage } from "./draw-page";
import { glyphs } from "./glyph-store";
import { type CopyPlace, caretAt, placeAt } from "./page-place";
import styles from "./page-view.module.css";
import { useInSight } from "./use-in-sight";
import { usePixelRatio } from "./use-pixel-ratio";

export interface PageViewProps {
  readonly page: PageData;
  /** CSS pixels; the height follows. */
  readonly width: number;
  /** Accessible name: 第 34 页 */
  readonly label: string;
  /** Address of a stored image. */
  readonly fileAddress: (sha256: string) => string;
  /** Called with the place in the copy that was clicked. */
  readonly onPlace?: (place: CopyPlace) => void;
  /** Shown as a caret where it stands on this page. */
  readonly caret?: CopyPlace;
  /** Whether its text is there for those who hear it; not for thumbnails. */
  readonly readable?: boolean;
}

/** No canvas is larger, device pixels: beyond, browsers give none at all. */
const MOST_PIXELS = 16_000_000;

/** Outlines that did not come are asked for once more after so long, ms. */
const AGAIN = 3000;

/** A composed page, drawn in the browser exactly as it is printed, sharp at every size. Drawn while it is in sight. */
export function PageView(props: PageViewProps) {
  const { page, width, label, fileAddress, onPlace, caret, readable = false } = props;
  const height = (width * page.height) / page.width;
  const frame = useRef<HTMLElement>(null);
  const isInSight = useInSight(frame);
  const canvas = useDrawing(page, width, height, isInSight);
  const shown = useMemo(() => (caret ? caretAt(page, caret) : undefined), [page, caret]);
  const share = (value: number, whole: number) => `${(100 * value) / whole}%`;

  function onClick(event: MouseEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const units = page.width / box.width;
    const place = placeAt(page, (event.clientX - box.left) * units, (event.clientY - box.top) * units);
    if (place) onPlace?.(place);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the cursor in the text is moved by keyboard in the text itself
    <figure
      ref={frame}
      className={styles.page}
      style={{ width, height }}
      aria-label={label}
      data-clickable={onPlace ? true : undefined}
      onClick={onPlace && onClick}
    >
      {isInSight &&
        page.images.map(({ file, alt, ...box }) => (
          // biome-ignore lint/performance/noImgElement: stored in the size it is shown in
          <img
            key={`${file} ${box.x} ${box.y}`}
            src={fileAddress(file)}
            alt={alt ?? ""}
            style={{
              left: share(box.x, page.width),
              top: share(box.y, page.height),
              width: share(box.width, page.width),
              height: share(box.height, page.height),
            }}
          />
        ))}
      <canvas ref={canvas} aria-hidden />
      {shown && (
        <i
          className={styles.caret}
          data-caret
          data-turned={shown.turned || undefined}
          style={{
            left: share(shown.x, page.width),
            top: share(shown.y, page.height),
            ...(shown.turned
              ? { width: share(shown.length, page.width) }
              : { height: share(shown.length, page.height) }),
          }}
        />
      )}
      {readable && <PageText page={page} />}
    </figure>
  );
}

/** Draws when the page, its size or the screen's changes; a page out of sight gives its pixels back. */
function useDrawing(page: PageData, width: number, height: number, isInSight: boolean) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ratio = usePixelRatio();
  const [ready, setReady] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn again when outlines have come, or are to be asked for again
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    if (!isInSight) {
      element.width = 0;
      return;
    }
    if (!glyphs.has(page)) {
      let isWanted = true;
      let later: ReturnType<typeof setTimeout> | undefined;
      const draw = () => isWanted && setReady((count) => count + 1);
      glyphs.provide(page).then(draw, () => {
        // What shows the pages tells that the server is not reached.
        later = setTimeout(draw, AGAIN);
      });
      return () => {
        isWanted = false;
        clearTimeout(later);
      };
    }
    const sharp = Math.min(ratio, Math.sqrt(MOST_PIXELS / (width * height)));
    element.width = Math.round(width * sharp);
    element.height = Math.round(height * sharp);
    const context = element.getContext("2d");
    if (context) drawPage(context, page, glyphs, (element.width * UNITS_PER_POINT) / page.width);
    // How often, for tests and for measuring.
    element.dataset.drawn = String(Number(element.dataset.drawn ?? 0) + 1);
  }, [page, width, height, ratio, isInSight, ready]);
  return canvas;
}

/** The page's lines in reading order, one paragraph a block. */
function PageText({ page }: { page: PageData }) {
  const paragraphs: { key: string; text: string }[] = [];
  for (const { article, block, cell, paragraph, text } of page.lines) {
    const key = [article, block, cell?.row, cell?.column, paragraph].join(" ");
    const last = paragraphs.at(-1);
    if (last?.key === key) last.text += text;
    else paragraphs.push({ key, text });
  }
  return (
    <div className={styles.text}>
      {paragraphs.map(({ key, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is shown anew as a whole
        <p key={`${index} ${key}`}>{text}</p>
      ))}
    </div>
  );
}
