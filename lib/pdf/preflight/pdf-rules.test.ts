import { expect, test } from "vitest";
import { STYLE_2024 } from "../../typeset/presets/style-2024";
import { type Case, check } from "./check-case";
import type { PdfFacts } from "./pdf-facts";
import type { Rule } from "./rules";

const paper = { width: STYLE_2024.paper.width, height: STYLE_2024.paper.height };
const BLEED = (3 * 72) / 25.4;
const box = (out: number): [number, number, number, number] => [
  30 - out,
  30 - out,
  30 + paper.width + out,
  30 + paper.height + out,
];
const page = { media: box(30), bleed: box(BLEED), trim: box(0), annotations: [], colours: [] };
const sheetFacts: PdfFacts = {
  version: "1.6",
  encrypted: false,
  pages: [page],
  fonts: [{ name: "ABCDEF+Song", embedded: true, readable: true }],
  pdfx: "PDF/X-4",
  title: "试刊",
  trapped: "False",
  hasId: true,
  outputIntent: { subtype: "GTS_PDFX", profileComponents: 4 },
};
const printed = (change: Partial<PdfFacts>): Case => ({ more: { print: { ...sheetFacts, ...change } } });
const onPage = (change: Partial<PdfFacts["pages"][number]>) => printed({ pages: [{ ...page, ...change }] });

test("a print edition as it should be has no findings", () => {
  expect(check(printed({}))).toEqual([]);
});

test.each<[Rule, string, Case]>([
  ["pdfx-key", "GTS_PDFXVersion", printed({ pdfx: undefined })],
  ["pdfx-key", "GTS_PDFXVersion", printed({ pdfx: "PDF/X-9" })],
  ["pdfx-key", "PDF", printed({ version: "2.0" })],
  ["pdfx-key", "OutputIntent", printed({ outputIntent: { subtype: "GTS_PDFA1", profileComponents: 4 } })],
  ["pdfx-key", "DestOutputProfile", printed({ outputIntent: { subtype: "GTS_PDFX" } })],
  ["pdfx-key", "Trapped", printed({ trapped: "Unknown" })],
  ["pdfx-key", "Title", printed({ title: "" })],
  ["pdfx-key", "ID", printed({ hasId: false })],
  ["pdfx-key", "Encrypt", printed({ encrypted: true })],
  ["page-boxes", "TrimBox", onPage({ trim: undefined })],
  ["page-boxes", "TrimBox", onPage({ trim: [0, 0, 500, 700] })],
  ["page-boxes", "BleedBox", onPage({ bleed: undefined })],
  ["page-boxes", "BleedBox", onPage({ bleed: box(2) })],
  ["page-boxes", "MediaBox", onPage({ media: box(5) })],
  ["colour-on-page", "RGB", onPage({ colours: ["RGB"] })],
  ["annotation-in-print", "Link", onPage({ annotations: ["Link"] })],
  ["font-not-embedded", "Song", printed({ fonts: [{ name: "Song", embedded: false, readable: true }] })],
  ["font-unreadable-text", "Song", printed({ fonts: [{ name: "Song", embedded: true, readable: false }] })],
])("print edition: %s %s", (rule, value, given) => {
  const found = check(given);
  expect(found.map((one) => one.rule)).toEqual([rule]);
  expect(Object.values(found[0]!.detail)).toContain(value);
});

test("printer's marks may stand in a print edition", () => {
  expect(check(onPage({ annotations: ["PrinterMark"] }))).toEqual([]);
});
