/** 稿次: the immutable states of an article's text. */
import type { Principal } from "../workflow/actor";
import { type ArticleText, revisionText } from "./article-content";
import { sha256 } from "./audit-chain";
import type { Transaction } from "./client";
import type { RevisionReason } from "./generated/enums";

export interface KeptRevision {
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
  /** False where the latest revision already was this text. */
  readonly isNew: boolean;
}

/** Makes a revision of the text, unless the latest one is the same. The article row must be locked or written before. */
export async function makeRevision(
  tx: Transaction,
  actor: Principal,
  articleId: string,
  text: ArticleText,
  reason: RevisionReason,
  note?: string,
): Promise<KeptRevision> {
  const content = revisionText(text);
  const hash = sha256(content);
  const latest = await tx.revision.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    select: { id: true, number: true, sha256: true },
  });
  if (latest?.sha256 === hash && note === undefined) return { ...latest, isNew: false };
  const made = await tx.revision.create({
    data: {
      articleId,
      number: (latest?.number ?? 0) + 1,
      content,
      sha256: hash,
      reason,
      note: note ?? null,
      createdById: actor.kind === "person" ? actor.userId : null,
      createdByName: actor.name,
    },
    select: { id: true, number: true, sha256: true },
  });
  return { ...made, isNew: true };
}
