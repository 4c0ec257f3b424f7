/**
 * What makes a file PDF/X-4 (ISO 15930-7) besides its pages: the output intent with its profile, the state of
 * trapping, dates, identification in XMP. Boxes stand on each page; fonts are always embedded; there is no
 * encryption, no annotation, no action, no transparency.
 */
import type PDFDocument from "pdfkit";
import type { OutputProfile } from "../document/output-profile";
import { PdfLiteral } from "./pdfkit-patches";
import { textBytes } from "./text-string";

export const PDF_X_VERSION = "PDF/X-4";

/** @param date  PDF/X wants one for creation and change */
export function writePdfX(document: PDFDocument, profile: OutputProfile, date: Date): void {
  const stream = document.ref({ N: profile.space === "grey" ? 1 : 4 });
  stream.end(profile.bytes);
  const intent = document.ref({
    Type: "OutputIntent",
    S: "GTS_PDFX",
    // No registered condition is claimed: the profile itself tells.
    OutputConditionIdentifier: Buffer.from("Custom"),
    Info: textBytes(profile.description),
    DestOutputProfile: stream,
  });
  intent.end();
  document._root.data.OutputIntents = [intent];
  document.info.CreationDate = date;
  document.info.ModDate = date;
  document.info.Trapped = new PdfLiteral("/False");
}

/** An identifier made from a digest, in the shape of a UUID. */
export function uuidOf(digest: Uint8Array): string {
  const hex = Buffer.from(digest.subarray(0, 16)).toString("hex");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
