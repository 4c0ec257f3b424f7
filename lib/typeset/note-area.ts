/**
 * The room of notes at the page's foot: they have a leading of their own, a short rule above them, and their last
 * line stands on the last line of the grid, so that facing pages end alike.
 */
import { baselineIn, type TypeArea } from "./type-area";

/** Leading of notes, em of their size. */
const LEADING = 1.5;
/** Clear between the copy and the notes, em of their size; the rule stands in it. */
const CLEAR = 1.5;
/** The rule: above the notes in em of their size, its length as a share of the line (a fifth to a quarter is usual). */
export const NOTE_RULE = { above: 0.5, share: 0.22, width: 0.5 };
/** Room of a note's mark before its text, em. */
export const MARK_BOX = 1.25;

export const noteLeading = ({ noteSize }: TypeArea): number => noteSize * LEADING;

/** Height of `lines` lines of notes with all that belongs to them, pt. */
export function notesHeight(lines: number, area: TypeArea): number {
  return lines === 0 ? 0 : area.noteSize * CLEAR + lines * noteLeading(area) + belowLast(area);
}

/** Lines of notes that `height` pt hold. */
export function noteLinesIn(height: number, area: TypeArea): number {
  const room = height - area.noteSize * CLEAR - belowLast(area);
  return Math.max(0, Math.floor((room + 0.01) / noteLeading(area)));
}

/** Top of the first of `lines` lines of notes, pt from the area's top. */
export function notesTop(lines: number, area: TypeArea): number {
  return area.height - belowLast(area) - lines * noteLeading(area);
}

/** What a line of notes lies nearer to its slot's foot than a body line does. */
function belowLast(area: TypeArea): number {
  const body = area.leading - baselineIn(0, area.leading, area.bodySize);
  const note = noteLeading(area) - baselineIn(0, noteLeading(area), area.noteSize);
  return Math.max(0, body - note);
}
