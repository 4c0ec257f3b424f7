/** A Word file → pieces, with notes of everything that was left out or taken otherwise than it stood. */
import type { Inline, TableCell } from "../../document/blocks";
import { LIST_TEXT, roleOfStyle, type StyleRole, TABLE } from "../../word/style-ids";
import type { KeepImage } from "../images";
import type { Look, Piece } from "../pieces";
import type { TakeNote } from "../report";
import { type CountNext, readNumberings } from "./numbering";
import { openPackage, type WordPackage } from "./open-package";
import { type DocumentParts, readParts } from "./parts";
import { type FoundImage, type ReadRuns, readRuns, type Tally } from "./read-runs";
import { readTable } from "./read-table";
import { paragraphProperties, readNumbering, readStyles, type Style, type Styles } from "./styles";
import { child, elements, textOf, value, type XmlElement } from "./xml";

/** @throws FascicleError as `openPackage` and `parseXml` */
export async function readDocx(bytes: Uint8Array, keepImage: KeepImage, note: TakeNote): Promise<Piece[]> {
  const file = await openPackage(bytes);
  const reader = new DocxReader(file, readParts(file), keepImage, note);
  return reader.read();
}

const EXTENTS: Readonly<Partial<Record<StyleRole, "width" | "page">>> = {
  figureWidth: "width",
  figurePage: "page",
};

/** What says something even without words. */
const KEPT_EMPTY = new Set<StyleRole | undefined>(["listItem", "quotation", "quotationNext"]);

class DocxReader {
  private readonly pieces: (Piece | Promise<Piece | undefined>)[] = [];
  private readonly styles: Styles;
  private readonly count: CountNext;
  private readonly tally: Tally = {
    insertions: 0,
    deletions: 0,
    hidden: [],
    objects: 0,
    formulas: [],
    endnotes: 0,
  };
  private line = 0;
  /** A paragraph whose end was deleted goes on in the next. */
  private held: readonly Inline[] = [];

  constructor(
    private readonly file: WordPackage,
    private readonly parts: DocumentParts,
    private readonly keepImage: KeepImage,
    private readonly note: TakeNote,
  ) {
    this.styles = readStyles(parts.styles);
    this.count = readNumberings(parts.numbering);
  }

  async read(): Promise<Piece[]> {
    this.readBlocks(this.parts.body);
    // One image after the other: decoding is what takes memory.
    const pieces: Piece[] = [];
    for (const waiting of this.pieces) {
      const piece = await waiting;
      if (piece) pieces.push(piece);
    }
    this.tellTally();
    return pieces;
  }

  private readBlocks(parent: XmlElement): void {
    for (const element of elements(parent)) {
      switch (element.name) {
        case "w:p":
          this.readParagraph(element);
          break;
        case "w:tbl":
          this.readTable(element);
          break;
        case "w:sdt":
          this.readBlocks(child(element, "w:sdtContent") ?? element);
          break;
        case "w:ins":
        case "w:moveTo":
        case "w:customXml":
        case "w:smartTag":
          this.readBlocks(element);
          break;
        case "mc:AlternateContent":
          this.readBlocks(child(element, "mc:Choice") ?? child(element, "mc:Fallback") ?? element);
          break;
        case "w:altChunk":
          this.tally.objects++;
          break;
        default:
      }
    }
  }

  private readParagraph(paragraph: XmlElement): void {
    this.line++;
    const { look, style, runs } = this.readText(paragraph);
    const pPr = child(paragraph, "w:pPr");
    const mark = child(pPr, "w:rPr");
    const content = [...this.held, ...runs.content];
    if (child(mark, "w:del") ?? child(mark, "w:moveFrom")) {
      this.held = content;
    } else {
      this.held = [];
      const isSaid = content.some((item) => item.kind !== "lineBreak" && item.text.trim() !== "");
      if (isSaid || KEPT_EMPTY.has(look.role) || look.itemDepth !== undefined) {
        const marker = this.nextMarker(pPr, style);
        this.pieces.push({ kind: "text", content, look, ...(marker ? { marker } : {}), line: this.line });
      }
    }
    for (const image of runs.images) this.pieces.push(this.figure(image, this.line, look.role));
    for (const box of runs.boxes) this.readBlocks(box);
  }

  private nextMarker(pPr: XmlElement | undefined, style: Style | undefined) {
    const own = child(pPr, "w:numPr");
    // numId 0 takes the style's numbering away; a level alone keeps it.
    const direct = readNumbering(own);
    const level = Number(value(own, "w:ilvl") ?? style?.numbering?.level ?? 0);
    const numbering = direct ?? (style?.numbering && { ...style.numbering, level });
    return numbering && this.count(numbering.numId, numbering.level);
  }

  private readText(paragraph: XmlElement): { look: Look; style: Style | undefined; runs: ReadRuns } {
    const pPr = child(paragraph, "w:pPr");
    const id = value(pPr, "w:pStyle");
    const style = this.styles.of(id);
    const base = style?.properties ?? this.styles.standard;
    const properties = { ...base, ...paragraphProperties(pPr) };
    const inherited = { bold: base.bold ?? false, size: base.size ?? 10.5 };
    const runs = readRuns(paragraph, inherited, {
      parts: this.parts,
      styles: this.styles,
      tally: this.tally,
    });
    const name = styleName(style?.name ?? "");
    const heading =
      headingOf(style?.name ?? "") ??
      (properties.outline !== undefined && properties.outline < 9 ? properties.outline + 1 : undefined);
    const { own } = this.styles;
    const role = own ? roleOfStyle(id) : undefined;
    const itemDepth = own && id?.startsWith(LIST_TEXT) ? Number(id.slice(LIST_TEXT.length)) - 1 : undefined;
    // How a style of this house aligns is no word of the author's.
    const align = own ? paragraphProperties(pPr).align : properties.align;
    const look: Look = {
      ...(role ? { role } : {}),
      ...(itemDepth !== undefined && itemDepth >= 0 ? { itemDepth } : {}),
      ...(name ? { style: name } : {}),
      ...(/^toc [1-9]$/.test(style?.name ?? "") ? { contents: true } : {}),
      ...(heading !== undefined && !name ? { heading } : {}),
      ...(align ? { align } : {}),
      ...(runs.length > 0 && runs.bold >= runs.length ? { bold: true } : {}),
      ...(runs.size > 0 ? { size: runs.size } : {}),
    };
    return { look, style, runs };
  }

  private readTable(table: XmlElement): void {
    const line = this.line + 1;
    const cells: { images: FoundImage[] } = { images: [] };
    const { rows, headerRows } = readTable(table, (cell) => this.readCell(cell, cells.images));
    const [first] = rows;
    const own = this.styles.own && value(child(table, "w:tblPr"), "w:tblStyle") === TABLE;
    if (!own && rows.length === 1 && first?.length === 1) {
      // A frame around text, not a table.
      this.line = line - 1;
      const [cell] = findCells(table);
      if (cell) this.readBlocks(cell);
      return;
    }
    if (first)
      this.pieces.push({
        kind: "table",
        rows,
        ...(headerRows ? { headerRows } : {}),
        ...(own ? { own } : {}),
        line,
      });
    for (const image of cells.images) this.pieces.push(this.figure(image, line));
  }

  private readCell(
    cell: XmlElement,
    images: FoundImage[],
  ): { paragraphs: (readonly Inline[])[]; align?: TableCell["align"] } {
    const paragraphs: (readonly Inline[])[] = [];
    const aligns = new Set<Look["align"]>();
    const read = (parent: XmlElement) => {
      for (const element of elements(parent)) {
        if (element.name === "w:p") {
          this.line++;
          const { look, style, runs } = this.readText(element);
          const marker = this.nextMarker(child(element, "w:pPr"), style);
          const isBullet = marker?.format === "bullet";
          paragraphs.push(
            marker && !isBullet ? [{ kind: "text", text: marker.text }, ...runs.content] : runs.content,
          );
          if (runs.length > 0 || this.styles.own) aligns.add(look.align);
          images.push(...runs.images);
          for (const box of runs.boxes) read(box);
        } else if (element.name === "w:tbl") {
          paragraphs.push(...this.flatten(element));
        } else if (/^w:(?:sdt|sdtContent|ins|customXml)$/.test(element.name)) read(element);
      }
    };
    read(cell);
    const [align] = aligns;
    return {
      paragraphs,
      ...(aligns.size === 1 && (align === "center" || align === "right" || (align && this.styles.own))
        ? { align }
        : {}),
    };
  }

  /** A table within a cell: a row becomes a paragraph. */
  private flatten(table: XmlElement): (readonly Inline[])[] {
    this.tally.objects++;
    return elements(table)
      .filter(({ name }) => name === "w:tr")
      .map((row) => [{ kind: "text", text: findCells(row).map(textOf).join(" ") }]);
  }

  private async figure(
    { relation, alt }: FoundImage,
    line: number,
    role?: StyleRole,
  ): Promise<Piece | undefined> {
    const target = this.parts.relations.get(relation);
    if (!target || target.external) {
      this.note("image-not-fetched", line, { before: target?.target ?? relation, doubtful: true });
      return undefined;
    }
    const path = target.target.startsWith("/") ? target.target.slice(1) : `word/${target.target}`;
    const image = await this.keepImage(this.file.bytes(path) ?? new Uint8Array());
    if (!image) {
      this.note("image-unreadable", line, { before: target.target, doubtful: true });
      return undefined;
    }
    const extent = role && EXTENTS[role];
    const said = { ...(alt ? { alt } : {}), ...(extent ? { extent } : {}) };
    return { kind: "figure", figure: { kind: "figure", ...image, ...said }, line };
  }

  private tellTally(): void {
    const { insertions, deletions, hidden, objects, formulas, endnotes } = this.tally;
    if (insertions + deletions > 0)
      this.note("tracked-changes", 0, { after: `+${insertions} −${deletions}`, doubtful: true });
    for (const text of hidden) this.note("hidden-text-dropped", 0, { before: text, doubtful: true });
    for (const text of formulas) this.note("formula-flattened", 0, { after: text, doubtful: true });
    if (endnotes > 0) this.note("endnote-moved", 0, { after: String(endnotes) });
    if (objects > 0) this.note("object-dropped", 0, { before: String(objects), doubtful: true });
    for (const comment of this.parts.comments)
      this.note("comment-dropped", 0, { before: textOf(comment), doubtful: true });
    for (const { external, type, target } of this.parts.relations.values())
      if (external && type !== "hyperlink" && type !== "image")
        this.note("active-content-dropped", 0, { before: `${type}: ${target}`, doubtful: true });
  }
}

function findCells(parent: XmlElement): XmlElement[] {
  return elements(parent).flatMap((element) => (element.name === "w:tc" ? [element] : findCells(element)));
}

function styleName(name: string): Look["style"] {
  if (/^(?:title|标题|大标题|主标题|文章标题|公文标题)$/.test(name)) return "title";
  if (/^(?:subtitle|副标题)$/.test(name)) return "subtitle";
  return /^(?:caption|题注)$/.test(name) ? "caption" : undefined;
}

function headingOf(name: string): number | undefined {
  const level = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}
