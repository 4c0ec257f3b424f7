/** Which colours a page's content asks for beside black and grey. */
import { isKind, type PdfDictionary, PdfLexer, type PdfValue } from "./lexer";
import type { PdfFile, PdfStream } from "./pdf-file";

/** Forms within forms. */
const MAX_DEPTH = 8;

export function coloursOf(file: PdfFile, page: PdfDictionary): string[] {
  const colours = new Set<string>();
  const contents = file.array(page.get("Contents")) ?? [page.get("Contents") ?? null];
  const parts = contents.flatMap((part) => {
    const stream = file.stream(part);
    return stream ? [file.content(stream)] : [];
  });
  // An operator may begin in one part and end in the next (7.8.2).
  const content = Buffer.concat(parts.flatMap((part) => [part, Buffer.from("\n")]));
  readContent(file, content, file.dictionary(page.get("Resources")), colours, 0);
  return [...colours].sort();
}

function readContent(
  file: PdfFile,
  content: Uint8Array,
  resources: PdfDictionary | undefined,
  colours: Set<string>,
  depth: number,
): void {
  const lexer = new PdfLexer(content);
  let operands: PdfValue[] = [];
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (!isKind(value, "keyword")) {
      operands.push(value);
      continue;
    }
    switch (value.word) {
      case "rg":
      case "RG":
        colours.add("RGB");
        break;
      case "k":
      case "K":
        if (operands.slice(-4, -1).some((ink) => ink !== 0)) colours.add("CMYK");
        break;
      case "cs":
      case "CS": {
        const space = spaceName(file, operands.at(-1), resources);
        if (space !== undefined) colours.add(space);
        break;
      }
      case "sh":
        colours.add("Shading");
        break;
      case "Do":
        readObject(file, operands.at(-1), resources, colours, depth);
        break;
      case "BI":
        colours.add("inline image");
        skipInlineImage(lexer);
        break;
    }
    operands = [];
  }
}

/** To behind EI, which stands between white space. */
function skipInlineImage(lexer: PdfLexer): void {
  const end = Buffer.from(lexer.bytes.buffer, lexer.bytes.byteOffset, lexer.bytes.byteLength);
  const found = /[\s]EI(?=[\s]|$)/.exec(end.subarray(lexer.at).toString("latin1"));
  lexer.at = found ? lexer.at + found.index + 3 : lexer.bytes.length;
}

function readObject(
  file: PdfFile,
  operand: PdfValue | undefined,
  resources: PdfDictionary | undefined,
  colours: Set<string>,
  depth: number,
): void {
  if (!isKind(operand, "name")) return;
  const object = file.stream(file.dictionary(resources?.get("XObject"))?.get(operand.name));
  if (!object) return;
  const kind = file.name(object.dictionary.get("Subtype"));
  if (kind === "Image") {
    const space = imageSpace(file, object, resources);
    if (space !== undefined) colours.add(space);
  } else if (kind === "Form" && depth < MAX_DEPTH) {
    const own = file.dictionary(object.dictionary.get("Resources")) ?? resources;
    readContent(file, file.content(object), own, colours, depth + 1);
  }
}

/** Four inks in a picture are what print wants; three lights are not. */
function imageSpace(
  file: PdfFile,
  { dictionary }: PdfStream,
  resources: PdfDictionary | undefined,
): string | undefined {
  const space = spaceName(file, dictionary.get("ColorSpace"), resources);
  return space === "CMYK" ? undefined : space;
}

/** RGB, CMYK or the space's own name; undefined for grey and for patterns of it. */
function spaceName(
  file: PdfFile,
  value: PdfValue | undefined,
  resources: PdfDictionary | undefined,
  depth = 0,
): string | undefined {
  if (value === undefined || depth > MAX_DEPTH) return undefined;
  const name = file.name(value);
  if (name !== undefined) {
    const known = DEVICE_SPACES.get(name);
    if (known !== undefined) return known === "Grey" ? undefined : known;
    const named = file.dictionary(resources?.get("ColorSpace"))?.get(name);
    return named === undefined ? name : spaceName(file, named, resources, depth + 1);
  }
  const [family, base] = file.array(value) ?? [];
  switch (file.name(family)) {
    case "ICCBased": {
      const components = file.number(file.dictionary(base)?.get("N"));
      return components === 1 ? undefined : components === 4 ? "CMYK" : "RGB";
    }
    case "Indexed":
      return spaceName(file, base, resources, depth + 1);
    case "CalGray":
      return undefined;
    case "CalRGB":
      return "RGB";
    default:
      return file.name(family);
  }
}

const DEVICE_SPACES = new Map([
  ["DeviceGray", "Grey"],
  ["DeviceRGB", "RGB"],
  ["DeviceCMYK", "CMYK"],
  ["Pattern", "Grey"],
]);
