/** Proofreading as preflight tells it: how much in each article nobody has accepted or dismissed. */
import { loadProofreadingFacts } from "../db/proofreading-facts";
import type { IssueCopy } from "../document/issue-copy";
import type { Proofread } from "../pdf/preflight/types";
import { isDismissed } from "../proofread/dismissed";
import { proofreadIssue } from "../proofread/proofread-issue";

/** By printed number; articles in which nothing is left are not in it. */
export async function proofreadProduction(
  issueId: string,
  copy: IssueCopy,
  articleIds: ReadonlyMap<string, string>,
): Promise<Map<string, Proofread>> {
  const { houseWords, dismissed } = await loadProofreadingFacts(issueId, [...articleIds.values()]);
  const left = new Map<string, Proofread>();
  for (const finding of proofreadIssue(copy, { houseWords })) {
    const { article, place } = finding;
    if (isDismissed(finding, dismissed.get(articleIds.get(article) ?? "") ?? [])) continue;
    const { count = 0, block = place.block } = left.get(article) ?? {};
    left.set(article, { count: count + 1, block });
  }
  return left;
}
