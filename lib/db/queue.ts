/**
 * pg-boss as the bell that wakes a worker: rung in the transaction that makes the job, so neither is without
 * the other. What is to be done, and how far it is, stands in our own Job row; a message too many does no harm.
 */
import PgBoss from "pg-boss";
import { env } from "../env";
import { beforeClosing, type Transaction } from "./client";

export const QUEUE = "fascicle-jobs";

let starting: Promise<PgBoss> | undefined;

/** The process's queue; `supervise` also keeps it tidy, which is the worker's part. */
export function queue(options: { supervise?: boolean } = {}): Promise<PgBoss> {
  starting ??= start(options.supervise ?? false).catch((error) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

async function start(supervise: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: "fascicle-queue",
    max: 3,
    supervise,
    schedule: false,
  });
  boss.on("error", (error) => {
    // Its connections may still be closing when the database goes.
    if (starting) console.error(`queue: ${error.message}`);
  });
  await boss.start();
  beforeClosing(stopQueue);
  await boss.createQueue(QUEUE);
  return boss;
}

/** Rings in the transaction: heard only if it commits. */
export async function ring(tx: Transaction, jobId: string): Promise<void> {
  const boss = await queue();
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map((value) => value ?? null)),
  });
  await boss.send(QUEUE, { jobId }, { db: { executeSql }, retryLimit: 0 });
}

async function stopQueue(): Promise<void> {
  const boss = await starting;
  starting = undefined;
  await boss?.stop({ graceful: true, wait: true, timeout: 5000 });
}
