/** One step from an issue's copy to a finished PDF: compose, then draw. The way of jobs and command line. */
import { createHash } from "node:crypto";
import type { IssueCopy } from "../document/issue-copy";
import { readOutputProfile } from "../document/output-profile";
import { FascicleError } from "../errors";
import type { TypesetMemory } from "../typeset/memory";
import type { ProofDetails } from "../typeset/proof-notes";
import { spinePage } from "../typeset/spine";
import type { HouseStyle } from "../typeset/style";
import type { ComposedIssue } from "../typeset/types";
import { typesetIssue } from "../typeset/typeset-issue";
import type { BookletOptions } from "./booklet";
import { spinePoints } from "./cover-sheet";
import { type EditionFacts, editionFacts } from "./edition-facts";
import { type EditionSetup, editionSheets } from "./edition-sheets";
import { type Edition, isForPress } from "./editions";
import { loadFaces } from "./faces";
import { fileDate, pressDate } from "./file-date";
import type { Files } from "./images";
import type { DrawingProgress, RenderOptions, TellProgress } from "./render-issue";

export type ProductionProgress =
  | DrawingProgress
  | { readonly stage: "composing"; readonly done: 0; readonly total: 0 };

export interface ProducedEdition {
  readonly bytes: Uint8Array;
  /** Of the file: of a booklet two pages of the issue stand on one, a cover is one. */
  readonly pages: number;
  /** Of the bytes, lower-case hex. */
  readonly sha256: string;
  readonly composed: ComposedIssue;
  readonly facts: EditionFacts;
}

export interface EditionDetails {
  readonly booklet?: BookletOptions;
  /** Revisions of the articles and what the proof before looked like. */
  readonly proof?: ProofDetails;
  /** The issue as it was composed of this very copy and style, where that has been done. */
  readonly composed?: ComposedIssue;
  /** What has been composed of the copy's articles already. */
  readonly memory?: TypesetMemory;
}

/**
 * The same copy, style, edition and files give the same bytes.
 * @param files images, stored fonts, and the printer's profile where the style names one, by SHA-256
 * @throws FascicleError `damaged-image`, `missing-font`, `missing-profile`, `bad-profile`
 */
export async function produceEdition(
  copy: IssueCopy,
  style: HouseStyle,
  edition: Edition,
  files: Files,
  tell: TellProgress<ProductionProgress> = () => undefined,
  { booklet, proof = {}, composed: made, memory }: EditionDetails = {},
): Promise<ProducedEdition> {
  const profile = isForPress(edition) ? printersProfile(style, files) : undefined;
  await tell({ stage: "composing", done: 0, total: 0 });
  const faces = loadFaces(style.fonts, files);
  const composed =
    made ?? typesetIssue(copy, style, faces, { memory, ...(edition === "proof" && { proof }) });
  const binding = edition === "booklet" ? (booklet?.binding ?? "saddle") : undefined;
  const issuePages = composed.pages.filter(({ kind }) => kind !== "changes").length;
  const facts = editionFacts(issuePages, style, binding);
  const spine =
    edition === "cover" ? spinePage(copy, spinePoints(facts.bookPages, style), style, faces) : undefined;
  const setup: EditionSetup = { edition, style, booklet, spine };
  const { renderIssue } = await import("./render-issue");
  const { journal, label } = copy;
  const options: RenderOptions = {
    ...setup,
    title: `${journal.title} ${label}`,
    author: journal.sponsor ?? journal.institution,
    date: isForPress(edition) ? pressDate(copy) : fileDate(copy),
    files,
    faces,
    profile,
  };
  const bytes = await renderIssue(composed, options, tell);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, pages: editionSheets(composed.pages, setup).length, sha256, composed, facts };
}

/** Of the printing house; ours serves where the style names none. */
function printersProfile({ press }: HouseStyle, files: Files) {
  if (press.profile === undefined) return undefined;
  const bytes = files.get(press.profile);
  if (!bytes) throw new FascicleError("missing-profile");
  return readOutputProfile(bytes);
}
