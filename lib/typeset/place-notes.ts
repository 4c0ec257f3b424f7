/** Notes at the foot of a page, under a short rule, after all copy in reading order. */
import type { FootNote, NotePiece } from "./foot-notes";
import { moved, unbroken } from "./line-pieces";
import { MARK_BOX, NOTE_RULE, noteLeading, notesTop } from "./note-area";
import { noteMark } from "./number-notes";
import { type PageDraft, placeLine } from "./page-draft";
import type { Setting } from "./setting";
import { baselineIn, type TypeArea } from "./type-area";
import type { Line } from "./types";

export function placeNotes(
  page: PageDraft,
  pieces: readonly NotePiece[],
  numbers: ReadonlyMap<FootNote, number>,
  area: TypeArea,
  setting: Setting,
): void {
  const lines = pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  if (lines === 0) return;
  const leading = noteLeading(area);
  let top = area.top + notesTop(lines, area);
  const y = top - NOTE_RULE.above * area.noteSize;
  const x2 = area.left + NOTE_RULE.share * area.width;
  page.rules.push({ x1: area.left, y1: y, x2, y2: y, width: NOTE_RULE.width });
  for (const { note, from, to } of pieces)
    for (const { line, text, index, count, start, end } of note.lines.slice(from, to)) {
      const mark = index === 0 ? noteMark(numbers.get(note) ?? note.index + 1) : "";
      placeLine(
        page,
        mark === "" ? line : withMark(line, mark, setting),
        area.left,
        baselineIn(top, leading, area.noteSize),
        {
          article: note.article,
          block: "notes",
          role: "note",
          text: mark + text,
          index,
          count,
          start,
          end,
          note: note.index,
        },
      );
      top += leading;
    }
}

/** The mark stands before the text, in the room left for it. */
function withMark(line: Line, mark: string, setting: Setting): Line {
  const { note, body } = setting.style;
  const own = unbroken(mark, note.face, note.size, setting).line;
  const right = (body.indentEm + MARK_BOX) * note.size;
  const left = Math.max(0, right - MARK_GAP * note.size - own.width);
  return { ...line, runs: [...moved(own, left).runs, ...line.runs] };
}

/** Between mark and text, em. */
const MARK_GAP = 0.25;
