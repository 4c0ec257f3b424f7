import type { Actor } from "@/lib/workflow/actor";

export interface AuditView {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What happened to an article or an issue, newest first. */
export declare function readHistory(
  actor: Actor,
  subject: { type: "article" | "issue"; id: string },
): Promise<AuditView[]>;
/** The whole log of the journal, newest first, 100 a page. */
export declare function readAuditLog(actor: Actor, page?: number): Promise<AuditView[]>;
/** Walks the chain and every revision: the first row that is not what was written, or none. */
export declare function verifyHistory(): Promise<
  | { readonly ok: true; readonly events: number; readonly revisions: number }
  | { readonly ok: false; readonly table: string; readonly row: string; readonly reason: string }
>;
