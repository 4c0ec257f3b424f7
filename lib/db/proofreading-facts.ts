/** What the worker needs to proofread an issue: the journal's words, and what was dismissed in its articles. */
import { db } from "./client";
import { type DismissedFinding, readDismissals } from "./dismissals";
import { type HouseWordRow, readHouseWords } from "./house-words";

export interface ProofreadingFacts {
  readonly houseWords: readonly HouseWordRow[];
  /** By the articles' ids. */
  readonly dismissed: ReadonlyMap<string, readonly DismissedFinding[]>;
}

export async function loadProofreadingFacts(
  issueId: string,
  articleIds: readonly string[],
): Promise<ProofreadingFacts> {
  const { journalId } = await db().issue.findUniqueOrThrow({
    where: { id: issueId },
    select: { journalId: true },
  });
  const [houseWords, dismissed] = await Promise.all([readHouseWords(journalId), readDismissals(articleIds)]);
  return { houseWords, dismissed };
}
