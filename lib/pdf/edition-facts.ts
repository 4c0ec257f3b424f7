/** What producing an edition tells beside the file: how much paper it takes, how thick the book becomes. */
import { blanksNeeded, spineWidth } from "../typeset/binding";
import type { HouseStyle } from "../typeset/style";
import { type Binding, PAGES_A_SHEET } from "./booklet";

export interface EditionFacts {
  /** Pages of the issue, cover included, and the blanks that fill the last sheet. */
  readonly bookPages: number;
  readonly blanks: number;
  /** Leaves of paper for one copy; of a booklet, the sheets that are folded or cut. */
  readonly leaves: number;
  /** Width of the spine when perfect-bound, mm. */
  readonly spine: number;
  /** Of a booklet. */
  readonly binding?: Binding;
}

/**
 * @param pages  of the issue, without blanks
 * @param binding  of a booklet
 */
export function editionFacts(pages: number, { press }: HouseStyle, binding?: Binding): EditionFacts {
  const blanks = blanksNeeded(pages, binding ? PAGES_A_SHEET : press.pageMultiple);
  const bookPages = pages + blanks;
  return {
    bookPages,
    blanks,
    leaves: Math.ceil(bookPages / (binding ? PAGES_A_SHEET : 2)),
    spine: Math.round(spineWidth(bookPages, press.paperWeight) * 10) / 10,
    ...(binding && { binding }),
  };
}
