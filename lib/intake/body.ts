/** The lines of an article's body, or of the statement page → typed blocks. */
import type { Block, Inline, List, ListFormat, Paragraph, Table } from "../document/blocks";
import { joinNotes } from "./caption-notes";
import { type Caption, captionAt } from "./captions";
import { type HeadingLooks, type LevelsBy, readHeadingLooks } from "./heading-looks";
import { type Item, isTitleLike, passageOf, readItems } from "./items";
import { endsSentence, type Layout, type Passage } from "./joining";
import type { SourceLine } from "./lines";
import { classifyNumbered, type NumberedKind } from "./numbered";
import type { PlainList } from "./pieces";
import type { TakeNote } from "./report";
import { splitContent, withMark, withoutMark } from "./rich-text";
import { isSalutation } from "./salutation";
import { findSignatures } from "./signature";

/** Ids are b1, b2 … in the order of the text, list items included. */
export function readBody(lines: readonly SourceLine[], layout: Layout, note: TakeNote): Block[] {
  return writeBlocks(readItems(lines, layout, note), note);
}

export function writeBlocks(
  items: readonly Item[],
  note: TakeNote,
  levelsBy: LevelsBy = "numerals",
): Block[] {
  const kinds = classifyNumbered(items.map(passageOf), note);
  return new BlockWriter(items, kinds, note, levelsBy).write();
}

/** Writes the blocks in order and hands out their ids. */
class BlockWriter {
  private readonly blocks: Block[] = [];
  private readonly signatures: ReadonlySet<number>;
  private readonly looks: HeadingLooks;
  private ids = 0;
  /** Of the last numbered heading, 0 before the first. */
  private level: 0 | 1 | 2 | 3 = 0;

  constructor(
    private readonly items: readonly Item[],
    private readonly kinds: ReadonlyMap<number, NumberedKind>,
    private readonly note: TakeNote,
    private readonly levelsBy: LevelsBy,
  ) {
    this.signatures = findSignatures(items);
    this.looks = readHeadingLooks(items, kinds, levelsBy);
  }

  write(): Block[] {
    for (let index = 0; index < this.items.length; ) index = this.writeItem(index);
    return this.blocks;
  }

  private id(): string {
    return `b${++this.ids}`;
  }

  /** Writes the block that begins at `index` and returns where the next one begins. */
  private writeItem(index: number): number {
    const item = this.items[index]!;
    switch (item.kind) {
      case "table":
        return this.writeTable(index, { caption: "", length: 0 });
      case "figure":
        this.blocks.push({ ...item.figure, id: this.id() });
        return index + 1;
      case "quotation":
        this.blocks.push({ ...item.quotation, id: this.id() });
        return index + 1;
      case "list":
        this.blocks.push(this.identify(item.list));
        return index + 1;
      case "label":
        this.blocks.push({ kind: "attachmentLabel", id: this.id(), content: bare(item.passage) });
        return this.writeAttachmentTitles(index + 1);
      case "passage":
        return this.writePassage(index, item.passage);
    }
  }

  private writePassage(index: number, passage: Passage): number {
    const caption = captionAt(this.items, index);
    if (caption) return this.writeTable(index, caption);
    const kind = this.kinds.get(index);
    if (kind?.kind === "item") return this.writeList(index, kind);
    this.blocks.push(this.textBlock(index, passage));
    return index + 1;
  }

  private textBlock(index: number, passage: Passage): Block {
    const { text } = passage;
    const kind = this.kinds.get(index);
    const styled = this.looks.levelOf(passage);
    if (kind?.kind === "heading" || (kind?.kind !== "lead" && styled !== undefined)) {
      const numbered = kind?.kind === "heading" ? kind.level : undefined;
      this.level = (this.levelsBy === "styles" ? (styled ?? numbered) : (numbered ?? styled)) ?? 1;
      return { kind: "heading", id: this.id(), level: this.level, content: bare(passage) };
    }
    if (kind?.kind === "lead")
      return { kind: "paragraph", id: this.id(), content: withLead(passage, kind.length) };
    if (index === 0 && isSalutation(text))
      return { kind: "salutation", id: this.id(), content: bare(passage) };
    if (this.signatures.has(index)) return { kind: "signature", id: this.id(), content: bare(passage) };
    if (this.isUnnumberedHeading(index, passage)) {
      this.note("heading-unnumbered", passage.line, { before: text, doubtful: true });
      const level = this.level === 0 ? 1 : this.level === 1 ? 2 : 3;
      return { kind: "heading", id: this.id(), level, content: bare(passage) };
    }
    if (!endsSentence(text))
      this.note("paragraph-unfinished", passage.line, { before: text, doubtful: true });
    return { kind: "paragraph", id: this.id(), content: contentOf(passage) };
  }

  private identify({ items, ...list }: PlainList): List {
    return {
      ...list,
      id: this.id(),
      items: items.map(({ blocks }) => ({
        blocks: blocks.map((block) =>
          block.kind === "list" ? this.identify(block) : { ...block, id: this.id() },
        ),
      })),
    };
  }

  /** The lines under an attachment label that are no table's caption. */
  private writeAttachmentTitles(index: number): number {
    let next = index;
    while (next < index + 3 && isTitleLike(passageOf(this.items[next])) && !captionAt(this.items, next)) {
      this.blocks.push({
        kind: "attachmentTitle",
        id: this.id(),
        content: bare(passageOf(this.items[next])),
      });
      next++;
    }
    return next;
  }

  private writeTable(index: number, caption: Caption): number {
    const item = this.items[index + caption.length];
    if (item?.kind === "table") this.blocks.push(withNote(item.make(this.id(), caption), caption, this.note));
    return index + caption.length + 1;
  }

  private writeList(index: number, first: { format: ListFormat; value: number }): number {
    const id = this.id();
    const items: { blocks: Paragraph[] }[] = [];
    let next = index;
    for (;;) {
      const kind = this.kinds.get(next);
      const isNext =
        kind?.kind === "item" && kind.format === first.format && kind.value === first.value + items.length;
      if (!isNext) break;
      items.push({
        blocks: [{ kind: "paragraph", id: this.id(), content: withoutNumeral(passageOf(this.items[next])) }],
      });
      next++;
    }
    this.blocks.push({ kind: "list", id, format: first.format, start: first.value, items });
    return next;
  }

  /** 小标题: a short line without a final mark between paragraphs; where the source shows its headings, as they are. */
  private isUnnumberedHeading(index: number, passage: Passage): boolean {
    const { text } = passage;
    const next = passageOf(this.items[index + 1]);
    const shown = this.looks.shows(passage);
    if (shown === false || text.length > (shown ? 50 : 30)) return false;
    if (/[。；：，、…”]$/.test(text) || ASIDE.test(text) || next === undefined) return false;
    const before = passageOf(this.items[index - 1]);
    const longer = next.text.length > text.length * 2 || next.numeral !== undefined;
    const afterHeading = this.kinds.get(index - 1)?.kind === "heading";
    return shown || (longer && (before === undefined || endsSentence(before.text) || afterHeading));
  }
}

/** Words under a picture, which may not have come along, and a remark in brackets. */
const ASIDE = /(?:摄|供图|资料图|制图)[）)]?$|^图\s?[\d一二三四五六七八九十]|^[（(][^（）()]*[）)]$/;

function plain(text: string): Inline[] {
  return text === "" ? [] : [{ kind: "text", text }];
}

const contentOf = (passage: Passage) => [...(passage.content ?? plain(passage.text))];

/** Without bold: what a heading, a label or a salutation looks like is the house's affair. */
const bare = (passage: Passage | undefined) => (passage ? withoutMark(contentOf(passage), "bold") : []);

function withoutNumeral(passage: Passage | undefined): Inline[] {
  if (!passage?.numeral) return [];
  return splitContent(contentOf(passage), passage.text.length - passage.numeral.rest.length)[1];
}

function withLead(passage: Passage, length: number): Inline[] {
  const [lead, rest] = splitContent(contentOf(passage), length);
  return [...withMark(withoutMark(lead, "bold"), "lead"), ...rest];
}

/** A table's notes stand below it, and so do those that its title calls. */
function withNote(table: Table, { footnote }: Caption, tell: TakeNote): Table {
  if (footnote === undefined) return table;
  const note = joinNotes([table.note, footnote]);
  tell("caption-note", 0, { before: table.caption, after: note });
  return { ...table, note };
}
