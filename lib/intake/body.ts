/** The lines of an article's body, or of the statement page → typed blocks. */
import type { Block, Inline, ListFormat, Paragraph } from "../document/blocks";
import { squash } from "./characters";
import { endsSentence, joinLines, type Layout, type Passage } from "./joining";
import type { SourceLine } from "./lines";
import { classifyNumbered, type NumberedKind } from "./numbered";
import type { TakeNote } from "./report";
import { readTable } from "./table";
import { findTables, type TableLines } from "./table-lines";

export interface Body {
  readonly blocks: readonly Block[];
  /** 各学校： may open it. */
}

type Item =
  | { readonly kind: "passage"; readonly passage: Passage }
  | { readonly kind: "label"; readonly passage: Passage }
  | { readonly kind: "table"; readonly lines: TableLines };

/** Ids are b1, b2 … in the order of the text, list items included. */
export function readBody(lines: readonly SourceLine[], layout: Layout, note: TakeNote): Block[] {
  const items = readItems(lines, layout, note);
  const kinds = classifyNumbered(
    items.map((item) => (item.kind === "passage" ? item.passage : undefined)),
    note,
  );
  return new BlockWriter(items, kinds, note).write();
}

function readItems(lines: readonly SourceLine[], layout: Layout, note: TakeNote): Item[] {
  const items: Item[] = [];
  const numbers = new Map<string, number>();
  const addText = (stretch: readonly SourceLine[], beforeTable: boolean) => {
    const isLabel = (index: number) => isAttachmentLabel(stretch[index]?.text ?? "");
    const isCaption = (index: number) => beforeTable && index === stretch.length - 1;
    // The line under a label is the attachment's title: it ends without a mark, yet takes nothing up.
    const isApart = (index: number) =>
      isLabel(index) || (isLabel(index - 1) && (stretch[index]?.text.length ?? 0) <= 60) || isCaption(index);
    for (const passage of joinLines(stretch, layout, numbers, isApart, note))
      items.push({ kind: isAttachmentLabel(passage.text) ? "label" : "passage", passage });
  };
  let done = 0;
  for (const table of findTables(lines, note)) {
    addText(lines.slice(done, table.start), true);
    items.push({ kind: "table", lines: table });
    done = table.end;
  }
  addText(lines.slice(done), false);
  return items;
}

/** 附件, 附件 1, 附件一： — but 附件： introduces a list of what is attached. */
function isAttachmentLabel(text: string): boolean {
  return text.length <= 12 && /^附(?:件|录|表)(?:[0-9一二三四五六七八九十]{1,3}[：:]?)?$/.test(squash(text));
}

/** Writes the blocks in order and hands out their ids. */
class BlockWriter {
  private readonly blocks: Block[] = [];
  private ids = 0;

  constructor(
    private readonly items: readonly Item[],
    private readonly kinds: ReadonlyMap<number, NumberedKind>,
    private readonly note: TakeNote,
  ) {}

  write(): Block[] {
    const signatures = findSignatures(this.items);
    for (let i = 0; i < this.items.length; ) i = this.writeItem(i, signatures);
    return this.blocks;
  }

  private id(): string {
    return `b${++this.ids}`;
  }

  /** Writes the block that begins at `index` and returns where the next one begins. */
  private writeItem(index: number, signatures: ReadonlySet<number>): number {
    const item = this.items[index]!;
    if (item.kind === "table") {
      this.blocks.push(readTable(item.lines, this.id(), {}, this.note));
      return index + 1;
    }
    const { passage } = item;
    const content = plain(passage.text);
    if (item.kind === "label") {
      this.blocks.push({ kind: "attachmentLabel", id: this.id(), content });
      return this.writeTitles(index + 1);
    }
    const caption = this.captionAt(index);
    if (caption) return this.writeTable(index, caption);
    const kind = this.kinds.get(index);
    if (kind?.kind === "item") return this.writeList(index, kind);
    if (kind?.kind === "heading")
      this.blocks.push({ kind: "heading", id: this.id(), level: kind.level, content });
    else if (kind?.kind === "lead")
      this.blocks.push({ kind: "paragraph", id: this.id(), content: withLead(passage.text, kind.length) });
    else if (index === 0 && isSalutation(passage.text))
      this.blocks.push({ kind: "salutation", id: this.id(), content });
    else if (signatures.has(index)) this.blocks.push({ kind: "signature", id: this.id(), content });
    else if (this.isUnnumberedHeading(index)) {
      this.blocks.push({ kind: "heading", id: this.id(), level: this.nextLevel(), content });
      this.note("heading-unnumbered", passage.line, { before: passage.text, doubtful: true });
    } else {
      this.blocks.push({ kind: "paragraph", id: this.id(), content });
      if (!endsSentence(passage.text))
        this.note("paragraph-unfinished", passage.line, { before: passage.text, doubtful: true });
    }
    return index + 1;
  }

  /** The lines under an attachment label: a table's caption, or the attachment's title. */
  private writeTitles(index: number): number {
    const caption = this.captionAt(index);
    if (caption) return this.writeTable(index, caption);
    let next = index;
    while (next < index + 3 && isTitle(this.passageAt(next)) && this.kinds.get(next) === undefined) {
      this.blocks.push({
        kind: "attachmentTitle",
        id: this.id(),
        content: plain(this.passageAt(next)?.text ?? ""),
      });
      next++;
    }
    return next;
  }

  private passageAt(index: number): Passage | undefined {
    const item = this.items[index];
    return item?.kind === "passage" ? item.passage : undefined;
  }

  /**
   * One to three title lines directly before a table: under a label any, elsewhere 表1 … or a last word that
   * says so. A line in brackets is a note to the caption.
   */
  private captionAt(index: number): { lines: readonly string[]; note?: string } | undefined {
    const table = this.items.slice(index, index + 4).findIndex((item) => item.kind === "table");
    if (table < 1) return undefined;
    const texts = this.items
      .slice(index, index + table)
      .map((item) => (item.kind === "passage" ? item.passage : undefined));
    if (!texts.every(isTitle)) return undefined;
    const lines = texts.map((passage) => passage?.text ?? "");
    const underLabel = this.items[index - 1]?.kind === "label";
    const first = lines[0] ?? "";
    const named =
      /^表\s?[\d一二三四五六七八九十]/.test(first) ||
      /(?:表|名单|一览|统计|情况|目录|清单|安排|计划)(?:[（(].*[）)])?$/.test(first);
    if (!underLabel && !named) return undefined;
    const notes = lines.slice(1).filter((line) => /^[（(].*[）)]$|^单位[：:]/.test(line));
    return {
      lines: lines.filter((line) => !notes.includes(line)),
      ...(notes.length > 0 ? { note: notes.join("") } : {}),
    };
  }

  private writeTable(index: number, caption: { lines: readonly string[]; note?: string }): number {
    const table = this.items.findIndex((item, i) => i >= index && item.kind === "table");
    const item = this.items[table];
    if (item?.kind !== "table") return index + 1;
    this.blocks.push(
      readTable(item.lines, this.id(), { caption: caption.lines.join(""), note: caption.note }, this.note),
    );
    return table + 1;
  }

  private writeList(index: number, first: { format: ListFormat; value: number }): number {
    const id = this.id();
    const items: { blocks: Paragraph[] }[] = [];
    let next = index;
    for (;;) {
      const kind = this.kinds.get(next);
      const numeral = this.passageAt(next)?.numeral;
      if (kind?.kind !== "item" || kind.format !== first.format || kind.value !== first.value + items.length)
        break;
      items.push({ blocks: [{ kind: "paragraph", id: this.id(), content: plain(numeral?.rest ?? "") }] });
      next++;
    }
    this.blocks.push({ kind: "list", id, format: first.format, start: first.value, items });
    return next;
  }

  /** 小标题: a short line without a final mark between paragraphs. */
  private isUnnumberedHeading(index: number): boolean {
    const text = this.passageAt(index)?.text ?? "";
    const next = this.passageAt(index + 1);
    if (
      text.length > 30 ||
      /[。；：，、…”]$/.test(text) ||
      next === undefined ||
      next.numeral?.format === "（一）"
    )
      return false;
    const before = this.passageAt(index - 1);
    const longer = next.text.length > 40 || next.numeral !== undefined;
    return (
      longer &&
      (before === undefined || endsSentence(before.text) || this.kinds.get(index - 1)?.kind === "heading")
    );
  }

  private nextLevel(): 1 | 2 | 3 {
    const numbered = [...this.kinds.values()].flatMap((kind) =>
      kind.kind === "heading" ? [kind.level] : [],
    );
    if (numbered.length === 0) return 1;
    const last = this.blocks.findLast((block) => block.kind === "heading");
    return last?.kind === "heading" && last.level < 3 ? ((last.level + 1) as 2 | 3) : 1;
  }
}

/** Who signed and when, at the end or before an attachment: the day, and up to three short lines above it. */
function findSignatures(items: readonly Item[]): Set<number> {
  const found = new Set<number>();
  items.forEach((item, index) => {
    const next = items[index + 1];
    if (item.kind !== "passage" || (next !== undefined && next.kind !== "label")) return;
    if (!/^(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,4}月.{1,4}日$/.test(squash(item.passage.text))) return;
    found.add(index);
    for (let above = index - 1; above >= index - 3; above--) {
      const signer = items[above];
      if (signer?.kind !== "passage" || !isTitle(signer.passage) || signer.passage.text.length > 30) break;
      found.add(above);
    }
  });
  return found;
}

/** A short line that no mark ends. */
function isTitle(passage: Passage | undefined): boolean {
  if (!passage || passage.numeral) return false;
  return passage.text.length <= 80 && !/[。；：，、…]$/.test(passage.text) && !passage.text.includes("。");
}

const ADDRESSEE =
  /(?:厅|局|委|委员会|部|署|办|办公室|院|校|学校|所|站|系|处|科|室|中心|集团|公司|企业|单位|机构|部门|司|团|会|政府|同志|同仁|老师|教师|同学|学生|家长|员工|职工|朋友|读者|先生|女士|代表|嘉宾)(?:[们负责人]{0,4})$/;

/** 各地级以上市教育局，各有关高校： */
export function isSalutation(text: string): boolean {
  const flat = squash(text.slice(0, 600)).replace(/（[^（）]{0,40}）|\([^()]{0,40}\)/g, "");
  return (
    text.length <= 600 && /[：:]$/.test(flat) && !/[。；]/.test(flat) && ADDRESSEE.test(flat.slice(0, -1))
  );
}

function plain(text: string): Inline[] {
  return text === "" ? [] : [{ kind: "text", text }];
}

function withLead(text: string, length: number): Inline[] {
  return [{ kind: "text", text: text.slice(0, length), marks: ["lead"] }, ...plain(text.slice(length))];
}
