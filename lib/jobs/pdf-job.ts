/** The job `pdf`: an issue from the database becomes an edition in the database. */
import { z } from "zod";
import { storeEdition } from "../db/editions";
import type { ClaimedJob, JobEnd } from "../db/job-work";
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
import { JobProgress } from "./job-progress";

const payload = z.object({
  edition: z.enum(PRODUCED_EDITIONS),
  sourceHash: z.string(),
  binding: z.enum(BINDINGS).default("saddle"),
  sheet: z.enum(["full", "A4"]).default("full"),
  creep: z.literal("yes").optional(),
});

/** Articles, images and drawn pages are counted; the other steps are done before one looks. */
type Step = "loading" | "composing" | "images" | "drawing" | "writing" | "storing";

/**
 * Done again after a crash it gives the same bytes, which are the same edition.
 * @throws FascicleError of what it calls; JobCancelled
 */
export async function producePdf(job: ClaimedJob): Promise<JobEnd> {
  const { edition, sourceHash: wanted, binding, sheet, creep } = payload.parse(job.payload);
  const { issueId } = job;
  if (issueId === null) throw new Error("a pdf job without an issue");
  const progress = new JobProgress<Step>(job);

  await progress.tell("loading");
  const production = await loadProduction(issueId);
  const { issue, files, sourceHash } = production;
  // What was asked for is what was approved; a proof shows the issue as it is by now.
  if (edition !== "proof" && sourceHash !== wanted) throw new FascicleError("stale-version");
  const style = readStyle(issue.style);
  const proof = edition === "proof" ? await loadProofSource(issueId, production) : undefined;

  const copy = toIssueCopy(issue);
  const memory = new TypesetMemory();
  for (const { done, total } of composeArticles(copy, style, loadFaces(style.fonts, files), memory))
    await progress.tell("composing", done, total);
  const { bytes, pages, composed, facts } = await produceEdition(
    copy,
    style,
    edition,
    files,
    // The articles are composed; what is left of it, putting them together, is not counted.
    ({ stage, done, total }) => (stage === "composing" ? undefined : progress.tell(stage, done, total)),
    { booklet: { binding, onA4: sheet === "A4", creep: creep === "yes" }, ...(proof && { proof }), memory },
  );
  await progress.tell("storing");
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
