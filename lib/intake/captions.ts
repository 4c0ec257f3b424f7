/** The title lines above a table, and the note in brackets that may stand under them. */
import { captionNote, joinNotes } from "./caption-notes";
import { type Item, isTitleLike, passageOf } from "./items";

export interface Caption {
  readonly caption: string;
  readonly note?: string;
  /** Of the footnotes in these lines; it goes to the note. */
  readonly footnote?: string;
  /** How many items it takes before the table. */
  readonly length: number;
}

const NAMED =
  /^表\s?[\d一二三四五六七八九十]|(?:表|名单|一览|统计|情况|目录|清单|安排|计划)(?:[（(].{0,40}[）)])?$/;
const NOTE = /^[（(].*[）)]$|^单位[：:]/;
const MOST_LINES = 3;

/**
 * One to three title lines directly before a table: under an attachment label any, elsewhere 表1 … or a last
 * word that says so. undefined where there is no such table.
 */
export function captionAt(items: readonly Item[], index: number): Caption | undefined {
  const length = items.slice(index, index + MOST_LINES + 1).findIndex((item) => item.kind === "table");
  if (length < 1) return undefined;
  const passages = items.slice(index, index + length).map(passageOf);
  const lines = passages.map((passage) => passage?.text ?? "");
  if (!passages.every((passage, i) => isTitleLike(passage) || (i > 0 && NOTE.test(lines[i] ?? ""))))
    return undefined;
  if (items[index - 1]?.kind !== "label" && !NAMED.test(lines[0] ?? "")) return undefined;
  const notes = lines.filter((line, i) => i > 0 && NOTE.test(line));
  const footnote = joinNotes(passages.map((passage) => captionNote(passage?.content ?? [])));
  return {
    caption: lines.filter((line) => !notes.includes(line)).join(""),
    ...(notes.length > 0 ? { note: notes.join("") } : {}),
    ...(footnote !== undefined && { footnote }),
    length,
  };
}
