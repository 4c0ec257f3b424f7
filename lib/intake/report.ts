/**
 * The intake report: what was understood, and every join, repair and drop with its place. Wording for
 * people stands in the message files under `intake.kinds.<kind>` and `intake.understood.<count>`.
 */

/** In the order in which an editor should look at them. */
export const NOTE_KINDS = [
  "issue-label-missing",
  "title-missing",
  "institution-missing",
  "statement-missing",
  "masthead-missing",
  "contents-missing",
  "cover-line-unused",
  "contents-line-unused",
  "text-unplaced",
  "section-title-missing",
  "not-in-contents",
  "not-in-body",
  "number-gap",
  "number-missing",
  "contents-title-differs",
  "title-joined",
  "headline-missing",
  "headline-lines",
  "subtitle-found",
  "byline-found",
  "source-missing",
  "date-missing",
  "date-unreadable",
  "source-twice",
  "character-lost",
  "paragraph-joined",
  "paragraph-unfinished",
  "heading-unnumbered",
  "list-or-heading",
  "image-not-fetched",
  "image-unreadable",
  "object-dropped",
  "comment-dropped",
  "hidden-text-dropped",
  "tracked-changes",
  "active-content-dropped",
  "page-part-dropped",
  "charset-wrong",
  "formula-flattened",
  "endnote-moved",
  "caption-note",
  "table-title-row",
  "breaks-split",
  "cells-shifted",
  "cells-merged",
  "row-joined",
  "row-overlong",
  "doubled-character-dropped",
  "table-header-dropped",
  "table-by-spaces",
  "encoding",
  "markup-dropped",
  "page-furniture-dropped",
  "character-repaired",
  "lines-joined",
  "space-dropped",
] as const;

export type NoteKind = (typeof NOTE_KINDS)[number];

export interface IntakeNote {
  readonly kind: NoteKind;
  readonly certainty: "certain" | "doubtful";
  /** Line of the source, from 1; 0 where something is missing altogether. */
  readonly line: number;
  /** Printed number of the article concerned. */
  readonly article?: string;
  /** What stood there, shortened. */
  readonly before?: string;
  /** What became of it, shortened. */
  readonly after?: string;
}

export interface IntakeReport {
  readonly understood: Readonly<Record<UnderstoodCount, number>>;
  /** Doubtful ones first, then by kind in the order of NOTE_KINDS, then by line. */
  readonly notes: readonly IntakeNote[];
}

export const UNDERSTOOD_COUNTS = [
  "lines",
  "contentsEntries",
  "sections",
  "columns",
  "articles",
  "sources",
  "dates",
  "mastheadEntries",
  "salutations",
  "headings",
  "paragraphs",
  "leads",
  "lists",
  "listItems",
  "tables",
  "tableCells",
  "attachmentLabels",
  "signatures",
] as const;

export type UnderstoodCount = (typeof UNDERSTOOD_COUNTS)[number];

interface Details {
  readonly before?: string;
  readonly after?: string;
  readonly doubtful?: boolean;
}

/** Writes one note about the place it was made for. */
export type TakeNote = (kind: NoteKind, line: number, details?: Details) => void;

/** Notes as they come up; `for(number)` gives the writer for one article. */
export class Notes {
  private readonly taken: IntakeNote[] = [];

  for(article?: string): TakeNote {
    return (kind, line, { before, after, doubtful = false } = {}) => {
      this.taken.push({
        kind,
        certainty: doubtful ? "doubtful" : "certain",
        line,
        ...(article !== undefined ? { article } : {}),
        ...(before !== undefined ? { before: shorten(before) } : {}),
        ...(after !== undefined ? { after: shorten(after) } : {}),
      });
    };
  }

  sorted(): IntakeNote[] {
    const rank = new Map<string, number>(NOTE_KINDS.map((kind, index) => [kind, index]));
    const weight = (note: IntakeNote) =>
      (note.certainty === "doubtful" ? 0 : NOTE_KINDS.length) + (rank.get(note.kind) ?? 0);
    return [...this.taken].sort((a, b) => weight(a) - weight(b) || a.line - b.line);
  }
}

const LONGEST = 80;

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const half = LONGEST / 2 - 1;
  return `${wellFormed(text.slice(0, half))}…${wellFormed(text.slice(-half))}`;
}

/** A cut must not leave half of a surrogate pair. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}

/** Both sides of a joint, to be recognised at a glance: …按 ┆ 月公布… */
export function joint(left: string, right: string): string {
  return `${wellFormed(left.slice(-16))} ┆ ${wellFormed(right.slice(0, 16))}`;
}
