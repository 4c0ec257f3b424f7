/** The cover in one sheet for perfect binding, seen from outside: back, spine, front. */
import { spineWidth } from "../typeset/binding";
import type { HouseStyle } from "../typeset/style";
import type { Page } from "../typeset/types";
import { blankPage, foldMarks, partIn, trimmedSheet } from "./press-sheets";
import { type Box, MILLIMETRE, type Sheet } from "./sheet";

export interface CoverParts {
  readonly front: Page;
  /** As wide as the spine. */
  readonly spine: Page;
}

/** Width of the spine in pt for a book of so many pages, from the weight of the style's paper. */
export function spinePoints(pages: number, { press }: HouseStyle): number {
  return spineWidth(pages, press.paperWeight) * MILLIMETRE;
}

export function coverSheet({ front, spine }: CoverParts, { paper, press }: HouseStyle): Sheet {
  const whole = { width: 2 * paper.width + spine.width, height: paper.height };
  const { width, height, trim, bleed, marks } = trimmedSheet(whole, press);
  const spineBox: Box = { ...trim, left: trim.left + paper.width, width: spine.width };
  const frontBox: Box = { ...trim, left: spineBox.left + spine.width, width: paper.width };
  const backBox: Box = { ...trim, width: paper.width };
  // The front's ink ends at the fold, and bleeds on its three other sides.
  const frontInk: Box = {
    ...bleed,
    left: frontBox.left,
    width: bleed.left + bleed.width - frontBox.left,
  };
  const folds = press.cropMarks
    ? [spineBox.left, frontBox.left].flatMap((x) => foldMarks(x, trim, press))
    : [];
  return {
    width,
    height,
    boxes: { trim, bleed },
    parts: [
      partIn(backBox, blankPage(paper), backBox),
      partIn(spineBox, spine, { ...bleed, left: spineBox.left, width: spineBox.width }),
      partIn(frontBox, front, frontInk),
    ],
    marks: [...marks, ...folds],
  };
}
