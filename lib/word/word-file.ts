/** The parts of a Word file → its bytes. The same parts give the same bytes: no clock, no chance. */
import { strToU8, type Zippable, zipSync } from "fflate";
import { typeArea } from "../typeset/type-area";
import { numberingPart } from "./numbering-part";
import { stylesPart } from "./styles-part";
import type { WordParts } from "./word-parts";
import { DECLARATION, escapeXml, paragraphOf, part, tag, textRun, val } from "./xml";

export interface WordFacts {
  readonly title: string;
  readonly creator: string;
}

/** The earliest day that a zip archive knows. */
const NO_DAY = new Date(1980, 0, 1);

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** @param body what stands in <w:body>, with its last <w:sectPr> */
export function wordFile(body: string, parts: WordParts, facts: WordFacts, mirrored: boolean): Uint8Array {
  const fixed = ["styles", "numbering", "settings", "footnotes", "fontTable"];
  for (const name of fixed) parts.relate(name, `${name}.xml`);
  const files: [name: string, content: string | Uint8Array][] = [
    ["[Content_Types].xml", contentTypes(fixed, parts)],
    ["_rels/.rels", packageRelations()],
    ["docProps/core.xml", coreProperties(facts)],
    ["word/document.xml", part("document", tag("w:body", {}, body))],
    ["word/styles.xml", stylesPart(parts.style, typeArea(parts.style).width)],
    ["word/numbering.xml", numberingPart(parts.lists, parts.style)],
    ["word/settings.xml", settings(mirrored)],
    ["word/footnotes.xml", footnotes(parts.notes)],
    ["word/fontTable.xml", fontTable()],
    ...[...parts.runningLines].map(([name, xml]): [string, string] => [`word/${name}`, xml]),
    // The address of a link may be any; of the rest, each is known only now.
    ["word/_rels/document.xml.rels", documentRelations(parts)],
    ...[...parts.media].map(([name, bytes]): [string, Uint8Array] => [`word/${name}`, bytes]),
  ];
  const zipped: Zippable = {};
  for (const [name, content] of files) {
    const isText = typeof content === "string";
    zipped[name] = [isText ? strToU8(content) : content, { level: isText ? 6 : 0, mtime: NO_DAY }];
  }
  return zipSync(zipped);
}

function contentTypes(fixed: readonly string[], { runningLines }: WordParts): string {
  const types: [name: string, type: string][] = [
    ["/word/document.xml", `${WORD}.document.main+xml`],
    ...fixed.map((name): [string, string] => [`/word/${name}.xml`, `${WORD}.${name}+xml`]),
    ...[...runningLines.keys()].map((name): [string, string] => [
      `/word/${name}`,
      `${WORD}.${name.replace(/\d+\.xml$/, "")}+xml`,
    ]),
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ];
  const defaults: [extension: string, type: string][] = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ["png", "image/png"],
    ["jpeg", "image/jpeg"],
    ["gif", "image/gif"],
  ];
  return (
    DECLARATION +
    tag(
      "Types",
      { xmlns: `${PACKAGE}/content-types` },
      ...defaults.map(([Extension, ContentType]) => tag("Default", { Extension, ContentType })),
      ...types.map(([PartName, ContentType]) => tag("Override", { PartName, ContentType })),
    )
  );
}

const relations = (...all: readonly string[]) =>
  DECLARATION + tag("Relationships", { xmlns: `${PACKAGE}/relationships` }, ...all);

function packageRelations(): string {
  return relations(
    tag("Relationship", { Id: "rId1", Type: `${OFFICE}/officeDocument`, Target: "word/document.xml" }),
    tag("Relationship", {
      Id: "rId2",
      Type: `${PACKAGE}/relationships/metadata/core-properties`,
      Target: "docProps/core.xml",
    }),
  );
}

const documentRelations = (parts: WordParts) =>
  relations(
    ...parts.relations.map(({ id, type, target, external }) =>
      tag("Relationship", {
        Id: id,
        Type: `${OFFICE}/${type}`,
        Target: target,
        TargetMode: external ? "External" : undefined,
      }),
    ),
  );

const coreProperties = ({ title, creator }: WordFacts) =>
  DECLARATION +
  tag(
    "cp:coreProperties",
    {
      "xmlns:cp": `${PACKAGE}/metadata/core-properties`,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    tag("dc:title", {}, escapeXml(title)),
    tag("dc:creator", {}, escapeXml(creator)),
  );

/** Word asks on opening whether it may update the fields: then the contents have their pages. */
function settings(mirrored: boolean): string {
  const compatibility = tag("w:compatSetting", {
    "w:name": "compatibilityMode",
    "w:uri": "http://schemas.microsoft.com/office/word",
    "w:val": 15,
  });
  return part(
    "settings",
    mirrored ? tag("w:mirrorMargins") : "",
    val("w:defaultTabStop", 420),
    mirrored ? tag("w:evenAndOddHeaders") : "",
    val("w:characterSpacingControl", "compressPunctuation"),
    tag("w:updateFields", { "w:val": "true" }),
    tag("w:footnotePr", {}, tag("w:footnote", { "w:id": -1 }), tag("w:footnote", { "w:id": 0 })),
    tag("w:compat", {}, compatibility),
    tag("w:themeFontLang", { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
  );
}

function footnotes(notes: readonly string[]): string {
  const separator = (id: number, type: string) =>
    tag(
      "w:footnote",
      { "w:type": type, "w:id": id },
      paragraphOf("Normal", tag("w:r", {}, tag(`w:${type}`))),
    );
  const mark = tag("w:r", {}, tag("w:rPr", {}, val("w:rStyle", "FootnoteReference")), tag("w:footnoteRef"));
  return part(
    "footnotes",
    separator(-1, "separator"),
    separator(0, "continuationSeparator"),
    ...notes.map((text, index) =>
      tag("w:footnote", { "w:id": index + 1 }, paragraphOf("FootnoteText", mark + textRun(` ${text}`))),
    ),
  );
}

/** Names that other systems have for the same faces. */
const FONTS: readonly (readonly [name: string, other: string])[] = [
  ["宋体", "SimSun"],
  ["黑体", "SimHei"],
  ["楷体", "KaiTi"],
  ["仿宋", "FangSong"],
];

const fontTable = () =>
  part("fonts", ...FONTS.map(([name, other]) => tag("w:font", { "w:name": name }, val("w:altName", other))));
