/** XML → a tree of elements, without anything that XML can do besides: no document type, no entities, no depth without end. */
import { SaxesParser } from "saxes";
import { FascicleError } from "../../errors";

export interface XmlElement {
  /** With this project's prefix for the namespace, whatever the file's: w:p */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** By the ends of the namespaces' addresses, which the strict and the transitional form share. */
const PREFIXES: readonly [RegExp, string][] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, "w"],
  [/\/officeDocument(?:\/2006)?\/relationships$/, "r"],
  [/\/officeDocument(?:\/2006)?\/math$/, "m"],
  [/\/drawingml(?:\/2006)?\/main$/, "a"],
  [/\/drawingml(?:\/2006)?\/wordprocessingDrawing$/, "wp"],
  [/\/wordprocessingShape$/, "wps"],
  [/\/markup-compatibility\/2006$/, "mc"],
  [/\/package\/2006\/relationships$/, "rel"],
  [/^urn:schemas-microsoft-com:vml$/, "v"],
  [/^urn:schemas-microsoft-com:office:office$/, "o"],
];

const MOST_DEPTH = 250;
const MOST_ELEMENTS = 3_000_000;

type Growing = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

/** @throws FascicleError `damaged-file`; `unsafe-file` for a document type, or what nests or repeats without measure */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: Growing = { name: "", attributes: {}, children: [] };
  const open: Growing[] = [root];
  const prefixes = new Map<string, string>();
  let elements = 0;
  const nameOf = (uri: string, local: string) => {
    let prefix = prefixes.get(uri);
    if (prefix === undefined) {
      prefix = PREFIXES.find(([pattern]) => pattern.test(uri))?.[1] ?? "";
      prefixes.set(uri, prefix);
    }
    return prefix === "" ? local : `${prefix}:${local}`;
  };
  parser.on("doctype", () => {
    throw new FascicleError("unsafe-file", { reason: "doctype" });
  });
  parser.on("error", (error) => {
    throw new FascicleError("damaged-file", {}, { cause: error });
  });
  parser.on("opentag", (tag) => {
    if (open.length > MOST_DEPTH || ++elements > MOST_ELEMENTS)
      throw new FascicleError("unsafe-file", { reason: "depth" });
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) attributes[nameOf(uri, local)] = value;
    const element = { name: nameOf(tag.uri, tag.local), attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  // White space between elements means nothing; inside w:t it does.
  parser.on("text", (part) => {
    const parent = open.at(-1);
    if (parent && parent !== root && (part.trim() !== "" || /:t$|^t$|delText$/.test(parent.name)))
      parent.children.push(part);
  });
  parser.on("cdata", (part) => open.at(-1)?.children.push(part));
  parser.write(text.replace(/^\uFEFF/, "")).close();
  const first = root.children.find((child) => typeof child !== "string");
  if (!first) throw new FascicleError("damaged-file");
  return first as XmlElement;
}

export function elements(parent: XmlElement | undefined): XmlElement[] {
  return parent?.children.filter((child): child is XmlElement => typeof child !== "string") ?? [];
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return elements(parent).find((element) => element.name === name);
}

/** The first element of that name anywhere below, in document order. */
export function descendant(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const element of elements(parent)) {
    const found = element.name === name ? element : descendant(element, name);
    if (found) return found;
  }
  return undefined;
}

/** The value of <w:name w:val="…"/> under an element of properties. */
export function value(properties: XmlElement | undefined, name: string): string | undefined {
  return child(properties, name)?.attributes["w:val"];
}

/** <w:b/> is on, <w:b w:val="0"/> off; undefined where nothing is said. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const element = child(properties, name);
  if (!element) return undefined;
  const said = element.attributes["w:val"];
  return said === undefined || !/^(?:0|false|off|none)$/.test(said);
}

export function textOf(element: XmlElement): string {
  return element.children.map((part) => (typeof part === "string" ? part : textOf(part))).join("");
}
