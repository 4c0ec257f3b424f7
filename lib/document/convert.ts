/**
 * Typed blocks ⇄ Tiptap JSON. `toBlocks` expects a document that `parseDocument` has passed;
 * `toBlocks(toDocument(blocks))` gives the same blocks.
 */
import type {
  Block,
  Figure,
  Inline,
  List,
  ListFormat,
  ListItem,
  Mark,
  Paragraph,
  Table,
  TableCell,
} from "./blocks";
import { tableColumns } from "./table-grid";
import type { TiptapDocument, TiptapMark, TiptapNode } from "./tiptap";

export function toBlocks(document: TiptapDocument): Block[] {
  return document.content.map(toBlock);
}

function toBlock(node: TiptapNode): Block {
  const id = text(node, "id");
  switch (node.type) {
    case "heading":
      return { kind: "heading", id, level: headingLevel(node.attrs?.level), content: toInline(node) };
    case "paragraph":
      return toParagraph(node);
    case "salutation":
    case "attachmentLabel":
    case "attachmentTitle":
    case "signature":
      return { kind: node.type, id, content: toInline(node) };
    case "list":
      return toList(node);
    case "table":
      return toTable(node);
    case "blockquote":
      return { kind: "quotation", id, paragraphs: children(node).map(toInline) };
    case "figure":
      return {
        kind: "figure",
        id,
        file: text(node, "file"),
        width: integer(node, "width", 0),
        height: integer(node, "height", 0),
        ...optional("caption", node),
        ...optional("footnote", node),
        ...optional("alt", node),
        ...extent(node),
      };
    default:
      throw new TypeError(`no block for the node type ${node.type}`);
  }
}

function toParagraph(node: TiptapNode): Paragraph {
  return { kind: "paragraph", id: text(node, "id"), content: toInline(node) };
}

function toList(node: TiptapNode): List {
  const items: ListItem[] = children(node).map((item) => ({
    blocks: children(item).map((child) => (child.type === "list" ? toList(child) : toParagraph(child))),
  }));
  return {
    kind: "list",
    id: text(node, "id"),
    format: text(node, "format") as ListFormat,
    start: integer(node, "start", 1),
    items,
  };
}

function toTable(node: TiptapNode): Table {
  const rows = children(node).map((row) => children(row).map(toCell));
  return {
    kind: "table",
    id: text(node, "id"),
    columns: tableColumns(rows),
    headerRows: headerRows(node),
    rows,
    ...optional("caption", node),
    ...optional("note", node),
  };
}

/** Leading rows made of header cells only; a table is never all header. */
function headerRows(table: TiptapNode): number {
  const rows = children(table);
  const isHeader = (row: TiptapNode) =>
    children(row).length > 0 && children(row).every((cell) => cell.type === "tableHeader");
  const firstBodyRow = rows.findIndex((row) => !isHeader(row));
  return Math.max(0, firstBodyRow === -1 ? rows.length - 1 : firstBodyRow);
}

function toCell(cell: TiptapNode): TableCell {
  const align = cell.attrs?.align;
  return {
    paragraphs: children(cell).map(toInline),
    rowspan: integer(cell, "rowspan", 1),
    colspan: integer(cell, "colspan", 1),
    ...(align === "left" || align === "center" || align === "right" ? { align } : {}),
  };
}

function toInline(node: TiptapNode): Inline[] {
  return children(node).map((child): Inline => {
    if (child.type === "hardBreak") return { kind: "lineBreak" };
    if (child.type === "footnote") return { kind: "footnote", text: text(child, "text") };
    const marks = (child.marks ?? []).filter((m) => m.type !== "link").map((m) => m.type as Mark);
    const href = child.marks?.find((m) => m.type === "link")?.attrs?.href;
    return {
      kind: "text",
      text: child.text ?? "",
      ...(marks.length > 0 ? { marks } : {}),
      ...(typeof href === "string" ? { href } : {}),
    };
  });
}

export function toDocument(blocks: readonly Block[]): TiptapDocument {
  const content = blocks.map(fromBlock);
  return {
    type: "doc",
    content: content.length > 0 ? content : [{ type: "paragraph", attrs: { id: "b1" } }],
  };
}

function fromBlock(block: Block): TiptapNode {
  switch (block.kind) {
    case "heading":
      return node("heading", { id: block.id, level: block.level }, fromInline(block.content));
    case "paragraph":
    case "salutation":
    case "attachmentLabel":
    case "attachmentTitle":
    case "signature":
      return node(block.kind, { id: block.id }, fromInline(block.content));
    case "list":
      return node(
        "list",
        { id: block.id, format: block.format, start: block.start },
        block.items.map((item) => node("listItem", {}, item.blocks.map(fromBlock))),
      );
    case "table":
      return node(
        "table",
        { id: block.id, caption: block.caption, note: block.note },
        block.rows.map((row, index) =>
          node(
            "tableRow",
            {},
            row.map((cell) => fromCell(cell, index < block.headerRows)),
          ),
        ),
      );
    case "quotation":
      return node(
        "blockquote",
        { id: block.id },
        block.paragraphs.map((p) => node("paragraph", {}, fromInline(p))),
      );
    case "figure": {
      const { kind, ...attrs } = block;
      return node(kind, attrs, []);
    }
  }
}

function fromCell(cell: TableCell, header: boolean): TiptapNode {
  const paragraphs = cell.paragraphs.length > 0 ? cell.paragraphs : [[]];
  return node(
    header ? "tableHeader" : "tableCell",
    { rowspan: cell.rowspan, colspan: cell.colspan, align: cell.align },
    paragraphs.map((p) => node("paragraph", {}, fromInline(p))),
  );
}

function fromInline(content: readonly Inline[]): TiptapNode[] {
  return content
    .filter((item) => item.kind !== "text" || item.text !== "")
    .map((item) => {
      if (item.kind === "lineBreak") return { type: "hardBreak" };
      if (item.kind === "footnote") return node("footnote", { text: item.text }, []);
      const marks: TiptapMark[] = (item.marks ?? []).map((type) => ({ type }));
      if (item.href !== undefined) marks.push({ type: "link", attrs: { href: item.href } });
      return { type: "text", text: item.text, ...(marks.length > 0 ? { marks } : {}) };
    });
}

/** A node without undefined attributes and without empty containers, as Tiptap itself writes it. */
function node(type: string, attrs: Record<string, unknown>, content: readonly TiptapNode[]): TiptapNode {
  const given = Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== undefined));
  return {
    type,
    ...(Object.keys(given).length > 0 ? { attrs: given } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

const children = (parent: TiptapNode): readonly TiptapNode[] => parent.content ?? [];

function text(from: TiptapNode, name: string): string {
  const value = from.attrs?.[name];
  return typeof value === "string" ? value : "";
}

function integer(from: TiptapNode, name: string, otherwise: number): number {
  const value = from.attrs?.[name];
  return typeof value === "number" ? value : otherwise;
}

function extent({ attrs }: TiptapNode): Pick<Figure, "extent"> {
  const value = attrs?.extent;
  return value === "width" || value === "page" ? { extent: value } : {};
}

function optional<Name extends string>(name: Name, from: TiptapNode): { [K in Name]?: string } {
  const value = text(from, name);
  return value === "" ? {} : ({ [name]: value } as { [K in Name]?: string });
}

function headingLevel(value: unknown): 1 | 2 | 3 {
  return value === 2 || value === 3 ? value : 1;
}
