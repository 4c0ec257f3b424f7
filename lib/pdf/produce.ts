/** One step from an issue's copy to a finished PDF: compose, then draw. The way of jobs and command line. */
import { createHash } from "node:crypto";
import type { HouseStyle } from "../typeset/style";
import type { ComposedIssue, IssueCopy } from "../typeset/types";
import { typesetIssue } from "../typeset/typeset-issue";
import { type Edition, requireDrawn } from "./editions";
import { loadFaces } from "./faces";
import type { Files } from "./images";

export type ProductionStage = "composing" | "drawing" | "done";

export interface ProducedEdition {
  readonly bytes: Uint8Array;
  /** Pages of the whole document, front matter included. */
  readonly pages: number;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly composed: ComposedIssue;
}

/**
 * The same copy, style, edition and files give the same bytes.
 * @param files images by SHA-256
 * @throws FascicleError `edition-not-available`, `damaged-image`
 */
export async function produceEdition(
  copy: IssueCopy,
  style: HouseStyle,
  edition: Edition,
  files: Files,
  onProgress: (stage: ProductionStage) => void = () => {},
): Promise<ProducedEdition> {
  requireDrawn(edition);
  onProgress("composing");
  const faces = loadFaces();
  const composed = typesetIssue(copy, style, faces, { proof: edition === "proof" });
  onProgress("drawing");
  const { renderIssue } = await import("./render-issue");
  const { journal, label, print } = copy;
  const bytes = await renderIssue(composed, {
    edition,
    title: `${journal.title} ${label}`,
    author: journal.sponsor ?? journal.institution,
    date: print.printedOn === undefined ? undefined : new Date(`${print.printedOn}T00:00:00Z`),
    files,
    faces,
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  onProgress("done");
  return { bytes, pages: composed.pages.length, sha256, composed };
}
