/** Prior use as preflight tells it: what of the issue has been printed, or is to be, in another place. */
import { findIssuePriorUse, isPlaced } from "../db/issue-prior-use";
import type { PrintedBefore } from "../pdf/preflight/types";
import { WORKER } from "../workflow/actor";

/** By printed number; articles that stand nowhere else are not in it. */
export async function findPrintedBefore(issueId: string): Promise<Map<string, PrintedBefore>> {
  const { articles } = await findIssuePriorUse(WORKER, issueId);
  return new Map(
    articles.flatMap(({ number, uses }): [string, PrintedBefore][] => {
      const printed = uses.filter(isPlaced);
      const [first] = printed;
      if (!first) return [];
      const { title, place = "", shareHere } = first;
      return [[number, { title, place, share: Math.round(100 * shareHere), count: printed.length }]];
    }),
  );
}
