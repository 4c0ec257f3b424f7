/** Notes of one article, and their way to the foot of the pages that call them. */
import { listMarker } from "../document/list-marker";
import { MARK_BOX } from "./note-area";
import type { Setting, TextLine } from "./setting";
import type { HouseStyle } from "./style";
import type { Line, TextRun } from "./types";

export interface NoteText {
  readonly text: string;
  readonly href?: string;
}

/** A note at a page's foot, composed before it is known which page and which number that will be. */
export interface FootNote {
  readonly article: string;
  /** Index among the article's notes, as `GlyphRun.call`. */
  readonly index: number;
  /** One at least, without the mark; the first leaves room for it. */
  readonly lines: readonly TextLine[];
}

/** Lines of a note that stand on one page: from `from` to before `to`. */
export interface NotePiece {
  readonly note: FootNote;
  readonly from: number;
  readonly to: number;
}

/** Marks a call until its page numbers it; as wide as any of the first twenty. */
export const UNNUMBERED = "①";

/** Footnotes of one article in the order of their marks. */
export class Notes {
  readonly texts: NoteText[] = [];

  /** `place` is where they will stand. */
  constructor(readonly place: HouseStyle["footnotes"]) {}

  /** Keeps the note and returns its mark: ① and so on, or one that its page will number. */
  add(note: NoteText): Pick<TextRun, "text" | "call"> {
    const call = this.texts.push(note) - 1;
    return { text: this.place === "page" ? UNNUMBERED : listMarker("①", call + 1), call };
  }

  /** The notes that go with a line to its page. */
  calledIn(line: Line, article: string, setting: Setting): FootNote[] {
    if (this.place === "article" || this.texts.length === 0) return [];
    return line.runs.flatMap(({ call }) =>
      call === undefined ? [] : [composeNote(article, call, this.texts[call]!, setting)],
    );
  }
}

function composeNote(article: string, index: number, { text, href }: NoteText, setting: Setting): FootNote {
  const { note, body } = setting.style;
  const run = { text, face: note.face, ...(href !== undefined && { href }) };
  const lines = setting.compose([run], {
    size: note.size,
    measure: setting.area.width,
    indent: (body.indentEm + MARK_BOX) * note.size,
  });
  return { article, index, lines: lines.length > 0 ? lines : [BLANK] };
}

const BLANK: TextLine = {
  line: { runs: [], start: 0, end: 0, width: 0, gap: 0 },
  text: "",
  index: 0,
  count: 1,
  start: 0,
  end: 0,
};

/** Lines of notes that an item calls. */
export function noteLines({ notes }: { readonly notes?: readonly FootNote[] }): number {
  return notes === undefined ? 0 : notes.reduce((sum, { lines }) => sum + lines.length, 0);
}
