/** The nodes, marks and attributes a stored document may have. The editor's extensions follow this table. */
import { FIGURE_EXTENTS, LIST_FORMATS } from "./blocks";
import { cleanText } from "./text";

/** Deeper nesting is no article but an attack on the stack. */
export const MAX_DEPTH = 50;
/** A 134-page issue has some 3,000 nodes; one article never comes near this. */
export const MAX_NODES = 200_000;
/** UTF-16 units of text in one document. */
export const MAX_TEXT = 5_000_000;

/** Returns the clean value, undefined to leave the attribute out, null to refuse the document. */
type CleanAttribute = (value: unknown) => unknown;

export interface NodeRule {
  readonly content: "inline" | readonly string[];
  /** Node types, outermost first, that make an empty container legal. */
  readonly filler?: readonly string[];
  readonly attrs?: Readonly<Record<string, CleanAttribute>>;
  /** Carries a block id. */
  readonly identified?: boolean;
}

const wholeNumber =
  (from: number, to: number, otherwise?: number): CleanAttribute =>
  (value) => {
    if (value === undefined || value === null) return otherwise;
    return typeof value === "number" && Number.isInteger(value) && value >= from && value <= to
      ? value
      : null;
  };

/** Refuses the document where the attribute is missing. */
const required =
  (clean: CleanAttribute): CleanAttribute =>
  (value) =>
    clean(value) ?? null;

const oneOf =
  (values: readonly string[], otherwise?: string): CleanAttribute =>
  (value) => {
    if (value === undefined || value === null) return otherwise;
    return typeof value === "string" && values.includes(value) ? value : null;
  };

const shortText: CleanAttribute = (value) => {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string" || value.length > 2000) return null;
  const clean = cleanText(value).trim();
  return clean === "" ? undefined : clean;
};

/** The usual extent is not stored. */
const figureExtent: CleanAttribute = (value) => {
  const extent = oneOf(FIGURE_EXTENTS, "column")(value);
  return extent === "column" ? undefined : extent;
};

const sha256: CleanAttribute = (value) =>
  typeof value === "string" && /^[0-9a-f]{64}$/.test(value) ? value : null;

/** Column widths of a cell in px, one a column: the editor's view of the table, ignored in print. */
const columnWidths: CleanAttribute = (value) =>
  Array.isArray(value) &&
  value.length <= 100 &&
  value.every((w) => Number.isInteger(w) && w > 0 && w < 10_000)
    ? value
    : undefined;

const BLOCKS = [
  "heading",
  "paragraph",
  "salutation",
  "list",
  "table",
  "figure",
  "blockquote",
  "attachmentLabel",
  "attachmentTitle",
  "signature",
];

const line: NodeRule = { content: "inline", identified: true };

const cell: NodeRule = {
  content: ["paragraph"],
  filler: ["paragraph"],
  attrs: {
    colspan: wholeNumber(1, 100, 1),
    rowspan: wholeNumber(1, 1000, 1),
    align: oneOf(["left", "center", "right"]),
    colwidth: columnWidths,
  },
};

export const NODE_RULES: Readonly<Record<string, NodeRule>> = {
  doc: { content: BLOCKS, filler: ["paragraph"] },
  heading: { ...line, attrs: { level: wholeNumber(1, 3, 1) } },
  paragraph: line,
  salutation: line,
  attachmentLabel: line,
  attachmentTitle: line,
  signature: line,
  list: {
    content: ["listItem"],
    filler: ["listItem", "paragraph"],
    identified: true,
    attrs: { format: oneOf(LIST_FORMATS, "1."), start: wholeNumber(0, 9999, 1) },
  },
  listItem: { content: ["paragraph", "list"], filler: ["paragraph"] },
  table: {
    content: ["tableRow"],
    filler: ["tableRow", "tableCell", "paragraph"],
    identified: true,
    attrs: { caption: shortText, note: shortText },
  },
  tableRow: { content: ["tableCell", "tableHeader"] },
  tableCell: cell,
  tableHeader: cell,
  blockquote: { content: ["paragraph"], filler: ["paragraph"], identified: true },
  figure: {
    content: [],
    identified: true,
    attrs: {
      file: sha256,
      width: required(wholeNumber(1, 100_000)),
      height: required(wholeNumber(1, 100_000)),
      caption: shortText,
      footnote: shortText,
      alt: shortText,
      extent: figureExtent,
    },
  },
};

/** The order marks are stored in; a link stands outermost. */
export const MARK_ORDER: readonly string[] = [
  "link",
  "lead",
  "bold",
  "italic",
  "underline",
  "emphasisDots",
  "superscript",
  "subscript",
];
