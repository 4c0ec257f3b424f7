/** The job `preflight`: an issue from the database is composed and checked, and the findings are kept with its hash. */
import type { ClaimedJob, JobEnd } from "../db/job-work";
import { storePreflight } from "../db/preflight";
import { loadProduction } from "../db/production";
import { toIssueCopy } from "../document/issue-copy";
import { loadFaces } from "../pdf/faces";
import { preflightIssue } from "../pdf/preflight-issue";
import { composeArticles } from "../typeset/compose-articles";
import { TypesetMemory } from "../typeset/memory";
import { readStyle } from "../typeset/read-style";
import { typesetIssue } from "../typeset/typeset-issue";
import { WORKER } from "../workflow/actor";
import { JobProgress } from "./job-progress";
import { findPrintedBefore } from "./printed-before";
import { proofreadProduction } from "./proofread-production";

const STEPS = ["loading", "composing", "checking", "storing"] as const;
type Step = (typeof STEPS)[number];

/** @throws FascicleError of what it calls; JobCancelled */
export async function runPreflight(job: ClaimedJob): Promise<JobEnd> {
  const { issueId } = job;
  if (issueId === null) throw new Error("a preflight job without an issue");
  const progress = new JobProgress<Step>(job);
  const report = (step: Step) => progress.tell(step, STEPS.indexOf(step), STEPS.length);

  await report("loading");
  const { issue, files, sourceHash, articleIds, budgets } = await loadProduction(issueId);
  const style = readStyle(issue.style);

  await report("composing");
  const copy = toIssueCopy(issue);
  const faces = loadFaces(style.fonts, files);
  const memory = new TypesetMemory();
  // Between two articles it may be cancelled, as between two images and pages of the print edition.
  for (const _ of composeArticles(copy, style, faces, memory)) await report("composing");
  const composed = typesetIssue(copy, style, faces, { memory });

  await report("checking");
  const proofreading = await proofreadProduction(issueId, copy, articleIds);
  const priorUse = await findPrintedBefore(issueId);
  const told = { articleIds, budgets, proofreading, priorUse };
  const tell = () => report("checking");
  const findings = await preflightIssue({ copy, style, composed, files, tell, ...told });

  await report("storing");
  const pageCount = composed.pages.length;
  const { preflightId } = await storePreflight(WORKER, {
    issueId,
    manifestHash: sourceHash,
    findings,
    pageCount,
  });
  return { status: "DONE", result: { preflightId } };
}
