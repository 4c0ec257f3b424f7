/** 书脊: title at the head and issue at the foot, set downward, where the spine is wide enough to be read. */
import type { IssueCopy } from "../document/issue-copy";
import { LEAST_LETTERED_SPINE } from "./binding";
import { moved, unbroken } from "./line-pieces";
import { noMemory } from "./memory";
import { type PageDraft, pageDraft, placeLine } from "./page-draft";
import { settingOf } from "./setting";
import type { HouseStyle } from "./style";
import { typeArea } from "./type-area";
import type { FaceKey, Faces } from "./types";

const POINTS_A_MILLIMETRE = 72 / 25.4;
/** Of the spine's width, and the largest, pt. */
const SIZE = { share: 0.62, most: 22 };
/** Clear above and below, as a share of the height. */
const MARGIN = 0.08;
/** From character to character, em. */
const ADVANCE = 1.12;

export function spinePage(copy: IssueCopy, width: number, style: HouseStyle, faces: Faces): PageDraft {
  const { height } = style.paper;
  const page = pageDraft({ kind: "cover", side: "recto", width, height });
  if (width < LEAST_LETTERED_SPINE * POINTS_A_MILLIMETRE) return page;
  const room = height * (1 - 2 * MARGIN);
  const [title, label] = [Array.from(copy.journal.title), Array.from(copy.label)];
  // Both and two characters' space between them must have room.
  const fitting = room / ((title.length + label.length + 2) * ADVANCE);
  const size = Math.min(width * SIZE.share, SIZE.most, fitting);
  const setting = settingOf(style, faces, typeArea(style), noMemory());
  const down = (letters: readonly string[], face: FaceKey, top: number) => {
    for (const [index, letter] of letters.entries()) {
      const { line } = unbroken(letter, face, size, setting);
      const baseline = top + index * size * ADVANCE + size * 0.88;
      const told = {
        article: "",
        block: "cover",
        role: "furniture",
        text: letter,
        index: 0,
        count: 1,
      } as const;
      placeLine(page, moved(line, (width - line.width) / 2), 0, baseline, told);
    }
  };
  down(title, "songBold", height * MARGIN);
  down(label, "hei", height * (1 - MARGIN) - label.length * size * ADVANCE);
  return page;
}
