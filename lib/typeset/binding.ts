/** What binding makes of a number of pages: blanks, sheets of paper, the width of the spine. */

/** Thickness of a leaf, mm for each g/m² of its paper: uncoated offset paper. */
const LEAF_THICKNESS = 0.001346;
/** The narrowest spine that type of a readable size stands on, mm. */
export const LEAST_LETTERED_SPINE = 4;

/** Blank pages that fill `pages` up to a whole multiple. */
export function blanksNeeded(pages: number, multiple: number): number {
  return (multiple - (pages % multiple)) % multiple;
}

/** Width of the spine of a perfect-bound book, mm, from its pages (not leaves) and the weight of its paper, g/m². */
export function spineWidth(pages: number, paperWeight: number): number {
  return Math.ceil(pages / 2) * LEAF_THICKNESS * paperWeight;
}
