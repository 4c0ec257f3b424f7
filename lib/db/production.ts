/** What the worker needs to produce an edition: text and hash of one and the same moment. */
import type { IssueData } from "../document/issue";
import { db } from "./client";
import { readIssueData } from "./issue-data";
import { makeManifest } from "./manifest";

export async function loadProduction(
  issueId: string,
): Promise<{ readonly issue: IssueData; readonly sourceHash: string }> {
  return db().$transaction(
    async (tx) => ({
      issue: await readIssueData(tx, issueId, { files: true }),
      sourceHash: (await makeManifest(tx, issueId)).hash,
    }),
    { isolationLevel: "RepeatableRead" },
  );
}
