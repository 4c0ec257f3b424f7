/**
 * The produced print edition: boxes, PDF/X keys, fonts, colour (ISO 15930-7 for PDF/X-4, 15930-6 for X-1a). What
 * only a rasteriser could tell, such as overprint, is not claimed.
 */
import type { HouseStyle } from "../../typeset/style";
import type { PdfBox, PdfFacts, PdfPageFacts } from "./pdf-facts";
import type { Found, PreflightInput } from "./types";

export function checkPrintPdf({ print, style }: Pick<PreflightInput, "print" | "style">): Found[] {
  if (!print) return [];
  return [
    ...checkKeys(print),
    ...print.pages.flatMap((page, index) => checkPage(page, index + 1, style)),
    ...print.fonts.flatMap(({ name, embedded, readable }): Found[] => {
      if (!embedded) return [{ rule: "font-not-embedded", detail: { font: name } }];
      return readable ? [] : [{ rule: "font-unreadable-text", detail: { font: name } }];
    }),
  ];
}

/** Each key that PDF/X asks for, and whether the file has it as it should. */
function checkKeys(print: PdfFacts): Found[] {
  const { pdfx, outputIntent, trapped, title, hasId, encrypted, version } = print;
  const isX1a = /^PDF\/X-1a?:/.test(pdfx ?? "");
  const keys: readonly [key: string, isRight: boolean, value: string][] = [
    ["GTS_PDFXVersion", isX1a || pdfx === "PDF/X-4", pdfx ?? ""],
    ["PDF", version <= (isX1a ? "1.4" : "1.7"), version],
    ["OutputIntent", outputIntent?.subtype === "GTS_PDFX", outputIntent?.subtype ?? ""],
    ["DestOutputProfile", outputIntent?.profileComponents !== undefined, ""],
    ["Trapped", trapped === "True" || trapped === "False", trapped ?? ""],
    ["Title", (title ?? "") !== "", ""],
    ["ID", hasId, ""],
    ["Encrypt", !encrypted, ""],
  ];
  return keys
    .filter(([, isRight]) => !isRight)
    .map(([key, , value]) => ({ rule: "pdfx-key", detail: { key, value } }));
}

function checkPage(page: PdfPageFacts, sheet: number, style: HouseStyle): Found[] {
  const found: Found[] = [];
  const fault = boxFault(page, style);
  if (fault) found.push({ rule: "page-boxes", sheet, detail: { sheet, box: fault } });
  if (page.colours.length > 0)
    found.push({ rule: "colour-on-page", sheet, detail: { sheet, colours: page.colours.join("、") } });
  const [annotation] = page.annotations.filter((kind) => kind !== "PrinterMark" && kind !== "TrapNet");
  if (annotation !== undefined)
    found.push({ rule: "annotation-in-print", sheet, detail: { sheet, kind: annotation } });
  return found;
}

const POINTS_PER_MM = 72 / 25.4;
/** Of a point: writers round. */
const NEAR = 0.5;

/** The first box that is absent, of another size than the style's, or not within the next larger one. */
function boxFault({ media, bleed, trim }: PdfPageFacts, { paper, press }: HouseStyle): string | undefined {
  if (!trim) return "TrimBox";
  const isNear = (a: number, b: number) => Math.abs(a - b) <= NEAR;
  const [width, height] = [trim[2] - trim[0], trim[3] - trim[1]];
  const isPaper =
    (isNear(width, paper.width) && isNear(height, paper.height)) ||
    (isNear(width, paper.height) && isNear(height, paper.width));
  if (!isPaper) return "TrimBox";
  const margin = press.bleed * POINTS_PER_MM;
  if (margin > 0 && !bleed) return "BleedBox";
  const outer = bleed ?? trim;
  const isWide = [0, 1, 2, 3].every((side) => isNear(Math.abs(outer[side]! - trim[side]!), margin));
  if (!isWide || !contains(outer, trim)) return "BleedBox";
  return contains(media, outer) ? undefined : "MediaBox";
}

function contains(outer: PdfBox, inner: PdfBox): boolean {
  return (
    outer[0] <= inner[0] + NEAR &&
    outer[1] <= inner[1] + NEAR &&
    outer[2] >= inner[2] - NEAR &&
    outer[3] >= inner[3] - NEAR
  );
}
