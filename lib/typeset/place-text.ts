/** Single lines of furniture and of the cover, placed outright. */
import { moved, unbroken } from "./line-pieces";
import { type PageDraft, placeLine } from "./page-draft";
import type { Setting } from "./setting";
import type { Align, FaceKey } from "./types";

export interface TextPlace {
  readonly block: string;
  readonly face: FaceKey;
  readonly size: number;
  readonly align: Align;
  /** Column, pt; the type area's where absent. */
  readonly left?: number;
  readonly width?: number;
  readonly baseline: number;
}

/** One line, aligned in its column. Text wider than the column is set smaller, never cut. */
export function placeText(page: PageDraft, text: string, place: TextPlace, setting: Setting): void {
  const { face, align, baseline, block, left = setting.area.left, width = setting.area.width } = place;
  const natural = unbroken(text, face, place.size, setting).line.width;
  const size = natural > width ? (place.size * width) / natural : place.size;
  const { line } = unbroken(text, face, size, setting);
  const slack = Math.max(0, width - line.width);
  const dx = align === "center" ? slack / 2 : align === "right" ? slack : 0;
  const told = { article: "", block, role: "furniture", text, index: 0, count: 1 } as const;
  placeLine(page, moved(line, dx), left, baseline, told);
}
