/** 校对, 签发, 付印: the issue's steps; signatures name the hash of what was signed. */
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import type { IssueAction, IssueStatus } from "../workflow/status";
import { db, type Transaction } from "./client";
import { loadIssueState, stepIssue } from "./issue-state";
import { freezeStyle } from "./issue-style";
import { openPdfJob } from "./jobs";
import { given } from "./json";
import { makeManifest } from "./manifest";
import { preflightCounts, requireClean } from "./preflight";
import { queue } from "./queue";
import { loadTree, type SectionNode } from "./section-tree";
import { type Record, write } from "./write";

export interface SignOffView {
  readonly kind: "APPROVAL" | "PUBLICATION";
  readonly signer: string;
  readonly at: string;
  readonly manifestHash: string;
  readonly voidedAt?: string;
  readonly voidReason?: string;
}

export interface SignOffState {
  /** Hash of everything that would be printed now. */
  readonly manifestHash: string;
  /** Newest first. */
  readonly signOffs: readonly SignOffView[];
  /** Placed articles that keep the issue from being approved. */
  readonly notAccepted: readonly { readonly articleId: string; readonly title: string }[];
  /** How many are placed. */
  readonly articles: number;
  /** Errors of preflight that stand against it as it is now; absent where that was not checked. */
  readonly preflightErrors?: number;
}

export async function getSignOffState(actor: Actor, issueId: string): Promise<SignOffState> {
  await loadIssueState(actor, issueId);
  const [manifest, articles, rows] = await Promise.all([
    makeManifest(db(), issueId),
    placedArticles(db(), issueId),
    db().signOff.findMany({ where: { issueId }, orderBy: { createdAt: "desc" } }),
  ]);
  const preflight = await preflightCounts(db(), issueId, manifest.hash);
  return {
    manifestHash: manifest.hash,
    ...given("preflightErrors", preflight?.errors),
    signOffs: rows.map((row) => ({
      kind: row.kind,
      signer: row.signerName,
      at: row.createdAt.toISOString(),
      manifestHash: row.manifestHash,
      ...given("voidedAt", row.voidedAt?.toISOString()),
      ...given("voidReason", row.voidReason),
    })),
    notAccepted: articles.filter(isOpen).map(({ id, title }) => ({ articleId: id, title })),
    articles: articles.length,
  };
}

type PlacedArticle = Awaited<ReturnType<typeof loadTree>>[number]["placements"][number]["article"];

async function placedArticles(client: Transaction, issueId: string): Promise<PlacedArticle[]> {
  const collect = (node: SectionNode<{ article: PlacedArticle }>): PlacedArticle[] => [
    ...node.placements.map(({ article }) => article),
    ...node.sections.flatMap(collect),
  ];
  return (await loadTree(client, issueId)).flatMap(collect);
}

const isOpen = (article: PlacedArticle) =>
  article.status !== "PUBLISHED" &&
  (article.status !== "ACCEPTED" || article.acceptedHash !== article.contentHash);

/** PLANNING → PROOFING */
export async function startProofing(actor: Actor, issueId: string): Promise<{ status: IssueStatus }> {
  return write(actor, (tx, record) => move(tx, record, actor, issueId, "startProofing", "PROOFING"));
}

/** PROOFING → PLANNING */
export async function resumePlanning(actor: Actor, issueId: string): Promise<{ status: IssueStatus }> {
  return write(actor, (tx, record) => move(tx, record, actor, issueId, "resumePlanning", "PLANNING"));
}

async function move(
  tx: Transaction,
  record: Record,
  actor: Actor,
  issueId: string,
  action: IssueAction,
  status: IssueStatus,
): Promise<{ status: IssueStatus }> {
  const issue = await stepIssue(tx, actor, issueId, action);
  await tx.issue.update({ where: { id: issueId }, data: { status } });
  record({
    action: `issue.${action}`,
    subjectType: "issue",
    subjectId: issueId,
    journalId: issue.journalId,
    detail: { label: issue.label, from: issue.status, to: status },
  });
  return { status };
}

/**
 * 签发. @throws FascicleError `not-accepted` with the count, `empty-issue`, `stale-version` where what would be
 * printed is not what the person saw, `preflight-missing` and `preflight-errors` where preflight was not made of it
 * or has errors that nobody waived
 */
export async function approveIssue(
  actor: Actor,
  signOff: { issueId: string; manifestHash: string },
): Promise<{ status: IssueStatus }> {
  return write(actor, (tx, record) => sign(tx, record, actor, signOff, "approve"));
}

/** 付印: freezes the issue and its articles and asks for its screen edition, all in one transaction. */
export async function publishIssue(
  actor: Actor,
  signOff: { issueId: string; manifestHash: string },
): Promise<{ status: IssueStatus; jobId: string }> {
  // Its first start takes a moment, in which the issue need not be locked.
  await queue();
  return write(actor, async (tx, record) => {
    const { status } = await sign(tx, record, actor, signOff, "publish");
    const { issueId, manifestHash } = signOff;
    await tx.issue.update({ where: { id: issueId }, data: { publishedAt: new Date() } });
    await freezeStyle(tx, issueId);
    await tx.article.updateMany({
      where: { placement: { section: { issueId } }, status: "ACCEPTED" },
      data: { status: "PUBLISHED" },
    });
    const jobId = await openPdfJob(tx, actor, { issueId, edition: "screen", sourceHash: manifestHash });
    return { status, jobId };
  });
}

async function sign(
  tx: Transaction,
  record: Record,
  actor: Actor,
  signOff: { issueId: string; manifestHash: string },
  action: "approve" | "publish",
): Promise<{ status: IssueStatus }> {
  const { issueId, manifestHash } = signOff;
  const isApproval = action === "approve";
  const moved = await move(tx, record, actor, issueId, action, isApproval ? "APPROVED" : "PUBLISHED");
  const articles = await placedArticles(tx, issueId);
  if (articles.length === 0) throw new FascicleError("empty-issue");
  const open = articles.filter(isOpen).length;
  if (open > 0) throw new FascicleError("not-accepted", { count: open });
  const manifest = await makeManifest(tx, issueId);
  if (manifest.hash !== manifestHash) throw new FascicleError("stale-version");
  if (isApproval) await requireClean(tx, issueId, manifestHash);
  await tx.signOff.create({
    data: {
      issueId,
      kind: isApproval ? "APPROVAL" : "PUBLICATION",
      manifest: manifest.text,
      manifestHash,
      signerId: actor.userId,
      signerName: actor.name,
    },
  });
  if (!isApproval) await requireApproval(tx, issueId, manifestHash);
  return moved;
}

/** What is published is what the chief editor signed. */
async function requireApproval(tx: Transaction, issueId: string, manifestHash: string): Promise<void> {
  const approval = await tx.signOff.count({
    where: { issueId, kind: "APPROVAL", manifestHash, voidedAt: null },
  });
  if (approval === 0) throw new FascicleError("wrong-status");
}
