/** What the worker needs to produce or check an issue: text and hash of one and the same moment. */
import type { IssueData } from "../document/issue";
import { db } from "./client";
import { readIssueData } from "./issue-data";
import { makeManifest } from "./manifest";
import { loadTree, numberTree, type SectionNode } from "./section-tree";

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

/** Ids and page budgets of the articles by printed number. */
export interface ArticlePlaces {
  readonly articleIds: ReadonlyMap<string, string>;
  readonly budgets: ReadonlyMap<string, number>;
}

export async function loadArticlePlaces(issueId: string): Promise<ArticlePlaces> {
  const tree = await loadTree(db(), issueId);
  const numbers = numberTree(tree);
  const [articleIds, budgets] = [new Map<string, string>(), new Map<string, number>()];
  const walk = (node: SectionNode<(typeof tree)[number]["placements"][number]>): void => {
    for (const { article, pageBudget } of node.placements) {
      const number = numbers.get(article.id) ?? "";
      // Of two with one number the first is meant, as everywhere.
      if (!articleIds.has(number)) articleIds.set(number, article.id);
      const budget = pageBudget ?? article.pageBudget;
      if (budget !== null) budgets.set(number, budget);
    }
    node.sections.forEach(walk);
  };
  tree.forEach(walk);
  return { articleIds, budgets };
}
