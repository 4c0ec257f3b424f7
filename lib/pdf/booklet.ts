/**
 * Two pages a side on landscape sheets printed on both sides, turned over the short edge. `saddle`: the sheets
 * folded into one another and stitched through the fold. `stack`: the pile cut down the middle, its right half
 * laid under its left.
 */
import { blanksNeeded } from "../typeset/binding";
import type { HouseStyle } from "../typeset/style";
import type { Page, Rule } from "../typeset/types";
import { blankPage } from "./press-sheets";
import { MILLIMETRE, type Sheet } from "./sheet";

export const BINDINGS = ["saddle", "stack"] as const;
export type Binding = (typeof BINDINGS)[number];

export interface BookletOptions {
  readonly binding: Binding;
  /** A4: scaled down onto it; else two pages at full size. */
  readonly onA4?: boolean;
  /** Inner sheets of a folded booklet stand out: their pages are moved towards the fold to make up for it. */
  readonly creep?: boolean;
}

/** Pages on one sheet of paper, two on either side. */
export const PAGES_A_SHEET = 4;
const A4 = { width: 841.89, height: 595.28 };
/** As in the width of a spine, mm for each g/m². */
const SHEET_THICKNESS = 0.001346;
const CUT_MARK = { length: 4 * MILLIMETRE, width: 0.25 };

/** Left and right page of each side, counted from 0, in the order of printing. */
export function imposition(pages: number, binding: Binding): [left: number, right: number][] {
  const sheets = Math.ceil(pages / PAGES_A_SHEET);
  const count = sheets * PAGES_A_SHEET;
  return Array.from({ length: sheets }, (_, sheet): [number, number][] => {
    const first = 2 * sheet;
    if (binding === "saddle")
      return [
        [count - 1 - first, first],
        [first + 1, count - 2 - first],
      ];
    const [under, over] = [first, first + count / 2];
    return [
      [under, over],
      [over + 1, under + 1],
    ];
  }).flat();
}

export function bookletSheets(
  pages: readonly Page[],
  { paper, press }: HouseStyle,
  { binding, onA4 = false, creep = false }: BookletOptions,
): Sheet[] {
  const blanks = Array.from({ length: blanksNeeded(pages.length, PAGES_A_SHEET) }, () => blankPage(paper));
  const filled = [...pages, ...blanks];
  const full = { width: 2 * paper.width, height: paper.height };
  const { width, height } = onA4 ? A4 : full;
  const scale = Math.min(width / full.width, height / full.height);
  const half = { width: paper.width * scale, height: paper.height * scale };
  const top = (height - half.height) / 2;
  return imposition(filled.length, binding).map((side, index) => {
    const depth = Math.floor(index / 2);
    const shift =
      creep && binding === "saddle" ? depth * press.paperWeight * SHEET_THICKNESS * MILLIMETRE : 0;
    const places = [
      { left: width / 2 - half.width, shift },
      { left: width / 2, shift: -shift },
    ];
    return {
      width,
      height,
      parts: side.map((page, place) => {
        const { left, shift } = places[place]!;
        return {
          page: filled[page]!,
          matrix: [scale, 0, 0, scale, left + shift, top],
          clip: { left, top, ...half },
        };
      }),
      marks: binding === "stack" ? cutMarks(width / 2, height) : [],
    };
  });
}

/** Where the pile is cut. */
function cutMarks(x: number, height: number): Rule[] {
  const { length, width } = CUT_MARK;
  return [
    { x1: x, y1: 0, x2: x, y2: length, width },
    { x1: x, y1: height - length, x2: x, y2: height, width },
  ];
}
