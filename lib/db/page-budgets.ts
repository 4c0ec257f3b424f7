/** How many pages an article or a section should fill. Not printed, so it voids no signature. */
import { z } from "zod";
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { db, type Transaction } from "./client";
import { stepIssue } from "./issue-state";
import { atDesk, requireFound } from "./visibility";
import { write } from "./write";

const budget = z.int().min(1).max(999).optional();

/** In the issue it stands in; undefined takes the budget away. @throws FascicleError `not-found`, `invalid-input` */
export async function setArticleBudget(
  actor: Actor,
  change: { articleId: string; pages?: number },
): Promise<void> {
  const { articleId } = change;
  const placement = requireFound(
    await db().placement.findFirst({
      where: { articleId, article: atDesk(actor) },
      select: { section: { select: { issueId: true } }, article: { select: { title: true } } },
    }),
  );
  const { issueId } = placement.section;
  await set(actor, issueId, placement.article.title, change.pages, (tx, pageBudget) =>
    tx.placement.updateMany({ where: { articleId, section: { issueId } }, data: { pageBudget } }),
  );
}

export async function setSectionBudget(
  actor: Actor,
  change: { sectionId: string; pages?: number },
): Promise<void> {
  const { sectionId } = change;
  const section = requireFound(
    await db().section.findFirst({
      where: { id: sectionId, issue: atDesk(actor) },
      select: { issueId: true, title: true },
    }),
  );
  await set(actor, section.issueId, section.title, change.pages, (tx, pageBudget) =>
    tx.section.updateMany({ where: { id: sectionId }, data: { pageBudget } }),
  );
}

async function set(
  actor: Actor,
  issueId: string,
  title: string,
  wanted: number | undefined,
  update: (tx: Transaction, pages: number | null) => Promise<{ count: number }>,
): Promise<void> {
  const pages = budget.safeParse(wanted);
  if (!pages.success) throw new FascicleError("invalid-input", { reason: "1–999", place: title });
  await write(actor, async (tx, record) => {
    const issue = await stepIssue(tx, actor, issueId, "arrange");
    // It may have left the issue, or be gone, since it was looked for.
    const { count } = await update(tx, pages.data ?? null);
    if (count === 0) throw new FascicleError("not-found");
    record({
      action: "issue.setPageBudget",
      subjectType: "issue",
      subjectId: issueId,
      journalId: issue.journalId,
      detail: { title, pages: pages.data ?? null },
    });
  });
}
