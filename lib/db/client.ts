/** The connection to the database, made at first use; one pool a process. */
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "../env";
import { type Prisma, PrismaClient } from "./generated/client";

export type Transaction = Prisma.TransactionClient;

// Next loads this module anew for each hot reload; the pool must not multiply.
const shared: { fascicleClient?: PrismaClient } & typeof globalThis = globalThis;

export function db(): PrismaClient {
  shared.fascicleClient ??= new PrismaClient({
    adapter: new PrismaPg({ connectionString: env().DATABASE_URL, max: env().DATABASE_POOL }),
    transactionOptions: { maxWait: 15_000, timeout: 60_000 },
  });
  return shared.fascicleClient;
}

/** For `contains` and `startsWith`, which Prisma hands to LIKE as they are: its wild cards are taken literally. */
export const literally = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");

let closings: (() => Promise<void>)[] = [];

/** What else holds connections and has to go before the pool does. */
export function beforeClosing(close: () => Promise<void>): void {
  closings.push(close);
}

/** For processes that end: command line, worker, tests. */
export async function closeDatabase(): Promise<void> {
  const [client, callbacks] = [shared.fascicleClient, closings];
  shared.fascicleClient = undefined;
  closings = [];
  for (const close of callbacks) await close();
  await client?.$disconnect();
}
