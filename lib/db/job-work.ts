/** The worker's side of a job: taking it, telling how far it is, ending it, finding those a dead worker left. */
import { db } from "./client";
import { toJson } from "./json";

export interface ClaimedJob {
  readonly jobId: string;
  readonly kind: string;
  readonly issueId: string | null;
  readonly payload: unknown;
  /** Of this attempt: who answers with another number has lost the job. */
  readonly attempt: number;
}

/** A worker that has been silent for so long is dead. */
const SILENCE_MS = 30_000;
/** A job that kills its worker each time is not tried for ever. */
const MAX_ATTEMPTS = 3;

/** Takes a waiting job; undefined where another worker has it or it was cancelled. */
export async function claimJob(jobId: string): Promise<ClaimedJob | undefined> {
  const [row] = await db().job.updateManyAndReturn({
    where: { id: jobId, status: "QUEUED" },
    data: { status: "RUNNING", attempts: { increment: 1 }, heartbeatAt: new Date(), step: null, done: 0 },
    select: { id: true, kind: true, issueId: true, payload: true, attempts: true },
  });
  if (!row) return undefined;
  const { id, attempts, ...rest } = row;
  return { ...rest, jobId: id, attempt: attempts };
}

/** Also a sign of life. @returns whether to go on: false once it was cancelled or given to another worker */
export async function reportProgress(
  job: ClaimedJob,
  progress?: { step: string; done: number; total: number },
): Promise<boolean> {
  const [row] = await db().job.updateManyAndReturn({
    where: { id: job.jobId, status: "RUNNING", attempts: job.attempt },
    data: { heartbeatAt: new Date(), ...progress },
    select: { cancelRequested: true },
  });
  return row !== undefined && !row.cancelRequested;
}

/** What it made. */
export type JobResult =
  | { readonly editionId: string }
  | { readonly preflightId: string }
  | { readonly sheetId: string };

export type JobEnd =
  | { readonly status: "DONE"; readonly result: JobResult }
  | { readonly status: "FAILED"; readonly error: { readonly id: string; readonly values: object } }
  | { readonly status: "CANCELLED" };

export async function endJob(job: ClaimedJob, end: JobEnd): Promise<void> {
  await db().job.updateMany({
    where: { id: job.jobId, status: "RUNNING", attempts: job.attempt },
    data: {
      status: end.status,
      activeKey: null,
      finishedAt: new Date(),
      ...(end.status === "DONE" ? { result: toJson(end.result) } : {}),
      ...(end.status === "FAILED" ? { error: toJson(end.error) } : {}),
    },
  });
}

/**
 * Puts jobs of dead workers back in line and gives up those that were tried often enough.
 * @returns the jobs that wait, oldest first, in case a bell was lost
 */
export async function sweepJobs(now = new Date()): Promise<string[]> {
  const silent = { status: "RUNNING", heartbeatAt: { lt: new Date(now.getTime() - SILENCE_MS) } } as const;
  await db().job.updateMany({
    where: { ...silent, attempts: { gte: MAX_ATTEMPTS } },
    data: {
      status: "FAILED",
      activeKey: null,
      finishedAt: now,
      error: { id: "unexpected", values: {} },
    },
  });
  await db().job.updateMany({
    where: { ...silent, cancelRequested: true },
    data: { status: "CANCELLED", activeKey: null, finishedAt: now },
  });
  await db().job.updateMany({ where: silent, data: { status: "QUEUED", heartbeatAt: null } });
  const waiting = await db().job.findMany({
    where: { status: "QUEUED" },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return waiting.map((job) => job.id);
}
