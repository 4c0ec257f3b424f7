import type { IssueData } from "@/lib/document/issue";
import type { Principal } from "@/lib/workflow/actor";

export interface IssueImport {
  readonly issue: IssueData;
  /** `archive`: published as it came, without invented reviews; `draft`: articles to be worked on. */
  readonly as: "archive" | "draft";
  /** The file it was made from. */
  readonly original?: { readonly bytes: Uint8Array; readonly mediaType: string; readonly name?: string };
  /** Intake report, kept as it is. */
  readonly report?: unknown;
  /** The actor's; the console's default is the journal of the same title, else the only one, else a new one. */
  readonly journalId?: string;
}

/**
 * One transaction. Files must match their SHA-256 and be images.
 * An equal issue that is there already is left as it is: `existed`.
 * @throws `issue-exists` where another issue has this year and number, `damaged-file`, `invalid-input`
 */
export declare function importIssue(
  actor: Principal,
  input: IssueImport,
): Promise<{ issueId: string; journalId: string; existed: boolean }>;
