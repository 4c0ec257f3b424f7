/** The job `preflight`: an issue from the database is composed and checked, and the findings are kept with its hash. */
import { type ClaimedJob, type JobEnd, reportProgress } from "../db/job-work";
import { storePreflight } from "../db/preflight";
import { loadProduction } from "../db/production";
import { toIssueCopy } from "../document/issue-copy";
import { loadFaces } from "../pdf/faces";
import { preflightIssue } from "../pdf/preflight-issue";
import { readStyle } from "../typeset/read-style";
import { typesetIssue } from "../typeset/typeset-issue";
import { WORKER } from "../workflow/actor";
import { findPrintedBefore } from "./printed-before";
import { proofreadProduction } from "./proofread-production";

const STEPS = ["loading", "composing", "checking", "storing"] as const;
type Step = (typeof STEPS)[number];

/** @throws FascicleError of what it calls */
export async function runPreflight(job: ClaimedJob): Promise<JobEnd> {
  const { issueId } = job;
  if (issueId === null) throw new Error("a preflight job without an issue");
  const report = (step: Step) =>
    reportProgress(job, { step, done: STEPS.indexOf(step), total: STEPS.length });

  if (!(await report("loading"))) return { status: "CANCELLED" };
  const { issue, files, sourceHash, articleIds, budgets } = await loadProduction(issueId);
  const style = readStyle(issue.style);

  if (!(await report("composing"))) return { status: "CANCELLED" };
  const copy = toIssueCopy(issue);
  const composed = typesetIssue(copy, style, loadFaces(style.fonts, files));

  if (!(await report("checking"))) return { status: "CANCELLED" };
  const proofreading = await proofreadProduction(issueId, copy, articleIds);
  const priorUse = await findPrintedBefore(issueId);
  const told = { articleIds, budgets, proofreading, priorUse };
  const findings = await preflightIssue({ copy, style, composed, files, ...told });

  if (!(await report("storing"))) return { status: "CANCELLED" };
  const pageCount = composed.pages.length;
  const { preflightId } = await storePreflight(WORKER, {
    issueId,
    manifestHash: sourceHash,
    findings,
    pageCount,
  });
  return { status: "DONE", result: { preflightId } };
}
