/**
 * An article's body as the composer, the checks and the intake see it: a flat list of typed blocks.
 * The stored form is Tiptap JSON (`./tiptap.ts`); both carry the same block ids and convert without loss.
 */

/** Inline marks. `lead` is the run-in heading that opens a paragraph （一）聚焦重点产业。 */
export type Mark = "lead" | "bold" | "italic" | "underline" | "emphasisDots" | "superscript" | "subscript";

export interface TextSpan {
  readonly kind: "text";
  readonly text: string;
  readonly marks?: readonly Mark[];
  /** Absolute http, https or mailto address. */
  readonly href?: string;
}

export interface LineBreak {
  readonly kind: "lineBreak";
}

export interface Footnote {
  readonly kind: "footnote";
  readonly text: string;
}

export type Inline = TextSpan | LineBreak | Footnote;

/** How the items of a list are numbered; `bullet` draws a dot. */
export const LIST_FORMATS = ["1.", "1、", "(1)", "（1）", "一、", "（一）", "①", "a.", "bullet"] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

export interface TableCell {
  /** One entry a paragraph. */
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly rowspan: number;
  readonly colspan: number;
  readonly align?: "left" | "center" | "right";
}

interface Identified {
  /** Stable within the article: comments, findings and click-to-page hang on it. */
  readonly id: string;
}

/** 一、 is level 1, （一） level 2, 1. level 3; the numeral is part of the text. */
export interface Heading extends Identified {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly content: readonly Inline[];
}

export interface Paragraph extends Identified {
  readonly kind: "paragraph";
  readonly content: readonly Inline[];
}

/** 各地级以上市教育局： — set flush left. */
export interface Salutation extends Identified {
  readonly kind: "salutation";
  readonly content: readonly Inline[];
}

export interface List extends Identified {
  readonly kind: "list";
  readonly format: ListFormat;
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem {
  /** At least one; the first carries the marker. */
  readonly blocks: readonly (Paragraph | List)[];
}

export interface Table extends Identified {
  readonly kind: "table";
  readonly columns: number;
  readonly headerRows: number;
  /** Each row holds only the cells that start in it, as in HTML. */
  readonly rows: readonly (readonly TableCell[])[];
  readonly caption?: string;
  readonly note?: string;
}

/** At its own size in the column, as wide as the type area, or on a page of its own. */
export const FIGURE_EXTENTS = ["column", "width", "page"] as const;
export type FigureExtent = (typeof FIGURE_EXTENTS)[number];

export interface Figure extends Identified {
  readonly kind: "figure";
  /** SHA-256 of the stored image, lower-case hex. */
  readonly file: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly caption?: string;
  /** Called at the caption's end, and set with the notes of the text. */
  readonly footnote?: string;
  readonly alt?: string;
  /** `column` where absent. */
  readonly extent?: Exclude<FigureExtent, "column">;
}

export interface Quotation extends Identified {
  readonly kind: "quotation";
  readonly paragraphs: readonly (readonly Inline[])[];
}

/** 附件 1 */
export interface AttachmentLabel extends Identified {
  readonly kind: "attachmentLabel";
  readonly content: readonly Inline[];
}

/** The title that stands under an attachment label, centred. */
export interface AttachmentTitle extends Identified {
  readonly kind: "attachmentTitle";
  readonly content: readonly Inline[];
}

/** 落款: one line of who signed and when, set flush right. */
export interface Signature extends Identified {
  readonly kind: "signature";
  readonly content: readonly Inline[];
}

export type Block =
  | Heading
  | Paragraph
  | Salutation
  | List
  | Table
  | Figure
  | Quotation
  | AttachmentLabel
  | AttachmentTitle
  | Signature;

/** What stands under a figure: its caption, and behind it the mark of its note. */
export function captionContent({ caption, footnote }: Pick<Figure, "caption" | "footnote">): Inline[] {
  return [
    ...(caption ? [{ kind: "text", text: caption } as const] : []),
    ...(footnote ? [{ kind: "footnote", text: footnote } as const] : []),
  ];
}

/** Plain text of inline content; a footnote contributes nothing, a line break a newline. */
export function inlineText(content: readonly Inline[]): string {
  let text = "";
  for (const item of content) {
    if (item.kind === "text") text += item.text;
    else if (item.kind === "lineBreak") text += "\n";
  }
  return text;
}
