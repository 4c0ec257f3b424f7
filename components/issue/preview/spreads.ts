/** How pages lie beside each other in the bound issue: the cover alone on the right, then left and right. */
export const VIEWS = ["spread", "single", "thumbnails"] as const;
export type View = (typeof VIEWS)[number];

/** Indices of the pages that are open together at `index`, in binding order from 0. */
export function openPages(index: number, pages: number, view: View): number[] {
  if (pages === 0) return [];
  if (view !== "spread") return [index];
  const left = index === 0 ? -1 : index % 2 === 1 ? index : index - 1;
  return [left, left + 1].filter((page) => page >= 0 && page < pages);
}

/** The page to go to when a leaf is turned; undefined at either end. */
export function turned(index: number, pages: number, view: View, step: 1 | -1): number | undefined {
  const open = openPages(index, pages, view);
  const next = step === 1 ? open.at(-1)! + 1 : open[0]! - 1;
  return next >= 0 && next < pages ? next : undefined;
}

/** Pages worth having when `index` is open: those beside it, so that a leaf turns without waiting. */
export function nearPages(index: number, pages: number, reach = 3): number[] {
  const from = Math.max(0, index - reach);
  const to = Math.min(pages, index + reach + 2);
  return Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);
}
