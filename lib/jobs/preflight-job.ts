/** The job `preflight`: an issue from the database is composed and checked, and the findings are kept with its hash. */
import type { ClaimedJob, JobEnd } from "../db/job-work";
import { storePreflight } from "../db/preflight";
import { loadProduction } from "../db/production";
import { toIssueCopy } from "../document/issue-copy";
import { preflightIssue } from "../pdf/preflight-issue";
import { readStyle } from "../typeset/read-style";
import { WORKER } from "../workflow/actor";
import { composeIssue } from "./compose-issue";
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
  const composed = await composeIssue(copy, style, files, () => report("composing"));

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
