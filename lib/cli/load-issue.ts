import type { IssueData } from "../document/issue";

/** The whole issue that a name such as `2024-01` stands for, images included; the database is open. */
export async function loadIssue(name: string): Promise<IssueData> {
  const { findIssueId } = await import("../db/issues");
  const { loadIssueData } = await import("../db/issue-data");
  const { CONSOLE } = await import("../workflow/actor");
  return loadIssueData(CONSOLE, await findIssueId(CONSOLE, name), { files: true });
}
