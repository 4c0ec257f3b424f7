/** Blocks of an article as items of the flow, each kind by its rule of the house. */
import {
  type Block,
  captionContent,
  type Figure,
  type Heading,
  type Inline,
  type List,
  type ListItem,
  type Paragraph,
  type Table,
} from "../document/blocks";
import { listMarker } from "../document/list-marker";
import { type ComposedTable, composeTable, linesOfBand } from "./compose-table";
import type { FlowItem, LineItem, RowItem } from "./flow";
import type { FootNote, Notes } from "./foot-notes";
import { inlineRuns } from "./inline-runs";
import { setFigure, setPlate } from "./set-figure";
import { setText, type TextPlacing } from "./set-text";
import type { Setting } from "./setting";
import type { TextStyle } from "./style";
import { turnTables } from "./turn-tables";
import type { LineFacts } from "./types";

/** Depth of a list: the outermost has 1. */
const OUTERMOST = 1;
/** A table's note begins one em inside its frame (CY/T 170, 7), em. */
const TABLE_NOTE_INDENT = 1;

export function setBlocks(
  article: string,
  blocks: readonly Block[],
  notes: Notes,
  setting: Setting,
): FlowItem[] {
  const items = blocks.flatMap((block) => new BlockSetter(article, block.id, notes, setting).set(block));
  return turnTables(items, setting.area);
}

type ItemPlace = NonNullable<LineFacts["item"]>;

class BlockSetter {
  constructor(
    private readonly article: string,
    private readonly id: string,
    private readonly notes: Notes,
    private readonly setting: Setting,
  ) {}

  set(block: Block): FlowItem[] {
    const { style } = this.setting;
    switch (block.kind) {
      case "heading":
        return this.heading(block);
      case "paragraph":
        return this.text(block.content, this.body, { indent: style.body.indentEm });
      case "salutation":
        return this.text(block.content, this.body);
      case "list":
        return this.list(block, OUTERMOST);
      case "table":
        return this.table(block);
      case "figure":
        return this.figure(block);
      case "quotation": {
        const inset = style.body.indentEm * style.body.size;
        const placing = { indent: style.body.indentEm, left: inset, right: inset };
        return block.paragraphs.flatMap((content, paragraph) =>
          this.text(content, style.quotation, { ...placing, facts: { paragraph } }),
        );
      }
      case "attachmentLabel":
        return this.text(block.content, style.attachmentLabel, {
          role: "heading",
          keepsNext: true,
          startsPage: style.attachmentStart === "newPage",
        });
      case "attachmentTitle":
        return this.text(block.content, style.attachmentTitle, { role: "heading", keepsNext: true });
      case "signature":
        return this.text(block.content, this.body, { align: "right" });
    }
  }

  private get body(): TextStyle {
    const { face, size } = this.setting.style.body;
    return { face, size, lines: 1 };
  }

  private text(
    content: readonly Inline[],
    style: TextStyle,
    placing: Partial<TextPlacing> = {},
    marker?: string,
  ): LineItem[] {
    const runs = inlineRuns(content, style.face, this.setting.style, this.notes);
    if (marker !== undefined) runs.unshift({ text: marker, face: style.face, added: true });
    const { article, id: block } = this;
    return setText(
      runs,
      { article, block, role: "text", style, notes: this.notes, ...placing },
      this.setting,
    );
  }

  private heading({ level, content }: Heading): LineItem[] {
    const style = this.setting.style.headings[level - 1] ?? this.setting.style.headings[2];
    const indent = this.setting.style.body.indentEm;
    return this.text(content, style, { role: "heading", keepsNext: true, indent, facts: { level } });
  }

  /** Items are set like paragraphs, as official documents do; a nested list stands two em further in. */
  private list(list: List, depth: number): FlowItem[] {
    return list.items.flatMap((item, index) =>
      this.listItem(item, listMarker(list.format, list.start + index), { list: list.id, depth, index }),
    );
  }

  private listItem({ blocks }: ListItem, marker: string, place: ItemPlace): FlowItem[] {
    const [first, ...others] = blocks;
    if (first?.kind !== "paragraph")
      return [...this.itemParagraph([], marker, place), ...this.itemBlocks(blocks, place)];
    const own = new BlockSetter(this.article, first.id, this.notes, this.setting);
    return [...own.itemParagraph(first.content, marker, place), ...this.itemBlocks(others, place)];
  }

  private itemBlocks(blocks: readonly (Paragraph | List)[], place: ItemPlace): FlowItem[] {
    return blocks.flatMap((block) => {
      const own = new BlockSetter(this.article, block.id, this.notes, this.setting);
      return block.kind === "list"
        ? own.list(block, place.depth + 1)
        : own.itemParagraph(block.content, undefined, place);
    });
  }

  private itemParagraph(
    content: readonly Inline[],
    marker: string | undefined,
    place: ItemPlace,
  ): LineItem[] {
    const { indentEm, size } = this.setting.style.body;
    const inset = indentEm * size * (place.depth - OUTERMOST);
    // Nesting without end must leave some width to set in.
    const left = Math.min(inset, this.setting.area.width / 2);
    const separated = marker === undefined ? undefined : marker + separator(marker, content);
    const item = separated === undefined ? place : { ...place, marker: Array.from(separated).length };
    return this.text(content, this.body, { indent: indentEm, left, facts: { item } }, separated);
  }

  /** Composed once as long as it stays as it is; one that calls notes counts them, and is composed with its article. */
  private composedTable(block: Table): ComposedTable {
    const { tables } = this.setting.memory;
    const key = tables ? JSON.stringify(block) : "";
    const before = this.notes.texts.length;
    const table = tables?.get(key) ?? composeTable(block, this.setting, this.notes);
    if (this.notes.texts.length === before) tables?.set(key, table, key.length);
    return table;
  }

  private table(block: Table): FlowItem[] {
    const { article, id } = this;
    const { style } = this.setting;
    const before = this.notes.texts.length;
    const table = this.composedTable(block);
    const callsNotes = this.notes.place === "page" && this.notes.texts.length > before;
    const rowsOf = () =>
      table.bands.map((_, band): RowItem => {
        const row = { kind: "row", article, block: id, table, band } as const;
        if (!callsNotes) return row;
        const notes = this.notesOfBand(table, band);
        return { ...row, callsNotes, ...(notes.length > 0 && { notes }) };
      });
    const rows = callsNotes ? rowsOf() : this.setting.memory.rows.get(table, [article, id], rowsOf);
    const beside = table.turned
      ? new BlockSetter(article, id, this.notes, { ...this.setting, area: table.turned })
      : this;
    return [
      ...beside.plain(block.caption, style.caption, {
        role: "heading",
        keepsNext: true,
        facts: { part: "caption" },
      }),
      ...rows,
      ...beside.plain(block.note, style.tableNote, {
        keepsPrevious: true,
        indent: TABLE_NOTE_INDENT,
        facts: { part: "note" },
      }),
    ];
  }

  private notesOfBand(table: ComposedTable, band: number): FootNote[] {
    return linesOfBand(table, band).flatMap(({ line }) =>
      this.notes.calledIn(line, this.article, this.setting),
    );
  }

  private figure(block: Figure): FlowItem[] {
    const { style } = this.setting;
    const isPlate = block.extent === "page";
    const below = captionContent(block);
    const caption = below.length > 0 ? this.text(below, style.caption, { keepsPrevious: true }) : [];
    return isPlate
      ? [setPlate(this.article, block, caption, this.setting)]
      : [setFigure(this.article, block, caption, this.setting), ...caption];
  }

  private plain(text: string | undefined, style: TextStyle, placing: Partial<TextPlacing>): LineItem[] {
    return text ? this.text([{ kind: "text", text }], style, placing) : [];
  }
}

/** Before Han the composer makes the gap (R8); bullets, and letters and digits after a marker, need a space. */
function separator(marker: string, content: readonly Inline[]): string {
  const first = content.find((item) => item.kind === "text");
  const meetsLatin = first?.kind === "text" && /^[!-~]/.test(first.text);
  return marker === "•" || (meetsLatin && /[!-~]$/.test(marker)) ? " " : "";
}
