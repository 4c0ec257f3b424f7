/** styles.xml: the looks of a house style as styles of Word, under names that a Chinese office knows. */
import type { HouseStyle, TextStyle } from "../typeset/style";
import { type Type, typeProperties } from "./faces";
import { LEAD, LIST_TEXT, MOST_LIST_DEPTH, STYLE_IDS, type StyleRole, TABLE } from "./style-ids";
import { part, tag, twips, val, wrap } from "./xml";

interface Look {
  readonly name: string;
  readonly basedOn?: string;
  /** The style of the paragraph begun by Enter behind one of this. */
  readonly next?: string;
  readonly keepsNext?: boolean;
  readonly startsPage?: boolean;
  readonly tabs?: string;
  /** pt */
  readonly before?: number;
  readonly after?: number;
  /** Distance of lines: pt exactly, or `single`. */
  readonly line?: number | "single";
  /** Of the first line, and from both sides, pt. */
  readonly indent?: number;
  readonly left?: number;
  readonly right?: number;
  readonly align?: "both" | "left" | "center" | "right";
  /** From 0; absent for what Word's navigation passes over. */
  readonly outline?: number;
  readonly type?: Type;
}

/** Everything between <w:style> and </w:style> stands in the order of the schema. */
function styleXml(id: string, look: Look): string {
  const { name, basedOn = "Normal", next, keepsNext, startsPage, tabs, before, after, line } = look;
  const { indent, left, right, align, outline, type } = look;
  const spacing = tag("w:spacing", {
    "w:before": twips(before ?? 0),
    "w:after": twips(after ?? 0),
    ...(line !== undefined &&
      (line === "single"
        ? { "w:line": 240, "w:lineRule": "auto" }
        : { "w:line": twips(line), "w:lineRule": "exact" })),
  });
  const indents = tag("w:ind", {
    "w:left": twips(left ?? 0),
    "w:right": twips(right ?? 0),
    "w:firstLine": twips(indent ?? 0),
  });
  const isOwn = id.startsWith("Fascicle");
  return tag(
    "w:style",
    { "w:type": "paragraph", ...(isOwn && { "w:customStyle": 1 }), "w:styleId": id },
    val("w:name", name),
    val("w:basedOn", basedOn),
    next === undefined ? "" : val("w:next", next),
    tag("w:qFormat"),
    tag(
      "w:pPr",
      {},
      keepsNext ? tag("w:keepNext") : "",
      startsPage ? tag("w:pageBreakBefore") : "",
      tabs ?? "",
      spacing,
      indents,
      align === undefined ? "" : val("w:jc", align),
      outline === undefined ? "" : val("w:outlineLvl", outline),
    ),
    wrap("w:rPr", type ? typeProperties(type) : ""),
  );
}

export function stylesPart(style: HouseStyle, measure: number): string {
  return part(
    "styles",
    defaults(style),
    normal(style),
    ...builtIn(style, measure),
    ...own(style),
    tables(style),
  );
}

function defaults({ body }: HouseStyle): string {
  const language = tag("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA" });
  const run = typeProperties({ face: body.face, size: body.size }) + language;
  return tag("w:docDefaults", {}, tag("w:rPrDefault", {}, tag("w:rPr", {}, run)), tag("w:pPrDefault"));
}

function normal({ body }: HouseStyle): string {
  const spacing = tag("w:spacing", { "w:line": twips(body.leading), "w:lineRule": "exact" });
  return tag(
    "w:style",
    { "w:type": "paragraph", "w:default": 1, "w:styleId": "Normal" },
    val("w:name", "Normal"),
    tag("w:qFormat"),
    tag("w:pPr", {}, tag("w:widowControl"), spacing, val("w:jc", "both")),
  );
}

const ALIGN = { justify: "both", left: "left", center: "center", right: "right" } as const;

/** A title takes whole lines of the body; Word spreads the air above and below. */
function titled({ body }: HouseStyle, text: TextStyle): Omit<Look, "name"> {
  const air = Math.max(0, text.lines - 1) * body.leading;
  return {
    type: { face: text.face, size: text.size },
    line: Math.max(body.leading, text.size * 1.3),
    before: air / 2,
    after: air / 2,
    ...(text.align && { align: ALIGN[text.align] }),
  };
}

/** Word's own: headings, entries of the contents, running lines, notes. */
function builtIn(style: HouseStyle, measure: number): string[] {
  const { body, headings, contents, header, footer, note } = style;
  const indent = body.indentEm * body.size;
  const heading = (level: number, looks: number) =>
    styleXml(`Heading${level}`, {
      name: `heading ${level}`,
      next: STYLE_IDS.body,
      keepsNext: true,
      outline: level - 1,
      indent,
      ...titled(style, headings[looks] ?? headings[2]),
    });
  const entry = (level: 1 | 2 | 3) => {
    const look = contents.levels[level - 1] ?? contents.levels[2];
    return styleXml(`TOC${level}`, {
      name: `toc ${level}`,
      tabs: tag(
        "w:tabs",
        {},
        tag("w:tab", { "w:val": "right", "w:leader": "middleDot", "w:pos": twips(measure) }),
      ),
      before: level === 1 ? contents.leading / 2 : 0,
      line: contents.leading,
      left: (level - 1) * look.size * 1.25,
      align: "left",
      type: { face: look.face, size: look.size },
    });
  };
  const running = (id: string, { face, size }: Type) =>
    styleXml(id, {
      name: id.toLowerCase(),
      line: "single",
      align: "left",
      type: { face, ...(size && { size }) },
    });
  return [
    ...[1, 2, 3, 4, 5, 6].map((level) => heading(level, (level - 1) % 3)),
    entry(1),
    entry(2),
    entry(3),
    running("Header", header),
    running("Footer", footer),
    styleXml("FootnoteText", {
      name: "footnote text",
      line: "single",
      align: "left",
      type: { face: note.face, size: Math.min(note.size, body.size) },
    }),
    character("DefaultParagraphFont", "Default Paragraph Font", "", 'w:default="1"'),
    character("FootnoteReference", "footnote reference", val("w:vertAlign", "superscript")),
    character(LEAD, "段首标题", typeProperties({ face: style.marks.lead })),
  ];
}

function character(id: string, name: string, properties: string, more = ""): string {
  const own = id.startsWith("Fascicle") ? ' w:customStyle="1"' : "";
  return `<w:style w:type="character"${more && ` ${more}`}${own} w:styleId="${id}">${val("w:name", name)}${more ? "" : val("w:basedOn", "DefaultParagraphFont")}${wrap("w:rPr", properties)}</w:style>`;
}

/** Of this house. */
function own(style: HouseStyle): string[] {
  const { body } = style;
  const em = body.size;
  const indent = body.indentEm * em;
  const text: Omit<Look, "name"> = { type: { face: body.face, size: body.size }, line: body.leading };
  const title = (name: string, look: TextStyle, more: Partial<Look> = {}): Look => ({
    name,
    next: STYLE_IDS.body,
    keepsNext: true,
    ...titled(style, look),
    ...more,
  });
  const looks: Record<StyleRole, Look> = {
    department: title("板块", style.sectionTitle, { basedOn: "Heading1", outline: 0 }),
    column: title("栏目", style.columnTitle, { basedOn: "Heading2", outline: 1 }),
    article: title("文章", style.articleTitle, { basedOn: "Heading3", outline: 2 }),
    headline: title("题名", style.headline, { before: em / 2, after: em / 2 }),
    subtitle: title("副题名", style.subtitle),
    byline: title("作者", style.byline),
    source: { name: "来源与日期", next: STYLE_IDS.source, ...titled(style, style.source) },
    body: { name: "正文首行缩进", indent, ...text },
    salutation: { name: "称谓", next: STYLE_IDS.body, keepsNext: true, ...text, align: "left" },
    signature: { name: "落款", next: STYLE_IDS.signature, ...text, align: "right", right: indent },
    attachmentLabel: title("附件标识", style.attachmentLabel),
    attachmentTitle: title("附件题名", style.attachmentTitle),
    quotation: { name: "引文", next: STYLE_IDS.quotationNext, ...quoted(style) },
    quotationNext: { name: "引文（续段）", basedOn: STYLE_IDS.quotation, ...quoted(style) },
    listItem: { name: "列项", indent, ...text },
    tableCaption: title("表题", style.caption, { next: STYLE_IDS.tableText, before: em / 2 }),
    figureCaption: { ...title("图题", style.caption), keepsNext: false, after: em / 2 },
    tableNote: {
      name: "表注",
      next: STYLE_IDS.body,
      ...titled(style, style.tableNote),
      left: em,
      after: em / 2,
    },
    figure: { name: "图", line: "single", align: "center", before: em / 4, after: em / 4 },
    figureWidth: { name: "图（通栏）", line: "single", align: "center", before: em / 4, after: em / 4 },
    figurePage: { name: "图（整页）", startsPage: true, line: "single", align: "center" },
    tableHead: {
      name: "表头",
      ...cell(style),
      align: "center",
      type: { face: style.table.headerFace, size: cellSize(style) },
    },
    tableText: { name: "表文", ...cell(style), align: "left" },
    tableShort: { name: "表文（居中）", ...cell(style), align: "center" },
    gap: { name: "空隙", line: em / 2, type: { face: body.face, size: em / 2 } },
    cover: {
      name: "封面",
      line: "single",
      before: em,
      after: em,
      align: "center",
      type: { face: "song", size: 14 },
    },
    coverTitle: {
      name: "封面刊名",
      line: "single",
      before: 120,
      after: 2 * em,
      align: "center",
      type: { face: "hei", size: 48 },
    },
    contentsTitle: title("目录标题", style.contents.title),
    statement: title("说明标题", style.statementTitle),
    mastheadTitle: title("编辑名单标题", style.statementTitle),
    masthead: { name: "编辑名单", ...text, left: indent, align: "left" },
    print: { name: "印刷信息", ...text, left: indent, align: "left" },
  };
  return [
    ...Object.entries(looks).map(([role, look]) => styleXml(STYLE_IDS[role as StyleRole], look)),
    ...Array.from({ length: MOST_LIST_DEPTH }, (_, depth) =>
      styleXml(`${LIST_TEXT}${depth + 1}`, {
        name: `列项续段 ${depth + 1}`,
        indent,
        left: depth * indent,
        ...text,
      }),
    ),
  ];
}

function quoted(style: HouseStyle): Omit<Look, "name"> {
  const indent = style.body.indentEm * style.body.size;
  const { face, size } = style.quotation;
  return {
    indent,
    left: indent,
    right: indent,
    line: style.body.leading,
    align: "both",
    type: { face, size },
  };
}

/** Tables of the house may be set in larger type than the text; in Word they are not. */
const cellSize = ({ table, body }: HouseStyle) => Math.min(table.size, body.size, 10.5);

function cell(style: HouseStyle): Omit<Look, "name"> {
  const size = cellSize(style);
  return { line: "single", before: size / 5, after: size / 5, type: { face: style.body.face, size } };
}

function tables({ table }: HouseStyle): string {
  const rule = (side: string, width: number) =>
    tag(`w:${side}`, {
      "w:val": width > 0 ? "single" : "nil",
      "w:sz": Math.round(width * 8),
      "w:space": 0,
      "w:color": "auto",
    });
  const inner = table.look === "grid" ? table.rule : 0;
  const sides = table.look === "grid" ? table.outerRule : 0;
  const borders = [
    rule("top", table.outerRule),
    rule("left", sides),
    rule("bottom", table.outerRule),
    rule("right", sides),
    rule("insideH", inner),
    rule("insideV", inner),
  ];
  const margin = (side: string) => tag(`w:${side}`, { "w:w": twips(table.padding), "w:type": "dxa" });
  const underHead = table.look === "grid" ? "" : tag("w:tcBorders", {}, rule("bottom", table.rule));
  return tag(
    "w:style",
    { "w:type": "table", "w:customStyle": 1, "w:styleId": TABLE },
    val("w:name", "刊物表格"),
    tag(
      "w:tblPr",
      {},
      tag("w:tblBorders", {}, ...borders),
      tag("w:tblCellMar", {}, margin("left"), margin("right")),
    ),
    underHead && tag("w:tblStylePr", { "w:type": "firstRow" }, tag("w:tcPr", {}, underHead)),
  );
}
