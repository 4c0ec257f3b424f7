/** What an element's name, attributes and own style say of the text in it. */
import type { Mark } from "../../document/blocks";
import { readListMarker } from "../../document/list-marker";
import type { Look, Marker } from "../pieces";
import { nameOf, styleOf } from "./elements";

export function lookOf(element: Element): Look {
  const name = nameOf(element);
  const heading = /^h([1-6])$/.exec(name)?.[1] ?? /^[1-6]$/.exec(styleOf(element, "mso-outline-level"))?.[0];
  const style = officeStyle(element.getAttribute("class") ?? "");
  const indent = styleOf(element, "text-indent");
  return {
    ...(style ? { style } : {}),
    ...(heading !== undefined && !style ? { heading: Number(heading) } : {}),
    ...alignOf(element),
    ...(/^[1-9]/.test(indent) ? { indented: true } : {}),
  };
}

function officeStyle(classes: string): Look["style"] {
  if (/(?:^|\s)MsoTitle(?:\s|$)/i.test(classes)) return "title";
  if (/(?:^|\s)MsoSubtitle(?:\s|$)/i.test(classes)) return "subtitle";
  return /(?:^|\s)MsoCaption(?:\s|$)/i.test(classes) || classes === "caption" ? "caption" : undefined;
}

export function alignOf(element: Element): Pick<Look, "align" | "size"> {
  const said =
    nameOf(element) === "center"
      ? "center"
      : styleOf(element, "text-align") || (element.getAttribute("align") ?? "").toLowerCase();
  const align =
    said === "center" || said === "right" || said === "left" ? said : said === "justify" ? "left" : undefined;
  const size = sizeOf(element);
  return { ...(align ? { align } : {}), ...(size ? { size } : {}) };
}

/** pt, as browsers set <font size> 1 to 7. */
const FONT_SIZES = [7.5, 10, 12, 13.5, 18, 24, 36];

function sizeOf(element: Element): number | undefined {
  const match = /^(\d{1,3}(?:\.\d+)?)(pt|px)$/.exec(styleOf(element, "font-size"));
  if (match) return Number(match[1]) * (match[2] === "px" ? 0.75 : 1);
  const font = nameOf(element) === "font" ? Number(element.getAttribute("size")) : Number.NaN;
  return font >= 1 && font <= 7 ? FONT_SIZES[Math.floor(font) - 1] : undefined;
}

const MARK_OF: Readonly<Record<string, Mark>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  sup: "superscript",
  sub: "subscript",
};

export function marksOf(element: Element, above: readonly Mark[]): readonly Mark[] {
  const own = MARK_OF[nameOf(element)];
  const weight = styleOf(element, "font-weight");
  const marks = new Set(above);
  // Headings are bold by themselves; what is bold in them is not more so.
  if (own && !(own === "italic" && styleOf(element, "font-style") === "normal")) marks.add(own);
  if (/^(?:bold|bolder|[6-9]00)$/.test(weight)) marks.add("bold");
  else if (/^(?:normal|[1-4]00)$/.test(weight)) marks.delete("bold");
  if (styleOf(element, "font-style") === "italic") marks.add("italic");
  if (/\bunderline\b/.test(styleOf(element, "text-decoration")) && nameOf(element) !== "a")
    marks.add("underline");
  if (/dot|circle|sesame/.test(styleOf(element, "text-emphasis") || styleOf(element, "mso-text-emphasis")))
    marks.add("emphasisDots");
  const raised = styleOf(element, "vertical-align");
  if (raised === "super") marks.add("superscript");
  if (raised === "sub") marks.add("subscript");
  return marks.size === above.length ? above : [...marks];
}

/** The numeral that Word and WPS write before an item of a list, to be ignored by those who number themselves. */
export function listMarkerOf(element: Element): Marker | undefined {
  if (styleOf(element, "mso-list") !== "ignore") return undefined;
  const text = (element.textContent ?? "").replace(/\s/g, "");
  if (text === "") return undefined;
  const paragraph = element.parentElement?.closest("p, h1, h2, h3, h4, h5, h6, li");
  const depth = Number(/level(\d)/i.exec(paragraph?.getAttribute("style") ?? "")?.[1] ?? 1) - 1;
  const read = readListMarker(text.replace("．", "."));
  if (read && read.format !== "bullet") return { text, ...read, depth };
  // Symbol fonts print a bullet for l, n, u, Ø, §, and so on.
  const isSign = text.length === 1 && !/[\p{Script=Han}\d]/u.test(text);
  return isSign ? { text: "•", format: "bullet", value: 1, depth } : { text, value: 1, depth };
}
