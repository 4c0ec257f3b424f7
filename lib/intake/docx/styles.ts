/** styles.xml: what each style says of itself, with what it inherits. */
import { STYLE_IDS } from "../../word/style-ids";
import { child, elements, toggle, value, type XmlElement } from "./xml";

export interface Style {
  /** In lower case, as Word writes it whatever the interface's language: heading 1 */
  readonly name: string;
  readonly properties: Properties;
  /** Numbers its paragraphs. */
  readonly numbering?: { readonly numId: string; readonly level: number };
}

/** Of paragraphs and of their text; undefined where nothing is said. */
export interface Properties {
  readonly align?: "left" | "center" | "right";
  /** From 0; 9 is body text. */
  readonly outline?: number;
  readonly bold?: boolean;
  /** pt */
  readonly size?: number;
}

export interface Styles {
  readonly of: (id: string | undefined) => Style | undefined;
  /** The file has the styles of this house. */
  readonly own: boolean;
  /** Of paragraphs that name no style. */
  readonly standard: Properties;
}

export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map<string, XmlElement>();
  for (const element of elements(root)) {
    const id = element.attributes["w:styleId"];
    if (element.name === "w:style" && id !== undefined) styles.set(id, element);
  }
  const defaults = child(root, "w:docDefaults");
  const basic = {
    ...textProperties(child(child(defaults, "w:rPrDefault"), "w:rPr")),
    ...paragraphProperties(child(child(defaults, "w:pPrDefault"), "w:pPr")),
  };
  const resolved = new Map<string, Style>();
  const resolve = (id: string, below: ReadonlySet<string>): Style | undefined => {
    const known = resolved.get(id);
    const element = styles.get(id);
    if (known || !element) return known;
    const base = value(element, "w:basedOn");
    // Styles that are based on each other in a circle inherit nothing.
    const parent =
      base !== undefined && !below.has(base) && below.size < 30
        ? resolve(base, new Set([...below, id]))
        : undefined;
    const own = child(element, "w:pPr");
    const numbering = readNumbering(child(own, "w:numPr")) ?? parent?.numbering;
    const style: Style = {
      name: (value(element, "w:name") ?? id).toLowerCase(),
      properties: {
        ...basic,
        ...parent?.properties,
        ...paragraphProperties(own),
        ...textProperties(child(element, "w:rPr")),
      },
      ...(numbering ? { numbering } : {}),
    };
    resolved.set(id, style);
    return style;
  };
  const standardId = [...styles].find(
    ([, element]) => element.attributes["w:type"] === "paragraph" && element.attributes["w:default"] === "1",
  )?.[0];
  const of = (id: string | undefined) => (id === undefined ? undefined : resolve(id, new Set([id])));
  return { of, own: styles.has(STYLE_IDS.body), standard: of(standardId)?.properties ?? basic };
}

export function paragraphProperties(pPr: XmlElement | undefined): Properties {
  const jc = value(pPr, "w:jc");
  const align =
    jc === "center"
      ? "center"
      : jc === "right" || jc === "end"
        ? "right"
        : jc === undefined
          ? undefined
          : "left";
  const outline = Number(value(pPr, "w:outlineLvl"));
  return {
    ...(align ? { align } : {}),
    ...(Number.isInteger(outline) && value(pPr, "w:outlineLvl") !== undefined ? { outline } : {}),
  };
}

export function textProperties(rPr: XmlElement | undefined): Properties {
  const bold = toggle(rPr, "w:b");
  const size = Number(value(rPr, "w:sz")) / 2;
  return { ...(bold === undefined ? {} : { bold }), ...(size > 0 ? { size } : {}) };
}

export function readNumbering(numPr: XmlElement | undefined): { numId: string; level: number } | undefined {
  const numId = value(numPr, "w:numId");
  if (numId === undefined) return undefined;
  const level = Number(value(numPr, "w:ilvl") ?? 0);
  return { numId, level: Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0 };
}
