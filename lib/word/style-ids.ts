/**
 * Ids of the styles in the Word files of this house. They say what a paragraph is, and stay what they are whatever
 * language Word speaks: the writer sets them, the intake trusts them before any look.
 *
 * Headings inside an article are Word's own: `Heading1`–`Heading3` in a file of one article, `Heading4`–`Heading6` in
 * an issue, whose first three outline levels are departments, columns and articles. Entries of the contents are Word's
 * `TOC1`–`TOC3`, as it writes no others when it updates them.
 */
export const STYLE_IDS = {
  /** In an issue: `1　…`, `1.1　…` and `1.1.1　…`, number and title as in the contents; outline levels 1 to 3. */
  department: "FascicleDepartment",
  column: "FascicleColumn",
  article: "FascicleArticle",

  /** The full original title, its lines parted by line breaks. A file of one article begins with it. */
  headline: "FascicleHeadline",
  subtitle: "FascicleSubtitle",
  byline: "FascicleByline",
  /** `资料来源：…` and `发布日期：2024年1月3日`, one a paragraph, behind the text. */
  source: "FascicleSource",

  body: "FascicleBody",
  salutation: "FascicleSalutation",
  signature: "FascicleSignature",
  attachmentLabel: "FascicleAttachment",
  attachmentTitle: "FascicleAttachmentTitle",
  /** The first paragraph of a quotation, and the others. */
  quotation: "FascicleQuotation",
  quotationNext: "FascicleQuotationNext",
  listItem: "FascicleListItem",
  /** Above its table; below its figure. */
  tableCaption: "FascicleCaption",
  figureCaption: "FascicleFigureCaption",
  tableNote: "FascicleNote",
  figure: "FascicleFigure",
  figureWidth: "FascicleFigureWidth",
  figurePage: "FascicleFigurePage",
  tableHead: "FascicleTableHead",
  tableText: "FascicleTableText",
  tableShort: "FascicleTableShort",
  /** Empty, where Word must have a paragraph. */
  gap: "FascicleGap",

  cover: "FascicleCover",
  coverTitle: "FascicleCoverTitle",
  contentsTitle: "FascicleContentsTitle",
  /** The title of the statement page; its text is body. */
  statement: "FascicleStatement",
  mastheadTitle: "FascicleMastheadTitle",
  /** `总编：甲　乙` */
  masthead: "FascicleMasthead",
  /** `准印证号：…` */
  print: "FasciclePrint",
} as const;

export type StyleRole = keyof typeof STYLE_IDS;

/** Further paragraphs of a list item, 1 for the outermost list. */
export const LIST_TEXT = "FascicleListText";
/** Word counts nine levels. */
export const MOST_LIST_DEPTH = 9;

/** Of characters: the run-in lead of a paragraph. */
export const LEAD = "FascicleLead";
/** Of tables. */
export const TABLE = "FascicleTable";

const ROLES = new Map(Object.entries(STYLE_IDS).map(([role, id]) => [id as string, role as StyleRole]));

/** What a paragraph of that style is; undefined where the style is none of this house. */
export function roleOfStyle(id: string | undefined): StyleRole | undefined {
  return id === undefined ? undefined : ROLES.get(id);
}
