/** What the worker needs to produce or check an issue: text and hash of one and the same moment. */
import { z } from "zod";
import type { IssueData } from "../document/issue";
import type { ProofRecord } from "../typeset/proof-changes";
import { db, type Transaction } from "./client";
import { readIssueData } from "./issue-data";
import { makeManifest } from "./manifest";
import { loadTree, numberTree, type SectionNode } from "./section-tree";

export interface Production extends ArticlePlaces {
  readonly issue: IssueData;
  /** Images, fonts and profile by their SHA-256. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Hash of the manifest. */
  readonly sourceHash: string;
}

export const loadProduction = (issueId: string): Promise<Production> =>
  atOneMoment((tx) => readProduction(tx, issueId));

/** Whatever is written meanwhile, `read` sees the database as it was when it began. */
export function atOneMoment<Result>(read: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return db().$transaction(read, { isolationLevel: "RepeatableRead" });
}

export async function readProduction(tx: Transaction, issueId: string): Promise<Production> {
  const issue = await readIssueData(tx, issueId, { files: true });
  return {
    issue,
    files: new Map(issue.files.map((file) => [file.sha256, Buffer.from(file.base64, "base64")])),
    sourceHash: (await makeManifest(tx, issueId)).hash,
    ...(await readArticlePlaces(tx, issueId)),
  };
}

/** What a proof of the issue tells beside its text. */
export interface ProofSource {
  /** 稿次 of articles by printed number: of the last that was kept. */
  readonly revisions: ReadonlyMap<string, number>;
  /** Lines of the last proof of another text, where there was one. */
  readonly earlier?: ProofRecord;
}

export async function loadProofSource(
  issueId: string,
  { articleIds, sourceHash }: Production,
): Promise<ProofSource> {
  const kept = await db().revision.groupBy({
    by: ["articleId"],
    where: { articleId: { in: [...articleIds.values()] } },
    _max: { number: true },
  });
  const latest = new Map(kept.map(({ articleId, _max }) => [articleId, _max.number]));
  const revisions = [...articleIds].flatMap(([number, id]): [string, number][] => {
    const revision = latest.get(id);
    return typeof revision === "number" ? [[number, revision]] : [];
  });
  // Not of this very text: done again, the job must give the same proof.
  const before = await db().edition.findFirst({
    where: { issueId, kind: "proof", sourceHash: { not: sourceHash } },
    orderBy: { createdAt: "desc" },
    select: { proofLines: true },
  });
  const earlier = proofLines.safeParse(before?.proofLines);
  return { revisions: new Map(revisions), ...(earlier.success ? { earlier: earlier.data } : {}) };
}

const proofLines: z.ZodType<ProofRecord> = z.array(z.array(z.string()));

/** Ids and page budgets of the articles by printed number. */
interface ArticlePlaces {
  readonly articleIds: ReadonlyMap<string, string>;
  readonly budgets: ReadonlyMap<string, number>;
}

async function readArticlePlaces(client: Transaction, issueId: string): Promise<ArticlePlaces> {
  const tree = await loadTree(client, issueId);
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
