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
