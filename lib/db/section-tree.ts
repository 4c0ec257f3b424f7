/** The tree of an issue as rows: sections with what stands under them, in printed order. */
import { childNumber } from "../document/issue-copy";
import { db, type Transaction } from "./client";

export interface SectionNode<Placed> {
  readonly id: string;
  readonly title: string;
  /** As printed, where an archived issue keeps it. */
  readonly number: string | null;
  readonly sections: readonly SectionNode<Placed>[];
  readonly placements: readonly Placed[];
}

interface SectionRow<Placed> {
  readonly id: string;
  readonly parentId: string | null;
  readonly title: string;
  readonly number: string | null;
  readonly placements: readonly Placed[];
}

/** @param rows in order of position */
export function toTree<Placed>(rows: readonly SectionRow<Placed>[]): SectionNode<Placed>[] {
  const under = (parentId: string | null): SectionNode<Placed>[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .map(({ id, title, number, placements }) => ({ id, title, number, placements, sections: under(id) }));
  return under(null);
}

export const IN_ORDER = { position: "asc" } as const;

/** Article ids and titles in printed order. */
export async function loadTree(client: Transaction, issueId: string) {
  const rows = await client.section.findMany({
    where: { issueId },
    orderBy: IN_ORDER,
    select: {
      id: true,
      parentId: true,
      title: true,
      number: true,
      placements: {
        orderBy: IN_ORDER,
        select: {
          number: true,
          title: true,
          pageBudget: true,
          article: {
            select: {
              id: true,
              title: true,
              status: true,
              contentHash: true,
              acceptedHash: true,
              words: true,
              pageBudget: true,
            },
          },
        },
      },
    },
  });
  return toTree(rows);
}

interface NumberedPlacement {
  readonly number: string | null;
  readonly article: { readonly id: string };
}

/** Printed numbers by section and article id: the kept one, else what follows from the place. */
export function numberTree(tree: readonly SectionNode<NumberedPlacement>[]): Map<string, string> {
  const numbers = new Map<string, string>();
  const walk = (node: SectionNode<NumberedPlacement>, fallback: string) => {
    const number = node.number ?? fallback;
    numbers.set(node.id, number);
    for (const [index, child] of node.sections.entries()) walk(child, childNumber(number, index));
    for (const [index, placed] of node.placements.entries())
      numbers.set(placed.article.id, placed.number ?? childNumber(number, node.sections.length + index));
  };
  for (const [index, node] of tree.entries()) walk(node, String(index + 1));
  return numbers;
}

/** Printed numbers of the articles of several issues. */
export async function printedNumbers(issueIds: readonly string[]): Promise<Map<string, string>> {
  const trees = await Promise.all(issueIds.map((issueId) => loadTree(db(), issueId)));
  return new Map(trees.flatMap((tree) => [...numberTree(tree)]));
}
