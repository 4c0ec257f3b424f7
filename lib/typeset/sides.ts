/** Left-hand and right-hand pages. A printed sheet has its odd numbers on the right: recto. */
import type { HouseStyle } from "./style";

export type Side = "recto" | "verso";

/** Of the page at `index`, from 0, in a run of pages that begins on the right. */
export const sideOf = (index: number): Side => (index % 2 === 0 ? "recto" : "verso");

export const isMirrored = ({ typeArea: { inner, outer } }: HouseStyle) => inner !== outer;

/**
 * True where left and right pages look different, so that it matters on which a page comes to stand: mirrored
 * margins, other running lines, or openings on the right. Then each part of the issue begins on a right-hand page.
 */
export function hasSides(style: HouseStyle): boolean {
  const { header, footer, articleStart, sectionOpening } = style;
  return (
    isMirrored(style) ||
    [header, footer].some(({ verso, recto }) => !isSameLine(verso, recto)) ||
    articleStart === "recto" ||
    sectionOpening === "recto"
  );
}

type Running = HouseStyle["header"]["verso"];

/** Ends that are mirrored differ already where they hold anything. */
function isSameLine(verso: Running, recto: Running): boolean {
  const ends = [verso.inner, verso.outer, recto.inner, recto.outer];
  return verso.center === recto.center && ends.every((text) => !text);
}
