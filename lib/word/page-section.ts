/** A section of pages: paper and margins, running lines, how its pages are counted. */
import { fillRunningText, type RunningValues, type RunningVariable } from "../typeset/running-line";
import type { FurnitureStyle, HouseStyle, RunningLine } from "../typeset/style";
import { typeArea } from "../typeset/type-area";
import { sizeProperties } from "./faces";
import { STYLE_IDS } from "./style-ids";
import type { WordParts } from "./word-parts";
import { field, paragraphOf, part, tag, textRun, twips, val } from "./xml";

export interface PageSection {
  readonly header?: FurnitureStyle;
  readonly footer?: FurnitureStyle;
  /** What the running lines say of the issue. */
  readonly values: RunningValues;
  readonly format?: "lowerRoman";
  /** The first page's number; counted on where absent. */
  readonly start?: number;
  /** Its text stands in the middle of the page. */
  readonly centred?: boolean;
}

/** What changes from page to page, as Word finds it. */
const FIELDS: Readonly<Partial<Record<RunningVariable, string>>> = {
  folio: "PAGE",
  pages: "NUMPAGES",
  section: 'STYLEREF "板块"',
  column: 'STYLEREF "栏目"',
  article: 'STYLEREF "文章"',
};
/** Stand around a field's name in filled text: of no language. */
const [OPEN, CLOSE] = ["\ue0f0", "\ue0f1"];
/** Points by which Word may reckon lines higher than they are. */
const PATIENCE = 1;

/** <w:sectPr> */
export function pageSection(section: PageSection, parts: WordParts): string {
  const { header, footer, values, format, start, centred } = section;
  const { style } = parts;
  return tag(
    "w:sectPr",
    {},
    ...(header ? runningLines("header", header, values, parts) : []),
    ...(footer ? runningLines("footer", footer, values, parts) : []),
    tag("w:footnotePr", {}, val("w:numFmt", "decimalEnclosedCircleChinese"), val("w:numRestart", "eachPage")),
    val("w:type", "nextPage"),
    tag("w:pgSz", { "w:w": twips(style.paper.width), "w:h": twips(style.paper.height) }),
    tag("w:pgMar", margins(style)),
    tag("w:pgNumType", { "w:fmt": format, "w:start": start }),
    centred ? val("w:vAlign", "center") : "",
  );
}

function margins(style: HouseStyle): Record<string, number> {
  const { paper, header, footer } = style;
  const area = typeArea(style);
  return {
    "w:top": twips(area.top),
    "w:right": Math.floor((paper.width - area.left - area.width) * 20),
    "w:bottom": twips(Math.max(0, paper.height - area.top - area.height - PATIENCE)),
    "w:left": Math.floor(area.left * 20),
    "w:header": twips(Math.max(0, header.baseline - header.size)),
    "w:footer": twips(Math.max(0, paper.height - footer.baseline - footer.size / 4)),
    "w:gutter": 0,
  };
}

/** Whether left and right pages differ. */
export function isMirrored({ typeArea: { inner, outer }, header, footer }: HouseStyle): boolean {
  const differ = ({ verso, recto }: FurnitureStyle) => JSON.stringify(verso) !== JSON.stringify(recto);
  const hasEnds = [header, footer].some(({ recto }) => recto.inner || recto.outer);
  return inner !== outer || hasEnds || differ(header) || differ(footer);
}

function runningLines(
  kind: "header" | "footer",
  furniture: FurnitureStyle,
  values: RunningValues,
  parts: WordParts,
): string[] {
  const reference = (type: string, line: RunningLine, outerLeft: boolean) =>
    tag(`w:${kind}Reference`, {
      "w:type": type,
      "r:id": parts.runningLine(kind, lineXml(kind, furniture, line, outerLeft, values, parts)),
    });
  return isMirrored(parts.style)
    ? [reference("default", furniture.recto, false), reference("even", furniture.verso, true)]
    : [reference("default", furniture.recto, false)];
}

function lineXml(
  kind: "header" | "footer",
  { size, rule }: FurnitureStyle,
  { inner, center, outer }: RunningLine,
  outerLeft: boolean,
  values: RunningValues,
  { style }: WordParts,
): string {
  const [left, right] = outerLeft ? [outer, inner] : [inner, outer];
  const { width } = typeArea(style);
  const side = kind === "header" ? "bottom" : "top";
  const border = { "w:val": "single", "w:sz": 4, "w:space": kind === "header" ? 4 : 6, "w:color": "auto" };
  const texts = [left, center, right].map((text) => filled(text ?? "", values, size));
  const runs = texts.map((xml, index) => (index > 0 ? tag("w:r", {}, tag("w:tab")) + xml : xml)).join("");
  const isSaid = texts.some((xml) => xml !== "");
  const properties = [
    rule && isSaid ? tag("w:pBdr", {}, tag(`w:${side}`, border)) : "",
    tag(
      "w:tabs",
      {},
      tag("w:tab", { "w:val": "center", "w:pos": twips(width / 2) }),
      tag("w:tab", { "w:val": "right", "w:pos": twips(width) }),
    ),
  ].join("");
  const styleId = kind === "header" ? "Header" : "Footer";
  return part(kind === "header" ? "hdr" : "ftr", paragraphOf(styleId, isSaid ? runs : "", properties));
}

/** The text with fields in the places of what changes. */
function filled(template: string, values: RunningValues, size: number): string {
  const marked = Object.fromEntries(Object.keys(FIELDS).map((name) => [name, `${OPEN}${name}${CLOSE}`]));
  const text = fillRunningText(template, { ...values, ...marked });
  const look = sizeProperties(size);
  return text
    .split(new RegExp(`(${OPEN}[a-z]+${CLOSE})`))
    .filter((piece) => piece !== "")
    .map((piece) => {
      const code = piece.startsWith(OPEN) ? FIELDS[piece.slice(1, -1) as RunningVariable] : undefined;
      return code === undefined ? textRun(piece, look) : field(code, code === "PAGE" ? "1" : "", look);
    })
    .join("");
}

/** The end of a section: an empty paragraph that carries it. */
export const sectionEnd = (section: PageSection, parts: WordParts): string =>
  paragraphOf(STYLE_IDS.gap, "", pageSection(section, parts));
