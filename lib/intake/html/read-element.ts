/**
 * A page, a part of one or a pasted fragment → pieces. Styles go, structure stays; of what could act nothing is ever
 * taken, since only texts, known marks and http addresses are.
 */
import { type Inline, inlineText, type Mark } from "../../document/blocks";
import { safeAddress } from "../../document/text";
import { FascicleError } from "../../errors";
import { endsSentence } from "../joining";
import type { Look, Piece, TextPiece } from "../pieces";
import type { NoteKind, TakeNote } from "../report";
import { isBlock, isElement, isHidden, isNeverRead, isText, nameOf } from "./elements";
import { alignOf, listMarkerOf, lookOf, marksOf } from "./looks";
import { isComment, isNoteList, noteReference, readFootnotes } from "./office-marks";
import { readList } from "./read-list";
import { readTable } from "./read-table";

/** An image by its address: whoever reads on decides whether it holds its bytes. */
export interface ImagePiece {
  readonly kind: "image";
  readonly source: string;
  readonly alt?: string;
  readonly line: number;
}

export type PagePiece = Piece | ImagePiece;

export interface ReadOptions {
  readonly note: TakeNote;
  /** Left out with all it holds. */
  readonly skip?: (element: Element) => boolean;
  /** Reading ends where this begins. */
  readonly until?: Element;
}

/** Pages of portals nest some 30 deep. */
const MOST_DEPTH = 800;

/** @throws FascicleError `unsafe-file` for what nests without measure */
export function readElement(root: Element, options: ReadOptions): PagePiece[] {
  const reader = new ElementReader({ ...options, footnotes: readFootnotes(root), lines: { count: 0 } });
  reader.read(root);
  return reader.finish();
}

export interface Reading extends ReadOptions {
  readonly footnotes: ReadonlyMap<string, string>;
  /** Shared by the readers of cells and items. */
  readonly lines: { count: number };
}

interface Context {
  readonly marks: readonly Mark[];
  readonly href: string | undefined;
  readonly look: Look;
  readonly depth: number;
}

export class ElementReader {
  private readonly pieces: PagePiece[] = [];
  private content: Inline[] = [];
  private images: ImagePiece[] = [];
  private look: Look = {};
  private size = 0;
  private marker: TextPiece["marker"];
  private ended = false;

  constructor(private readonly reading: Reading) {}

  read(root: Element, look: Look = {}): void {
    this.visit(root, { marks: [], href: undefined, look, depth: 0 });
  }

  finish(): PagePiece[] {
    this.flush();
    return this.pieces;
  }

  private visit(element: Element, context: Context): void {
    if (context.depth > MOST_DEPTH) throw new FascicleError("unsafe-file", { reason: "depth" });
    const inner = this.enter(element, context);
    for (const child of element.childNodes) {
      if (this.ended) return;
      if (isText(child)) this.addText(child.nodeValue ?? "", inner);
      else if (isElement(child)) this.visitChild(child, inner);
    }
    if (isBlock(element)) this.flush();
  }

  private enter(element: Element, context: Context): Context {
    const block = isBlock(element);
    if (block) this.flush();
    const look = block ? { ...context.look, ...lookOf(element) } : { ...context.look, ...alignOf(element) };
    return {
      look,
      marks: marksOf(element, context.marks),
      href:
        nameOf(element) === "a" ? (safeAddress(element.getAttribute("href")) ?? context.href) : context.href,
      depth: context.depth + 1,
    };
  }

  private visitChild(element: Element, context: Context): void {
    if (element === this.reading.until) this.ended = true;
    if (this.ended || this.isLeftOut(element) || this.takeOfficeMark(element)) return;
    switch (nameOf(element)) {
      case "br":
        this.breakLine(element);
        break;
      case "img":
        this.addImage(element);
        break;
      case "ul":
      case "ol":
        this.addPieces(readList(element, this.reading) ?? this.apart(element, context));
        break;
      case "table":
        this.addPieces(readTable(element, this.reading) ?? this.apart(element, context));
        break;
      case "blockquote":
        this.addPieces(this.quotation(element, context));
        break;
      default:
        this.visit(element, context);
    }
  }

  private isLeftOut(element: Element): boolean {
    if (isNeverRead(element)) return true;
    const kind = this.reading.skip?.(element)
      ? "page-part-dropped"
      : isHidden(element)
        ? "hidden-text-dropped"
        : nameOf(element) === "del"
          ? "tracked-changes"
          : isComment(element)
            ? "comment-dropped"
            : undefined;
    if (kind) this.tell(kind, element);
    return kind !== undefined || isNoteList(element);
  }

  /** What Word and WPS write beside the text: numerals to be ignored, references to footnotes. */
  private takeOfficeMark(element: Element): boolean {
    const marker = listMarkerOf(element);
    if (marker) this.marker = marker;
    const footnote = this.reading.footnotes.get(noteReference(element) ?? "");
    if (footnote !== undefined) this.content.push({ kind: "footnote", text: footnote });
    return marker !== undefined || footnote !== undefined;
  }

  private addPieces(pieces: readonly PagePiece[]): void {
    this.flush();
    this.pieces.push(...pieces);
  }

  /** What looks like a list or table and is none: its contents one after the other. */
  private apart(element: Element, context: Context): PagePiece[] {
    const reader = new ElementReader(this.reading);
    reader.visit(element, { ...context, depth: context.depth + 1 });
    const pieces = reader.finish();
    this.ended ||= reader.ended;
    return pieces;
  }

  private quotation(element: Element, context: Context): PagePiece[] {
    const pieces = this.apart(element, context);
    const paragraphs = pieces.flatMap((piece) =>
      piece.kind === "text" && !piece.marker ? [piece.content] : [],
    );
    const [first] = pieces;
    if (!first || paragraphs.length < pieces.length) return pieces;
    return [{ kind: "quotation", quotation: { kind: "quotation", paragraphs }, line: first.line }];
  }

  private addText(source: string, { marks, href, look }: Context): void {
    // Source lines end where they like: between Chinese characters that is nothing, elsewhere a space.
    const text = source
      .replace(/(?<=[\u2e80-\uffef])[ \t\r]*\n[ \t\r\n]*(?=[\u2e80-\uffef])/g, "")
      .replace(/[ \t\r\n\f]+/g, " ");
    if (text.trim() === "" && this.content.length === 0 && !/\u00a0|\u3000/.test(text)) return;
    if (this.content.at(-1)?.kind === "lineBreak" && /^\s?[\u3000\u00a0]{2}/.test(text)) this.flush();
    if (this.content.length === 0) this.look = look;
    this.content.push({
      kind: "text",
      text,
      ...(marks.length > 0 ? { marks } : {}),
      ...(href ? { href } : {}),
    });
    if (text.trim() !== "") this.size = Math.max(this.size, look.size ?? 0);
  }

  /** Two breaks, or one with an indented line behind it, end a paragraph. */
  private breakLine(element: Element): void {
    if (element.hasAttribute("data-soft")) {
      if (endsSentence(inlineText(this.content).trim())) this.flush();
      return;
    }
    const isBlank = ({ kind, text }: { kind: string; text?: string }) => kind === "text" && !text?.trim();
    const last = this.content.findLast((item) => !isBlank(item));
    if (last?.kind === "lineBreak") this.flush();
    else if (last) this.content.push({ kind: "lineBreak" });
  }

  private addImage(element: Element): void {
    const small = (name: string) => /^[0-3](?:px)?$/.test(element.getAttribute(name) ?? "");
    const source = element.getAttribute("src") || element.getAttribute("data-src") || "";
    if (source === "" || small("width") || small("height")) return;
    const alt = element.getAttribute("alt")?.trim();
    // It stands after the paragraph it was put into.
    this.images.push({ kind: "image", source, ...(alt ? { alt } : {}), line: this.reading.lines.count + 1 });
    if (this.content.length === 0) this.flush();
  }

  private tell(kind: NoteKind, element: Element): void {
    const text = element.textContent?.replace(/\s+/g, " ").trim();
    if (text) this.reading.note(kind, this.reading.lines.count, { before: text });
  }

  private flush(): void {
    this.flushText();
    this.pieces.push(...this.images);
    this.images = [];
  }

  private flushText(): void {
    const { content, look, marker, size } = this;
    this.content = [];
    this.marker = undefined;
    this.size = 0;
    const text = inlineText(content);
    if (text.trim() === "" && !content.some((item) => item.kind === "footnote")) return;
    const isBold = content.every(
      (item) => item.kind !== "text" || item.text.trim() === "" || item.marks?.includes("bold"),
    );
    const { indented, ...rest } = look;
    this.pieces.push({
      kind: "text",
      content,
      look: {
        ...rest,
        ...(size > 0 ? { size } : {}),
        ...(isBold || rest.heading !== undefined ? { bold: true } : {}),
        ...(indented || /^\s?[\u3000\u00a0]{2}/.test(text) ? { indented: true } : {}),
      },
      ...(marker ? { marker } : {}),
      line: ++this.reading.lines.count,
    });
  }
}
