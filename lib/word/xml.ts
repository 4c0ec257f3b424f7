/** Elements of a Word file as text. Whatever a text holds, the file stays well-formed. */
import { cleanText } from "../document/text";

/** Without what XML forbids: `cleanText` leaves none of it. */
export const escapeXml = (text: string): string =>
  cleanText(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `content` is XML already. */
export function tag(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  const inner = content.join("");
  return inner === "" ? `<${name}${given}/>` : `<${name}${given}>${inner}</${name}>`;
}

/** <w:name w:val="…"/> */
export const val = (name: string, value: string | number): string => tag(name, { "w:val": value });

/** Points in twentieths, as Word measures. */
export const twips = (pt: number): number => Math.round(pt * 20);

/** A run; `properties` are XML in the order of the schema. */
export const textRun = (text: string, properties = ""): string =>
  tag("w:r", {}, wrap("w:rPr", properties), tag("w:t", { "xml:space": "preserve" }, escapeXml(text)));

/** The element, or nothing where it would be empty. */
export const wrap = (name: string, ...content: readonly string[]): string =>
  content.join("") === "" ? "" : tag(name, {}, ...content);

/** @param properties what stands behind the style in <w:pPr>, in the order of the schema */
export const paragraphOf = (style: string, content: string, properties = ""): string =>
  tag("w:p", {}, tag("w:pPr", {}, val("w:pStyle", style), properties), content);

const NAMESPACES = {
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
  "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
};

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part: document, styles, footnotes … */
export const part = (name: string, ...content: readonly string[]): string =>
  DECLARATION + tag(`w:${name}`, NAMESPACES, ...content);

/** A field that Word counts anew; `shown` is what stands there until then. */
export const field = (code: string, shown: string, properties = ""): string => {
  const rPr = wrap("w:rPr", properties);
  const mark = (type: string) => tag("w:r", {}, rPr, tag("w:fldChar", { "w:fldCharType": type }));
  return [
    mark("begin"),
    tag("w:r", {}, rPr, tag("w:instrText", { "xml:space": "preserve" }, escapeXml(` ${code} `))),
    mark("separate"),
    textRun(shown, properties),
    mark("end"),
  ].join("");
};
