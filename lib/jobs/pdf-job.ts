/** The job `pdf`: an issue from the database becomes an edition in the database. */
import { z } from "zod";
import { storeEdition } from "../db/editions";
import { type ClaimedJob, type JobEnd, reportProgress } from "../db/job-work";
import { requestMissingPreflight } from "../db/jobs";
import { loadProduction, loadProofSource } from "../db/production";
import { toIssueCopy } from "../document/issue-copy";
import { FascicleError } from "../errors";
import { BINDINGS } from "../pdf/booklet";
import { loadFaces } from "../pdf/faces";
import { produceEdition } from "../pdf/produce";
import { composeArticles } from "../typeset/compose-articles";
import { TypesetMemory } from "../typeset/memory";
import { proofRecord } from "../typeset/proof-changes";
import { readStyle } from "../typeset/read-style";
import { WORKER } from "../workflow/actor";
import { PRODUCED_EDITIONS } from "../workflow/edition-rules";

const payload = z.object({
  edition: z.enum(PRODUCED_EDITIONS),
  sourceHash: z.string(),
  binding: z.enum(BINDINGS).default("saddle"),
  sheet: z.enum(["full", "A4"]).default("full"),
  creep: z.literal("yes").optional(),
});

/** Of composing the articles are counted, of drawing the pages are told; the others are done before one looks. */
type Step = "loading" | "composing" | "drawing" | "storing";
const NO_PARTS = { done: 0, total: 0 };
/** How often is told how far it is, ms; in between, cancelling is not noticed. */
const TELL_EVERY = 300;

/**
 * Done again after a crash it gives the same bytes, which are the same edition.
 * @throws FascicleError of what it calls
 */
export async function producePdf(job: ClaimedJob): Promise<JobEnd> {
  const { edition, sourceHash: wanted, binding, sheet, creep } = payload.parse(job.payload);
  const { issueId } = job;
  if (issueId === null) throw new Error("a pdf job without an issue");
  const report = (step: Step, { done, total } = NO_PARTS) => reportProgress(job, { step, done, total });

  if (!(await report("loading"))) return { status: "CANCELLED" };
  const production = await loadProduction(issueId);
  const { issue, files, sourceHash } = production;
  // What was asked for is what was approved; a proof shows the issue as it is by now.
  if (edition !== "proof" && sourceHash !== wanted) throw new FascicleError("stale-version");
  const style = readStyle(issue.style);
  const proof = edition === "proof" ? await loadProofSource(issueId, production) : undefined;

  const copy = toIssueCopy(issue);
  const memory = new TypesetMemory();
  let told = Number.NEGATIVE_INFINITY;
  for (const progress of composeArticles(copy, style, loadFaces(style.fonts, files), memory)) {
    if (performance.now() - told < TELL_EVERY) continue;
    told = performance.now();
    if (!(await report("composing", progress))) return { status: "CANCELLED" };
  }
  let drawing: Promise<unknown> = Promise.resolve();
  const { bytes, pages, composed, facts } = await produceEdition(
    copy,
    style,
    edition,
    files,
    (stage) => {
      if (stage === "drawing") drawing = report("drawing");
    },
    { booklet: { binding, onA4: sheet === "A4", creep: creep === "yes" }, ...(proof && { proof }), memory },
  );
  await drawing;
  if (!(await report("storing"))) return { status: "CANCELLED" };
  const { editionId } = await storeEdition(WORKER, {
    issueId,
    kind: edition,
    bytes,
    pageCount: pages,
    contents: composed.contents,
    sourceHash,
    facts,
    ...(edition === "proof" && { proofLines: proofRecord(composed.pages) }),
  });
  await requestMissingPreflight(issueId, sourceHash);
  return { status: "DONE", result: { editionId } };
}
