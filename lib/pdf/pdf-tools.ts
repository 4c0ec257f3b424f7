/** Independent judges of a PDF, for tests: poppler, qpdf and Ghostscript where they are installed. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export type PdfTool = "pdffonts" | "pdfinfo" | "pdfimages" | "pdftotext" | "qpdf" | "gs";

/** True where the tool is on PATH; a test that wants it is skipped otherwise, and says so. */
export function lacks(tool: PdfTool): boolean {
  try {
    execFileSync("sh", ["-c", `command -v ${tool}`], { stdio: "ignore" });
    return false;
  } catch {
    return true;
  }
}

/** Standard output of the tool; `FILE` among the arguments stands for the PDF. @throws where it fails. */
export function judge(tool: PdfTool, args: readonly string[], pdf: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), "fascicle-pdf-"));
  try {
    const file = path.join(folder, "document.pdf");
    writeFileSync(file, pdf);
    return execFileSync(
      tool,
      args.map((argument) => (argument === "FILE" ? file : argument)),
      { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "pipe"] },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text in the order of the content stream, without white space. */
export function extractedText(pdf: Uint8Array): string {
  return judge("pdftotext", ["-raw", "-enc", "UTF-8", "FILE", "-"], pdf).replace(/\s/g, "");
}

/** C, M, Y, K of each page as Ghostscript separates it: shares of the page's area, five decimals. */
export function inkCoverage(pdf: Uint8Array): string[][] {
  const lines = judge("gs", ["-q", "-o", "-", "-sDEVICE=inkcov", "FILE"], pdf).trim().split("\n");
  return lines.map((line) => line.trim().split(/\s+/).slice(0, 4));
}

export interface OutlineItem {
  readonly title: string;
  /** From 1, of the whole document. */
  readonly page: number;
  readonly kids: readonly OutlineItem[];
}

interface QpdfOutline {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly QpdfOutline[];
}

/** What qpdf finds in the file: its dictionaries, page labels, outline. */
export function structureOf(pdf: Uint8Array) {
  const json: {
    qpdf: [unknown, Record<string, { value?: unknown }>];
    outlines: QpdfOutline[];
    pagelabels: unknown;
  } = JSON.parse(judge("qpdf", ["--json=2", "FILE"], pdf));
  const objects = Object.values(json.qpdf[1])
    .map(({ value }) => value)
    .filter((value): value is Record<string, unknown> => value instanceof Object);
  const catalog = objects.find((object) => object["/Type"] === "/Catalog");
  return { objects, catalog, labels: json.pagelabels, outlines: json.outlines };
}

export function outlineOf({ outlines }: { readonly outlines: readonly QpdfOutline[] }): OutlineItem[] {
  return outlines.map(({ title, destpageposfrom1, kids }) => ({
    title,
    page: destpageposfrom1,
    kids: outlineOf({ outlines: kids }),
  }));
}
