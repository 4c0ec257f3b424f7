/** Which sheets an edition is made of. */
import type { HouseStyle } from "../typeset/style";
import type { Page } from "../typeset/types";
import { type BookletOptions, bookletSheets } from "./booklet";
import { coverSheet } from "./cover-sheet";
import type { Edition } from "./editions";
import { pressSheets } from "./press-sheets";
import { plainSheet, type Sheet } from "./sheet";

export interface EditionSetup {
  readonly edition: Edition;
  readonly style: HouseStyle;
  /** How a booklet is bound; folded and stitched where absent. */
  readonly booklet?: BookletOptions;
  /** 书脊 of the cover's sheet, as wide as it is to be; the edition `cover` must have it. */
  readonly spine?: Page;
}

/** @param pages  all pages of the issue, its cover first */
export function editionSheets(
  pages: readonly Page[],
  { edition, style, spine, booklet }: EditionSetup,
): Sheet[] {
  switch (edition) {
    case "screen":
    case "proof":
      return pages.map(plainSheet);
    case "print":
      return pressSheets(pages, style);
    case "booklet":
      return bookletSheets(pages, style, booklet ?? { binding: "saddle" });
    case "cover": {
      const [front] = pages;
      if (!front || !spine) throw new Error("a cover needs its front and its spine");
      return [coverSheet({ front, spine }, style)];
    }
    default:
      return edition satisfies never;
  }
}
