/** Whether what is stored is what was written. */
import { verifyHistory } from "./audit";
import { connectTo } from "./table-copy";

export interface Problem {
  readonly table: string;
  /** Key of the row. */
  readonly row: string;
  readonly reason: string;
}

export interface Verification {
  readonly events: number;
  readonly revisions: number;
  readonly files: number;
  readonly problems: readonly Problem[];
}

/** The chain of events, every revision and every file against its hash. DATABASE_URL must be this database. */
export async function verifyDatabase(url: string): Promise<Verification> {
  const history = await verifyHistory();
  const { files, damaged } = await verifyFiles(url);
  const problems = damaged.map((row) => ({ table: "File", row, reason: "sha256" }));
  if (history.ok) return { events: history.events, revisions: history.revisions, files, problems };
  const { table, row, reason } = history;
  return { events: 0, revisions: 0, files, problems: [{ table, row, reason }, ...problems] };
}

async function verifyFiles(url: string): Promise<{ files: number; damaged: string[] }> {
  const client = await connectTo(url);
  try {
    const { rows } = await client.query<{ sha256: string; whole: boolean }>(
      `SELECT sha256, encode(sha256(bytes), 'hex') = sha256 AND length(bytes) = size AS whole FROM "File"`,
    );
    return { files: rows.length, damaged: rows.filter((row) => !row.whole).map((row) => row.sha256) };
  } finally {
    await client.end();
  }
}
