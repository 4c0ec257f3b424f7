import type { JournalFacts } from "@/lib/document/issue";
import type { Principal } from "@/lib/workflow/actor";

export interface JournalView {
  readonly journalId: string;
  readonly facts: JournalFacts;
}

/** Those the person has a role in; an administrator and the console see all. */
export declare function listJournals(actor: Principal): Promise<JournalView[]>;
/** Title of the installation's first journal, for the sign-in page; undefined before set-up. */
export declare function journalTitle(): Promise<string | undefined>;
export declare function getJournal(actor: Principal, journalId: string): Promise<JournalView>;
export declare function createJournal(actor: Principal, facts: JournalFacts): Promise<{ journalId: string }>;
/** What the next issue begins with; issues that exist keep their own. */
export declare function editJournal(actor: Principal, journalId: string, facts: JournalFacts): Promise<void>;
