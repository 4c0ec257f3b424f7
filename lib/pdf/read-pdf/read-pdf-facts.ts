/** A produced PDF as facts for preflight: an independent look at the objects that were written. */
import type { PdfBox, PdfFacts, PdfFontFacts, PdfPageFacts } from "../preflight/pdf-facts";
import { isKind, type PdfDictionary, PdfSyntaxError } from "./lexer";
import { coloursOf } from "./page-colours";
import { isStream, PdfFile } from "./pdf-file";

/** @throws PdfSyntaxError where the file is not what we can read */
export function readPdfFacts(bytes: Uint8Array): PdfFacts {
  const file = new PdfFile(bytes);
  const { trailer } = file;
  const catalog = file.dictionary(trailer.get("Root"));
  if (!catalog) throw new PdfSyntaxError("no catalog");
  const info = file.dictionary(trailer.get("Info"));
  const xmp = metadata(file, catalog);
  const fontsOfPages = new Map<string, PdfFontFacts>();
  const pages = file.pages().map((page) => {
    for (const font of fontsOf(file, page)) fontsOfPages.set(font.name, font);
    return pageFacts(file, page);
  });
  const pdfx = xmpValue(xmp, "GTS_PDFXVersion") ?? file.text(info?.get("GTS_PDFXVersion"));
  const trapped = file.name(info?.get("Trapped")) ?? xmpValue(xmp, "Trapped");
  const title = file.text(info?.get("Title")) ?? xmpValue(xmp, "title");
  const outputIntent = outputIntentOf(file, catalog);
  return {
    version: file.name(catalog.get("Version")) ?? file.version,
    encrypted: trailer.has("Encrypt"),
    pages,
    fonts: [...fontsOfPages.values()],
    hasId: (file.array(trailer.get("ID"))?.length ?? 0) === 2,
    ...(pdfx !== undefined && { pdfx }),
    ...(title !== undefined && { title }),
    ...(trapped !== undefined && { trapped }),
    ...(outputIntent && { outputIntent }),
  };
}

function metadata(file: PdfFile, catalog: PdfDictionary): string {
  const stream = file.stream(catalog.get("Metadata"));
  return stream ? Buffer.from(file.content(stream)).toString("utf8") : "";
}

/** Of an element or an attribute, whatever its prefix. */
function xmpValue(xmp: string, name: string): string | undefined {
  const [, element, attribute] =
    new RegExp(`<\\w+:${name}[^>]*>\\s*(?:<[^>]+>\\s*)*([^<]+)<|\\w+:${name}="([^"]*)"`).exec(xmp) ?? [];
  return (element ?? attribute)?.trim();
}

function outputIntentOf(file: PdfFile, catalog: PdfDictionary): PdfFacts["outputIntent"] {
  const intents = (file.array(catalog.get("OutputIntents")) ?? []).map((intent) => file.dictionary(intent));
  const intent = intents.find((one) => file.name(one?.get("S")) === "GTS_PDFX") ?? intents[0];
  if (!intent) return undefined;
  const components = file.number(file.stream(intent.get("DestOutputProfile"))?.dictionary.get("N"));
  return {
    subtype: file.name(intent.get("S")) ?? "",
    ...(components !== undefined && { profileComponents: components }),
  };
}

function pageFacts(file: PdfFile, page: PdfDictionary): PdfPageFacts {
  const media = boxOf(file, page, "MediaBox");
  if (!media) throw new PdfSyntaxError("a page without size");
  const trim = boxOf(file, page, "TrimBox");
  const bleed = boxOf(file, page, "BleedBox");
  const annotations = (file.array(page.get("Annots")) ?? []).map(
    (annotation) => file.name(file.dictionary(annotation)?.get("Subtype")) ?? "",
  );
  return {
    media,
    ...(trim && { trim }),
    ...(bleed && { bleed }),
    annotations,
    colours: coloursOf(file, page),
  };
}

/** Corners may be given in any order (7.9.5). */
function boxOf(file: PdfFile, page: PdfDictionary, name: string): PdfBox | undefined {
  const corners = (file.array(page.get(name)) ?? []).map((corner) => file.number(corner) ?? Number.NaN);
  const [x1, y1, x2, y2] = corners;
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

function fontsOf(file: PdfFile, page: PdfDictionary): PdfFontFacts[] {
  const fonts = file.dictionary(file.dictionary(page.get("Resources"))?.get("Font")) ?? new Map();
  return [...fonts.values()].flatMap((value) => {
    const font = file.dictionary(value);
    return font ? [fontFacts(file, font)] : [];
  });
}

function fontFacts(file: PdfFile, font: PdfDictionary): PdfFontFacts {
  const [descendant] = file.array(font.get("DescendantFonts")) ?? [];
  const described = file.dictionary(descendant) ?? font;
  const descriptor = file.dictionary(described.get("FontDescriptor"));
  const program = ["FontFile", "FontFile2", "FontFile3"].some((key) =>
    isStream(file.resolve(descriptor?.get(key))),
  );
  return {
    name: file.name(font.get("BaseFont")) ?? file.name(font.get("Name")) ?? "",
    // The glyphs of a Type 3 font are in the file itself.
    embedded: program || file.name(font.get("Subtype")) === "Type3",
    readable: isStream(file.resolve(font.get("ToUnicode"))) || isLatin(file, font),
  };
}

/** Simple fonts with a standard encoding need no map. */
function isLatin(file: PdfFile, font: PdfDictionary): boolean {
  const encoding = font.get("Encoding");
  return isKind(encoding, "name") && /^(WinAnsi|MacRoman)Encoding$/.test(encoding.name)
    ? file.name(font.get("Subtype")) !== "Type0"
    : false;
}
