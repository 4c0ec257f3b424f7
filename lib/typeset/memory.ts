/**
 * What one setting of an issue leaves to the next. Copy that has not changed is known by identity: whoever edits an
 * article hands over a new object for it and the very same ones for all others (`toIssueCopy` of unchanged data
 * does not, so keep its articles). With it, an edit costs the article it touches, and the page numbers of all.
 */
import type { ArticleCopy } from "../document/issue-copy";
import { composeParagraph } from "./compose-paragraph";
import type { ComposedTable } from "./compose-table";
import { createComposer } from "./composer";
import type { Chapter, FlowItem, RowItem } from "./flow";
import type { FlowPages } from "./flow-pages";
import { LeastRecent } from "./least-recent";
import type { PageDraft } from "./page-draft";
import type { ComposeParagraph, TextLine } from "./setting";
import type { HouseStyle } from "./style";
import type { Faces, Finding } from "./types";

/** The pages of one chapter as if it began the body: without furniture, findings counted from page 1. */
export interface ChapterPages {
  readonly pages: readonly PageDraft[];
  readonly findings: readonly Finding[];
}

export interface Memory {
  readonly compose: ComposeParagraph;
  /** What is set on one line however long, by look and text (`line-pieces.ts`). */
  readonly pieces: LeastRecent<TextLine>;
  readonly articles: Remembered<ArticleCopy, readonly FlowItem[]>;
  readonly chapters: Remembered<ArticleCopy, Chapter>;
  readonly pages: Remembered<Chapter, ChapterPages>;
  /** Pages of chapters in their place in the issue, by number and side, and these with their running lines. */
  readonly numbered: Remembered<PageDraft, PageDraft>;
  readonly furnished: Remembered<PageDraft, PageDraft>;
  /** What stands around the body, by all that it tells. */
  readonly cover: LastMade<PageDraft>;
  readonly contents: LastMade<FlowPages>;
  readonly statement: LastMade<FlowPages>;
  /**
   * Tables by their block as JSON, of those that call no notes: an edited article is a new one with new blocks,
   * and its tables cost more than all the rest of it. None for a single setting.
   */
  readonly tables?: LeastRecent<ComposedTable>;
  /** The rows of these tables, and pages that hold nothing else, by the first row on them. */
  readonly rows: Remembered<ComposedTable, readonly RowItem[]>;
  readonly tablePages: Remembered<RowItem, PageDraft>;
}

/** Of tables, characters of their JSON: some ten times what the real issue has. */
const TABLES_KEPT = 2_000_000;
/** Of pieces, characters: the real issue has 5000. */
const PIECES_KEPT = 100_000;

/** Compared part by part, objects by identity. */
type Key = readonly unknown[];

/** The last value made for an object, as long as it is asked for under the same key. */
export class Remembered<Source extends object, Value> {
  private readonly known = new WeakMap<Source, { readonly key: Key; readonly value: Value }>();

  get(source: Source, key: Key, make: () => Value): Value {
    const found = this.known.get(source);
    if (found && isSame(found.key, key)) return found.value;
    const value = make();
    this.known.set(source, { key, value });
    return value;
  }
}

const isSame = (one: Key, other: Key) =>
  one.length === other.length && one.every((part, index) => part === other[index]);

/** The last value made, as long as it is asked for under the same key. */
export class LastMade<Value> {
  private last: { readonly key: string; readonly value: Value } | undefined;

  get(key: string, make: () => Value): Value {
    if (this.last?.key !== key) this.last = { key, value: make() };
    return this.last.value;
  }
}

const emptyMemory = (compose: ComposeParagraph): Memory => ({
  compose,
  pieces: new LeastRecent(PIECES_KEPT),
  articles: new Remembered(),
  chapters: new Remembered(),
  pages: new Remembered(),
  numbered: new Remembered(),
  furnished: new Remembered(),
  cover: new LastMade(),
  contents: new LastMade(),
  statement: new LastMade(),
  rows: new Remembered(),
  tablePages: new Remembered(),
});

/** For one setting only. */
export const noMemory = (): Memory => emptyMemory(composeParagraph);

/** Kept from one setting to the next; of another style or other faces it knows nothing. */
export class TypesetMemory {
  private memory: Memory | undefined;
  private known: { readonly style: HouseStyle; readonly faces: Faces } | undefined;
  private readonly compose = createComposer();

  under(style: HouseStyle, faces: Faces): Memory {
    if (!this.memory || this.known?.style !== style || this.known.faces !== faces) {
      this.memory = { ...emptyMemory(this.compose), tables: new LeastRecent(TABLES_KEPT) };
      this.known = { style, faces };
    }
    return this.memory;
  }
}
