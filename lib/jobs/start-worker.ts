/**
 * The background worker: one job at a time in a process, any number of processes; between jobs it makes findable what
 * has been written. Killed at any moment it
 * leaves a job that is found silent after half a minute and begun anew by whoever sweeps next.
 */
import { type KeywordText, refreshIndex, refreshKeywords } from "../db/article-index";
import { closeDatabase } from "../db/client";
import { type ClaimedJob, claimJob, endJob, type JobEnd, reportProgress, sweepJobs } from "../db/job-work";
import { QUEUE, queue } from "../db/queue";
import { FascicleError } from "../errors";
import { JobCancelled } from "./job-progress";
import { producePdf } from "./pdf-job";
import { runPreflight } from "./preflight-job";
import { makeSheet } from "./sheet-job";

export interface Worker {
  /** Finishes the job in hand, then lets go of the database. */
  readonly stop: () => Promise<void>;
}

const SWEEP_MS = 10_000;
const HEARTBEAT_MS = 5_000;
const INDEX_MS = 15_000;
/** Articles made findable at a time: a second's work, after which a job has its turn. */
const INDEXED_AT_A_TIME = 200;

export async function startWorker(): Promise<Worker> {
  let line: Promise<void> = Promise.resolve();
  let isStopping = false;
  const run = (jobId: string) => {
    line = line.then(() => (isStopping ? undefined : runJob(jobId))).catch(complain);
    return line;
  };
  const sweep = async () => {
    for (const jobId of await sweepJobs()) void run(jobId);
  };

  const boss = await queue({ supervise: true });
  await sweep();
  await boss.work<{ jobId: string }>(QUEUE, { pollingIntervalSeconds: 0.5 }, async (messages) => {
    for (const { data } of messages) await run(data.jobId);
  });
  const sweeping = setInterval(() => void sweep().catch(complain), SWEEP_MS);
  const index = () => {
    line = line
      .then(async () => {
        if (isStopping) return;
        const found = await refreshIndex(undefined, INDEXED_AT_A_TIME);
        const worded = await refreshKeywords(keywords, INDEXED_AT_A_TIME);
        if (Math.max(found, worded) === INDEXED_AT_A_TIME) index();
      })
      .catch(complain);
  };
  index();
  const indexing = setInterval(index, INDEX_MS);
  return {
    async stop() {
      isStopping = true;
      clearInterval(sweeping);
      clearInterval(indexing);
      await line;
      await closeDatabase();
    },
  };
}

/** With its dictionary it is loaded when the first text is looked at. */
const keywords = async (text: KeywordText) =>
  (await import("./keywords/extract-keywords")).extractKeywords(text);

/** Takes the job if it still waits, does it, and writes down how it ended. */
export async function runJob(jobId: string): Promise<void> {
  const job = await claimJob(jobId);
  if (!job) return;
  const heartbeat = setInterval(() => void reportProgress(job).catch(complain), HEARTBEAT_MS);
  try {
    await endJob(job, await work(job));
  } finally {
    clearInterval(heartbeat);
  }
}

async function work(job: ClaimedJob): Promise<JobEnd> {
  try {
    if (job.kind === "pdf") return await producePdf(job);
    if (job.kind === "preflight") return await runPreflight(job);
    if (job.kind === "sheet") return await makeSheet(job);
    throw new Error(`no such kind of job: ${job.kind}`);
  } catch (error) {
    if (error instanceof JobCancelled) return { status: "CANCELLED" };
    if (error instanceof FascicleError)
      return { status: "FAILED", error: { id: error.id, values: error.values } };
    complain(error);
    return { status: "FAILED", error: { id: "unexpected", values: {} } };
  }
}

/** For whoever runs the installation; people see the job's error. */
function complain(error: unknown): void {
  console.error("worker:", error);
}
