/** Sheets for the printing house: each page with its bleed, crop marks outside the bleed, blanks at the end. */
import { blanksNeeded } from "../typeset/binding";
import { pageDraft } from "../typeset/page-draft";
import type { HouseStyle } from "../typeset/style";
import type { Page, Rule } from "../typeset/types";
import { type Box, MILLIMETRE, movedBy, type Sheet, type SheetPart } from "./sheet";

/** Crop marks begin clear of the bleed. */
const MARK_GAP = 1 * MILLIMETRE;
const MARK_LENGTH = 5 * MILLIMETRE;
const MARK_WIDTH = 0.25;
/** Between the marks and the sheet's edge. */
const EDGE = 1 * MILLIMETRE;

export type PressStyle = HouseStyle["press"];

/** All pages, and as many blanks behind them as the style's multiple asks for. */
export function pressSheets(pages: readonly Page[], { press, paper }: HouseStyle): Sheet[] {
  const blanks = Array.from({ length: blanksNeeded(pages.length, press.pageMultiple) }, () =>
    blankPage(paper),
  );
  return [...pages, ...blanks].map((page) => {
    const { width, height, trim, bleed, marks } = trimmedSheet(paper, press);
    return {
      width,
      height,
      boxes: { trim, bleed },
      parts: [{ page, matrix: movedBy(trim.left, trim.top), clip: bleed }],
      marks,
    };
  });
}

export const blankPage = ({ width, height }: { readonly width: number; readonly height: number }): Page =>
  pageDraft({ kind: "blank", side: "recto", width, height });

/** A sheet for paper of this trimmed size, marks included, still empty. */
export function trimmedSheet(
  { width, height }: { readonly width: number; readonly height: number },
  { bleed: bleedMillimetres, cropMarks }: PressStyle,
): { width: number; height: number; trim: Box; bleed: Box; marks: Rule[] } {
  const reach = bleedMillimetres * MILLIMETRE;
  const margin = reach + (cropMarks ? MARK_GAP + MARK_LENGTH + EDGE : 0);
  const trim = { left: margin, top: margin, width, height };
  const bleed = grown(trim, reach);
  return {
    width: width + 2 * margin,
    height: height + 2 * margin,
    trim,
    bleed,
    marks: cropMarks ? cornerMarks(trim, reach + MARK_GAP) : [],
  };
}

function grown({ left, top, width, height }: Box, by: number): Box {
  return { left: left - by, top: top - by, width: width + 2 * by, height: height + 2 * by };
}

/** Two strokes at each corner, in line with the cut. */
function cornerMarks({ left, top, width, height }: Box, clear: number): Rule[] {
  const [right, bottom] = [left + width, top + height];
  return [
    ...[left, right].flatMap((x) => verticalMarks(x, { top, bottom }, clear)),
    ...[top, bottom].flatMap((y): Rule[] => [
      { x1: left - clear - MARK_LENGTH, y1: y, x2: left - clear, y2: y, width: MARK_WIDTH },
      { x1: right + clear, y1: y, x2: right + clear + MARK_LENGTH, y2: y, width: MARK_WIDTH },
    ]),
  ];
}

/** Above and below the trimmed sheet: where it is cut or folded. */
export function verticalMarks(
  x: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  clear: number,
  length = MARK_LENGTH,
): Rule[] {
  return [
    { x1: x, y1: top - clear - length, x2: x, y2: top - clear, width: MARK_WIDTH },
    { x1: x, y1: bottom + clear, x2: x, y2: bottom + clear + length, width: MARK_WIDTH },
  ];
}

/** The cover's sheet marks its folds, too: shorter than the cut. */
export function foldMarks(x: number, trim: Box, { bleed }: PressStyle): Rule[] {
  const clear = bleed * MILLIMETRE + MARK_GAP;
  return verticalMarks(x, { top: trim.top, bottom: trim.top + trim.height }, clear, MARK_LENGTH / 2);
}

/** A part that fills `box`, clipped to what of it may carry ink. */
export function partIn(box: Box, page: Page, clip: Box): SheetPart {
  return { page, matrix: movedBy(box.left, box.top), clip };
}
