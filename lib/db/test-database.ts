/** For tests: an empty, migrated database for the tests of one file. */
import { afterAll, beforeAll } from "vitest";
import { closeDatabase } from "./client";

interface OpenDatabase {
  readonly url: string;
  readonly release: () => Promise<void>;
}

/** @param open makes the database: `testDatabase` of scripts, which this folder may not import */
export function withTestDatabase(open: () => Promise<OpenDatabase>): void {
  const before = process.env.DATABASE_URL;
  let database: OpenDatabase | undefined;
  beforeAll(async () => {
    database = await open();
    process.env.DATABASE_URL = database.url;
  });
  afterAll(async () => {
    await closeDatabase();
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
    await database?.release();
  });
}
