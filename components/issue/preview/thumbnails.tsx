"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { PageView } from "@/components/pages/page-view";
import type { ShownPage } from "@/components/pages/use-live";
import styles from "./preview.module.css";

export interface ThumbnailsProps {
  readonly pages: number;
  readonly pageAt: (index: number) => ShownPage | undefined;
  readonly current: number;
  readonly fileAddress: (sha256: string) => string;
  /** Told which pages are in sight, or nearly. */
  readonly onInSight: (indices: readonly number[]) => void;
  readonly onOpen: (index: number) => void;
}

const WIDTH = 132;
/** Of A4, until the page is known. */
const HEIGHT = 187;

/** All pages small, drawn as they come into sight. */
export function Thumbnails({ pages, pageAt, current, fileAddress, onInSight, onOpen }: ThumbnailsProps) {
  const t = useTranslations("preview");
  const list = useRef<HTMLOListElement>(null);
  const told = useRef(onInSight);
  told.current = onInSight;

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const inSight = new Set<number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = Number((target as HTMLElement).dataset.index);
          if (isIntersecting) inSight.add(index);
          else inSight.delete(index);
        }
        told.current([...inSight].sort((a, b) => a - b));
      },
      { rootMargin: "50%" },
    );
    for (const item of element.children) observer.observe(item);
    // Before anything is known, the first answer tells how many pages there are.
    if (pages === 0) told.current([0]);
    return () => observer.disconnect();
  }, [pages]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: one comes in once, at the page one was on
  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: "center" });
  }, [pages]);

  return (
    <ol ref={list} className={styles.thumbnails}>
      {Array.from({ length: pages }, (_, index) => {
        const page = pageAt(index)?.data;
        const name = page?.folio ? t("pageLabel", { folio: page.folio }) : t("pageAt", { place: index + 1 });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page goes by its place
          <li key={index} data-index={index} data-current={index === current || undefined}>
            <button type="button" onClick={() => onOpen(index)} aria-label={name}>
              {page ? (
                <PageView page={page} width={WIDTH} label={name} fileAddress={fileAddress} />
              ) : (
                <div className={styles.blank} style={{ width: WIDTH, height: HEIGHT }} />
              )}
            </button>
            <span>{page?.folio ?? (index === 0 ? t("cover") : "")}</span>
          </li>
        );
      })}
    </ol>
  );
}
