/** The working draft: saved by compare-and-set, kept as a revision on request. */
import { z } from "zod";
import type { RevisionContent } from "../document/canonical";
import { parseDocument } from "../document/validate";
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { statusAfterEdit } from "../workflow/article-steps";
import type { ArticleStatus } from "../workflow/status";
import {
  type ArticleDraftInput,
  type ArticleDraftView,
  contentHash,
  linkImages,
  parseDraft,
  readText,
  TEXT_COLUMNS,
  textColumns,
  toDraftView,
} from "./article-content";
import { issueOf, loadArticleState } from "./article-state";
import { db } from "./client";
import { reopenIssue } from "./issue-state";
import { makeRevision } from "./revisions";
import { atDesk, requireAllowed, requireFound } from "./visibility";
import { lockIssue, write } from "./write";

/** What became of a save; a conflict carries what the server holds, so that both texts can be shown. */
export type SaveOutcome =
  | {
      readonly kind: "saved";
      readonly version: number;
      readonly contentHash: string;
      readonly at: string;
      /** An accepted article goes back to 终审 (and its issue to proofing). */
      readonly status: ArticleStatus;
    }
  | {
      readonly kind: "conflict";
      readonly version: number;
      readonly savedBy?: string;
      readonly at: string;
      readonly draft: ArticleDraftView;
    };

/**
 * Version compare-and-set of the working draft. Autosaves leave no row in the log, only a change of status does.
 * @throws FascicleError `forbidden`, `wrong-status`, `invalid-input`
 */
export async function saveDraft(
  actor: Actor,
  save: { articleId: string; version: number; draft: ArticleDraftInput },
): Promise<SaveOutcome> {
  const text = parseDraft(save.draft);
  const article = await loadArticleState(actor, save.articleId);
  requireAllowed(actor, { action: "edit", article });
  if (article.version !== save.version) return conflict(actor, save.articleId);
  const isChanged = contentHash(text) !== article.contentHash;
  const status = isChanged ? statusAfterEdit(article.status) : article.status;
  const at = new Date();
  const written = await write(actor, async (tx, record) => {
    // Issue before article, as approving and publishing lock them. Only accepted articles can be signed for.
    const issueId = status === article.status ? undefined : await issueOf(tx, article.id);
    if (issueId !== undefined) await lockIssue(tx, issueId);
    const { count } = await tx.article.updateMany({
      where: { id: article.id, version: save.version, status: article.status, deletedAt: null },
      data: {
        ...textColumns(text),
        version: { increment: 1 },
        updatedAt: at,
        updatedBy: actor.name,
        status,
        ...(status === article.status ? {} : { acceptedHash: null }),
      },
    });
    if (count === 0) return false;
    await linkImages(tx, article, text.document);
    if (issueId !== undefined) await reopenIssue(tx, issueId, "article-changed");
    if (status !== article.status) {
      await makeRevision(tx, actor, article.id, text, "REVIEW");
      record({
        action: "article.changedAfterAcceptance",
        subjectType: "article",
        subjectId: article.id,
        journalId: article.journalId,
        detail: { title: text.title, from: article.status, to: status, hash: contentHash(text) },
      });
    }
    return true;
  });
  if (!written) return afterLostRace(actor, save, article.status);
  return {
    kind: "saved",
    version: save.version + 1,
    contentHash: contentHash(text),
    at: at.toISOString(),
    status,
  };
}

/** Somebody was quicker: with another text, or with a step that left the text alone. */
async function afterLostRace(
  actor: Actor,
  save: { articleId: string; version: number; draft: ArticleDraftInput },
  from: ArticleStatus,
): Promise<SaveOutcome> {
  const now = await loadArticleState(actor, save.articleId);
  return now.version === save.version && now.status !== from
    ? saveDraft(actor, save)
    : conflict(actor, save.articleId);
}

async function conflict(actor: Actor, articleId: string): Promise<SaveOutcome> {
  const row = requireFound(
    await db().article.findFirst({
      where: { id: articleId, ...atDesk(actor) },
      select: { ...TEXT_COLUMNS, version: true, updatedAt: true, updatedBy: true },
    }),
  );
  return {
    kind: "conflict",
    version: row.version,
    ...(row.updatedBy === null ? {} : { savedBy: row.updatedBy }),
    at: row.updatedAt.toISOString(),
    draft: toDraftView(readText(row)),
  };
}

/** A named save: makes a 稿次 of the draft as stored. @throws FascicleError `stale-version` */
export async function keepRevision(
  actor: Actor,
  keep: { articleId: string; version: number; note?: string },
): Promise<{ number: number; hash: string }> {
  const article = await loadArticleState(actor, keep.articleId);
  requireAllowed(actor, { action: "keepRevision", article });
  return write(actor, async (tx, record) => {
    await tx.$queryRaw`SELECT 1 FROM "Article" WHERE "id" = ${article.id} FOR UPDATE`;
    const row = await tx.article.findFirst({
      where: { id: article.id, version: keep.version },
      select: TEXT_COLUMNS,
    });
    if (!row) throw new FascicleError("stale-version");
    const note = keep.note?.trim() || undefined;
    const revision = await makeRevision(tx, actor, article.id, readText(row), "SAVE", note);
    record({
      action: "article.keepRevision",
      subjectType: "article",
      subjectId: article.id,
      journalId: article.journalId,
      detail: { number: revision.number, hash: revision.sha256, ...(note === undefined ? {} : { note }) },
    });
    return { number: revision.number, hash: revision.sha256 };
  });
}

const kept: z.ZodType<Omit<RevisionContent, "document"> & { document: unknown }> = z.object({
  format: z.literal("fascicle-revision/1"),
  title: z.string(),
  headline: z.array(z.string()),
  subtitle: z.string().optional(),
  byline: z.string().optional(),
  source: z.string().optional(),
  releasedOn: z.string().optional(),
  document: z.unknown(),
});

/** Text of 稿次 n. The source's address and the permission note are not printed and come empty. */
export async function readRevision(
  actor: Actor,
  articleId: string,
  number: number,
): Promise<ArticleDraftView> {
  const row = requireFound(
    await db().revision.findFirst({
      where: { articleId, number, article: atDesk(actor) },
      select: { content: true },
    }),
  );
  const content = kept.parse(JSON.parse(row.content));
  return toDraftView({ ...content, document: parseDocument(content.document) });
}
