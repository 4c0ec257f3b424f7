import { migrate, openDatabase } from "../../scripts/database.mjs";

export interface OpenDatabase {
  readonly url: string;
  /** The one that comes with the program, as against one that DATABASE_URL names. */
  readonly embedded: boolean;
}

/**
 * Does some work with the database open: the one DATABASE_URL names, else the embedded one, which is started or
 * joined and left again. Migrations that are missing are applied first.
 */
export async function withDatabase<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> {
  const embedded = await openDatabase();
  const url = process.env.DATABASE_URL ?? "";
  const leave = async () => {
    // Loaded only now: the client reads the address when it is first used.
    const { closeDatabase } = await import("../db/client");
    await closeDatabase();
    await embedded?.release();
  };
  const interrupted = () => void leave().finally(() => process.exit(130));
  process.once("SIGINT", interrupted).once("SIGTERM", interrupted);
  try {
    await migrate(url);
    return await work({ url, embedded: embedded !== undefined });
  } finally {
    process.off("SIGINT", interrupted).off("SIGTERM", interrupted);
    await leave();
  }
}
