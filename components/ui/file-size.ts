"use client";

import { useFormatter } from "next-intl";

const KILO = 1000;

/** Bytes as people read them: 0.9 MB, 640 KB. */
export function useFileSize(): (bytes: number) => string {
  const format = useFormatter();
  return (bytes) =>
    bytes >= KILO * KILO * 0.1
      ? `${format.number(bytes / (KILO * KILO), { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`
      : `${format.number(Math.max(1, Math.round(bytes / KILO)))} KB`;
}
