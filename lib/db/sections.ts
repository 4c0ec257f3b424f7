/** 板块 and 栏目: adding, naming, moving, deleting. Siblings are renumbered under the lock of their issue. */
import { cleanText } from "../document/text";
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { db, type Transaction } from "./client";
import { changeIssue } from "./issue-state";
import { IN_ORDER } from "./section-tree";
import { atDesk, requireFound } from "./visibility";
import { type Record, write } from "./write";

/** At the end of its siblings; without `parentId` a 板块, else a 栏目. */
export async function addSection(
  actor: Actor,
  section: { issueId: string; parentId?: string; title: string },
): Promise<{ sectionId: string }> {
  const { issueId, parentId = null } = section;
  const title = requireTitle(section.title);
  return write(actor, async (tx, record) => {
    const issue = await changeIssue(tx, actor, issueId, "arrange");
    if (parentId !== null) await requireTopLevel(tx, issueId, parentId);
    const position = await tx.section.count({ where: { issueId, parentId } });
    const { id } = await tx.section.create({
      data: { issueId, parentId, position, title },
      select: { id: true },
    });
    record(event("addSection", issue, { title, parentId }));
    return { sectionId: id };
  });
}

export async function renameSection(actor: Actor, sectionId: string, title: string): Promise<void> {
  const next = requireTitle(title);
  await changeSection(actor, sectionId, async (tx, section, issue, record) => {
    await tx.section.update({ where: { id: sectionId }, data: { title: next } });
    record(event("renameSection", issue, { from: section.title, to: next }));
  });
}

/** The index counts without the section itself. A 板块 that has 栏目 cannot become one: `invalid-input`. */
export async function moveSection(
  actor: Actor,
  move: { sectionId: string; parentId?: string; index: number },
): Promise<void> {
  const { sectionId, parentId = null, index } = move;
  await changeSection(actor, sectionId, async (tx, section, issue, record) => {
    if (parentId !== null) {
      await requireTopLevel(tx, issue.id, parentId);
      const children = await tx.section.count({ where: { parentId: sectionId } });
      if (children > 0 || parentId === sectionId)
        throw new FascicleError("invalid-input", { reason: "nesting", place: section.title });
    }
    const siblings = await siblingIds(tx, issue.id, parentId, sectionId);
    const order = insertAt(siblings, index, sectionId);
    await tx.section.update({ where: { id: sectionId }, data: { parentId } });
    await renumber(tx, order);
    if (section.parentId !== parentId)
      await renumber(tx, await siblingIds(tx, issue.id, section.parentId, sectionId));
    record(event("moveSection", issue, { title: section.title, parentId, index }));
  });
}

/** @throws FascicleError `section-not-empty` */
export async function deleteSection(actor: Actor, sectionId: string): Promise<void> {
  await changeSection(actor, sectionId, async (tx, section, issue, record) => {
    const [children, placements] = [
      await tx.section.count({ where: { parentId: sectionId } }),
      await tx.placement.count({ where: { sectionId } }),
    ];
    if (children + placements > 0) throw new FascicleError("section-not-empty");
    await tx.section.delete({ where: { id: sectionId } });
    await renumber(tx, await siblingIds(tx, issue.id, section.parentId, sectionId));
    record(event("deleteSection", issue, { title: section.title }));
  });
}

type Issue = Awaited<ReturnType<typeof changeIssue>>;

async function changeSection(
  actor: Actor,
  sectionId: string,
  work: (
    tx: Transaction,
    section: { title: string; parentId: string | null },
    issue: Issue,
    record: Record,
  ) => Promise<void>,
): Promise<void> {
  const found = await db().section.findFirst({
    where: { id: sectionId, issue: atDesk(actor) },
    select: { issueId: true },
  });
  const { issueId } = requireFound(found);
  await write(actor, async (tx, record) => {
    const issue = await changeIssue(tx, actor, issueId, "arrange");
    const section = await tx.section.findUnique({
      where: { id: sectionId },
      select: { title: true, parentId: true },
    });
    await work(tx, requireFound(section), issue, record);
  });
}

async function requireTopLevel(tx: Transaction, issueId: string, sectionId: string): Promise<void> {
  const parent = await tx.section.findFirst({
    where: { id: sectionId, issueId },
    select: { parentId: true, title: true },
  });
  if (requireFound(parent).parentId !== null)
    throw new FascicleError("invalid-input", { reason: "nesting", place: parent?.title ?? "" });
}

async function siblingIds(
  tx: Transaction,
  issueId: string,
  parentId: string | null,
  without: string,
): Promise<string[]> {
  const rows = await tx.section.findMany({
    where: { issueId, parentId, NOT: { id: without } },
    orderBy: IN_ORDER,
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

async function renumber(tx: Transaction, order: readonly string[]): Promise<void> {
  for (const [position, id] of order.entries())
    await tx.section.updateMany({ where: { id, NOT: { position } }, data: { position } });
}

/** The list with `item` at `index`, which is clamped to it. */
export function insertAt(list: readonly string[], index: number, item: string): string[] {
  const at = Math.min(Math.max(Math.trunc(index), 0), list.length);
  return [...list.slice(0, at), item, ...list.slice(at)];
}

function requireTitle(title: string): string {
  const clean = cleanText(title).trim();
  if (clean === "" || clean.length > 200)
    throw new FascicleError("invalid-input", { reason: "length", place: "title" });
  return clean;
}

function event(action: string, issue: Issue, detail: { [key: string]: unknown }) {
  return {
    action: `issue.${action}`,
    subjectType: "issue",
    subjectId: issue.id,
    journalId: issue.journalId,
    detail,
  } as const;
}
