/** The lines of an article's body, or of the statement page → typed blocks. */
import type { Block, Inline, ListFormat, Paragraph } from "../document/blocks";
import { type Caption, captionAt } from "./captions";
import { type Item, isTitleLike, passageOf, readItems } from "./items";
import { endsSentence, type Layout } from "./joining";
import type { SourceLine } from "./lines";
import { classifyNumbered, type NumberedKind } from "./numbered";
import type { TakeNote } from "./report";
import { isSalutation } from "./salutation";
import { findSignatures } from "./signature";
import { readTable } from "./table";

/** Ids are b1, b2 … in the order of the text, list items included. */
export function readBody(lines: readonly SourceLine[], layout: Layout, note: TakeNote): Block[] {
  const items = readItems(lines, layout, note);
  const kinds = classifyNumbered(items.map(passageOf), note);
  return new BlockWriter(items, kinds, note).write();
}

/** Writes the blocks in order and hands out their ids. */
class BlockWriter {
  private readonly blocks: Block[] = [];
  private readonly signatures: ReadonlySet<number>;
  private ids = 0;
  /** Of the last numbered heading, 0 before the first. */
  private level: 0 | 1 | 2 | 3 = 0;

  constructor(
    private readonly items: readonly Item[],
    private readonly kinds: ReadonlyMap<number, NumberedKind>,
    private readonly note: TakeNote,
  ) {
    this.signatures = findSignatures(items);
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
    if (item.kind === "table") return this.writeTable(index, { caption: "", length: 0 });
    if (item.kind === "label") {
      this.blocks.push({ kind: "attachmentLabel", id: this.id(), content: plain(item.passage.text) });
      return this.writeAttachmentTitles(index + 1);
    }
    const caption = captionAt(this.items, index);
    if (caption) return this.writeTable(index, caption);
    const kind = this.kinds.get(index);
    if (kind?.kind === "item") return this.writeList(index, kind);
    this.blocks.push(this.textBlock(index, item.passage.text, item.passage.line));
    return index + 1;
  }

  private textBlock(index: number, text: string, line: number): Block {
    const kind = this.kinds.get(index);
    const content = plain(text);
    if (kind?.kind === "heading") {
      this.level = kind.level;
      return { kind: "heading", id: this.id(), level: kind.level, content };
    }
    if (kind?.kind === "lead")
      return { kind: "paragraph", id: this.id(), content: withLead(text, kind.length) };
    if (index === 0 && isSalutation(text)) return { kind: "salutation", id: this.id(), content };
    if (this.signatures.has(index)) return { kind: "signature", id: this.id(), content };
    if (this.isUnnumberedHeading(index, text)) {
      this.note("heading-unnumbered", line, { before: text, doubtful: true });
      const level = this.level === 0 ? 1 : this.level === 1 ? 2 : 3;
      return { kind: "heading", id: this.id(), level, content };
    }
    if (!endsSentence(text)) this.note("paragraph-unfinished", line, { before: text, doubtful: true });
    return { kind: "paragraph", id: this.id(), content };
  }

  /** The lines under an attachment label that are no table's caption. */
  private writeAttachmentTitles(index: number): number {
    let next = index;
    while (next < index + 3 && isTitleLike(passageOf(this.items[next])) && !captionAt(this.items, next)) {
      const text = passageOf(this.items[next])?.text ?? "";
      this.blocks.push({ kind: "attachmentTitle", id: this.id(), content: plain(text) });
      next++;
    }
    return next;
  }

  private writeTable(index: number, caption: Caption): number {
    const item = this.items[index + caption.length];
    if (item?.kind === "table") this.blocks.push(readTable(item.lines, this.id(), caption, this.note));
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
      const text = passageOf(this.items[next])?.numeral?.rest ?? "";
      items.push({ blocks: [{ kind: "paragraph", id: this.id(), content: plain(text) }] });
      next++;
    }
    this.blocks.push({ kind: "list", id, format: first.format, start: first.value, items });
    return next;
  }

  /** 小标题: a short line without a final mark between paragraphs. */
  private isUnnumberedHeading(index: number, text: string): boolean {
    const next = passageOf(this.items[index + 1]);
    if (text.length > 30 || /[。；：，、…”]$/.test(text) || next === undefined) return false;
    const before = passageOf(this.items[index - 1]);
    const longer = next.text.length > text.length * 2 || next.numeral !== undefined;
    const afterHeading = this.kinds.get(index - 1)?.kind === "heading";
    return longer && (before === undefined || endsSentence(before.text) || afterHeading);
  }
}

function plain(text: string): Inline[] {
  return text === "" ? [] : [{ kind: "text", text }];
}

function withLead(text: string, length: number): Inline[] {
  return [{ kind: "text", text: text.slice(0, length), marks: ["lead"] }, ...plain(text.slice(length))];
}
