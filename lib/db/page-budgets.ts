/** How many pages an article or a section should fill. Not printed, so it voids no signature. */
import { z } from "zod";
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { db } from "./client";
import { loadIssueState } from "./issue-state";
import { atDesk, requireAllowed, requireFound } from "./visibility";
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
  await set(actor, placement.section.issueId, placement.article.title, change.pages, (tx, pageBudget) =>
    tx.placement.update({ where: { articleId }, data: { pageBudget } }),
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
    tx.section.update({ where: { id: sectionId }, data: { pageBudget } }),
  );
}

type Write = Parameters<typeof write>[1];

async function set(
  actor: Actor,
  issueId: string,
  title: string,
  wanted: number | undefined,
  update: (tx: Parameters<Write>[0], pages: number | null) => Promise<unknown>,
): Promise<void> {
  const pages = budget.safeParse(wanted);
  if (!pages.success) throw new FascicleError("invalid-input", { reason: "1–999", place: title });
  const issue = await loadIssueState(actor, issueId);
  requireAllowed(actor, { action: "arrange", issue });
  await write(actor, async (tx, record) => {
    await update(tx, pages.data ?? null);
    record({
      action: "issue.setPageBudget",
      subjectType: "issue",
      subjectId: issueId,
      journalId: issue.journalId,
      detail: { title, pages: pages.data ?? null },
    });
  });
}
