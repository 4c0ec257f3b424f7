/** Background work as people see it: asking, watching, cancelling. The worker's side is job-work.ts. */
import { z } from "zod";
import { type Actor, type Principal, WORKER } from "../workflow/actor";
import type { ProducedEdition } from "../workflow/edition-rules";
import { db, type Transaction } from "./client";
import type { Prisma } from "./generated/client";
import { holdIssue, loadIssueState } from "./issue-state";
import { given, toJson } from "./json";
import { makeManifest } from "./manifest";
import { queue, ring } from "./queue";
import { atDesk, requireAllowed, requireFound } from "./visibility";
import { write } from "./write";

export type JobStatus = "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";

export interface JobView {
  readonly jobId: string;
  readonly kind: string;
  readonly issueId?: string;
  readonly status: JobStatus;
  /** `loading`, `composing`, `drawing` and the like — shown through the messages. */
  readonly step?: string;
  /** Parts of the step that are done, of all it has; for a job whose steps have none, steps done of all. */
  readonly done: number;
  readonly total: number;
  readonly error?: { readonly id: string; readonly values: Readonly<Record<string, string | number>> };
  readonly cancelRequested: boolean;
  readonly editionId?: string;
  readonly sheetId?: string;
  readonly createdAt: string;
  readonly finishedAt?: string;
}

export interface EditionWish {
  readonly edition: ProducedEdition;
  /** How a booklet is imposed: `full` two pages at their size, `A4` scaled down onto it. */
  readonly binding?: "saddle" | "stack";
  readonly sheet?: "full" | "A4";
  readonly creep?: "yes";
}

export interface PdfRequest extends EditionWish {
  readonly issueId: string;
  /** Manifest of what is to be shown. */
  readonly sourceHash: string;
}

/**
 * Where no edition is wished for, a draft issue gives a `proof`, a published one its `screen` edition. While the
 * same text is being produced, another request joins that job.
 * @throws FascicleError `wrong-status` where the edition has to wait for the approval
 */
export async function requestPdf(
  actor: Actor,
  issueId: string,
  wish?: EditionWish,
): Promise<{ jobId: string }> {
  await queue();
  return write(actor, async (tx, record) => {
    const issue = await holdIssue(tx, actor, issueId);
    requireAllowed(actor, { action: "producePdf", journalId: issue.journalId });
    const wanted = wish ?? { edition: issue.status === "PUBLISHED" ? "screen" : "proof" };
    const { edition } = wanted;
    requireAllowed(actor, { action: "produceEdition", edition, issue });
    const { hash } = await makeManifest(tx, issueId);
    const jobId = await openPdfJob(tx, actor, { issueId, ...wanted, sourceHash: hash });
    record({
      action: "issue.requestPdf",
      subjectType: "issue",
      subjectId: issueId,
      journalId: issue.journalId,
      detail: { edition, jobId },
    });
    return { jobId };
  });
}

/** The job and its bell in the caller's transaction. */
export async function openPdfJob(tx: Transaction, actor: Principal, request: PdfRequest): Promise<string> {
  const { issueId, edition, sourceHash, binding, sheet, creep } = request;
  const payload = {
    edition,
    sourceHash,
    ...given("binding", binding),
    ...given("sheet", sheet),
    ...given("creep", creep),
  };
  return openJob(tx, actor, { kind: "pdf", issueId, payload });
}

/** Preflight of the issue as it is; asked for twice while it runs, it is one job. */
export async function requestPreflight(actor: Actor, issueId: string): Promise<{ jobId: string }> {
  const issue = await loadIssueState(actor, issueId);
  requireAllowed(actor, { action: "producePdf", journalId: issue.journalId });
  await queue();
  return write(actor, async (tx) => {
    const { hash } = await makeManifest(tx, issueId);
    return { jobId: await openJob(tx, actor, { kind: "preflight", issueId, payload: { sourceHash: hash } }) };
  });
}

/** 发稿单 from the records as they are. */
export async function requestSheet(actor: Actor, issueId: string): Promise<{ jobId: string }> {
  const issue = await loadIssueState(actor, issueId);
  requireAllowed(actor, { action: "producePdf", journalId: issue.journalId });
  await queue();
  return write(actor, async (tx) => ({
    jobId: await openJob(tx, actor, { kind: "sheet", issueId, payload: {} }),
  }));
}

/** Preflight along with an edition, unless that state of the issue has been checked. */
export async function requestMissingPreflight(issueId: string, sourceHash: string): Promise<void> {
  await queue();
  await write(WORKER, async (tx) => {
    const known = await tx.preflight.count({ where: { issueId, manifestHash: sourceHash } });
    if (known === 0) await openJob(tx, WORKER, { kind: "preflight", issueId, payload: { sourceHash } });
  });
}

interface JobRequest {
  readonly kind: "pdf" | "preflight" | "sheet";
  readonly issueId: string;
  /** What tells it from other jobs of its kind, too. */
  readonly payload: Readonly<Record<string, string>>;
}

async function openJob(
  tx: Transaction,
  actor: Principal,
  { kind, issueId, payload }: JobRequest,
): Promise<string> {
  const issue = await tx.issue.findUniqueOrThrow({ where: { id: issueId }, select: { journalId: true } });
  const activeKey = [kind, issueId, ...Object.values(payload)].join(":");
  const [made] = await tx.job.createManyAndReturn({
    data: [
      {
        journalId: issue.journalId,
        issueId,
        kind,
        payload: toJson(payload),
        activeKey,
        requestedById: actor.kind === "person" ? actor.userId : null,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  const job = made ?? requireFound(await tx.job.findUnique({ where: { activeKey }, select: { id: true } }));
  await ring(tx, job.id);
  return job.id;
}

export async function getJob(actor: Actor, jobId: string): Promise<JobView> {
  return show(requireFound(await db().job.findFirst({ where: { id: jobId, ...atDesk(actor) } })));
}

/** The latest ten of an issue, newest first. */
export async function listJobs(actor: Actor, issueId: string): Promise<JobView[]> {
  const rows = await db().job.findMany({
    where: { issueId, ...atDesk(actor) },
    orderBy: { createdAt: "desc" },
    take: 10,
  });
  return rows.map(show);
}

/** A waiting job ends at once, a running one at its next step. */
export async function cancelJob(actor: Actor, jobId: string): Promise<void> {
  const job = requireFound(await db().job.findFirst({ where: { id: jobId, ...atDesk(actor) } }));
  requireAllowed(actor, { action: "producePdf", journalId: job.journalId });
  await write(actor, async (tx, record) => {
    const waiting = await tx.job.updateMany({
      where: { id: jobId, status: "QUEUED" },
      data: { status: "CANCELLED", cancelRequested: true, activeKey: null, finishedAt: new Date() },
    });
    if (waiting.count === 0)
      await tx.job.updateMany({
        where: { id: jobId, status: "RUNNING" },
        data: { cancelRequested: true },
      });
    if (job.issueId)
      record({
        action: "issue.cancelPdf",
        subjectType: "issue",
        subjectId: job.issueId,
        journalId: job.journalId,
        detail: { jobId },
      });
  });
}

/** For the readiness check: how many wait for a worker, and how long the first has waited, in seconds. */
export async function queueAge(): Promise<{ waiting: number; oldestSeconds: number }> {
  const { _count, _min } = await db().job.aggregate({
    where: { status: "QUEUED" },
    _count: true,
    _min: { createdAt: true },
  });
  const oldest = _min.createdAt === null ? 0 : (Date.now() - _min.createdAt.getTime()) / 1000;
  return { waiting: _count, oldestSeconds: Math.max(0, Math.round(oldest)) };
}

const errorSchema = z.object({
  id: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
const resultSchema = z.object({ editionId: z.string().optional(), sheetId: z.string().optional() });

function show(row: Prisma.JobModel): JobView {
  const result = resultSchema.safeParse(row.result);
  const error = errorSchema.safeParse(row.error);
  return {
    jobId: row.id,
    kind: row.kind,
    ...given("issueId", row.issueId),
    status: row.status,
    ...given("step", row.step),
    done: row.done,
    total: row.total,
    ...(error.success ? { error: error.data } : {}),
    cancelRequested: row.cancelRequested,
    ...(result.success ? result.data : {}),
    createdAt: row.createdAt.toISOString(),
    ...given("finishedAt", row.finishedAt?.toISOString()),
  };
}
