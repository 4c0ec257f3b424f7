import type { JournalFacts } from "@/lib/document/issue";

/** Whether nobody exists yet, so that the set-up page is to be shown. */
export declare function needsSetup(): Promise<boolean>;
/** A fresh one-time code for the console; undefined once somebody exists. Earlier codes are void. */
export declare function createSetupCode(): Promise<string | undefined>;
/**
 * Journal and first administrator, who also becomes its responsible editor.
 * @throws `wrong-setup-code`, `too-many-attempts`, `already-set-up`, `weak-password`, `invalid-input`
 */
export declare function setUp(input: {
  code: string;
  address: string;
  journal: JournalFacts;
  admin: { account: string; name: string; password: string };
}): Promise<{ userId: string; journalId: string }>;
