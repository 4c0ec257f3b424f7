/** The next issue, cloned from the one before. */
import { z } from "zod";
import { issueSchema } from "../document/interchange";
import { FascicleError } from "../errors";
import type { Actor } from "../workflow/actor";
import { db, type Transaction } from "./client";
import { styleOf } from "./issue-style";
import { findLatest } from "./issues";
import { given, readPrint, toJson } from "./json";
import { requireAllowed, requireFound } from "./visibility";
import { write } from "./write";

/** 2024年第01期 */
export function issueLabel(year: number, number: number): string {
  return `${year}年第${String(number).padStart(2, "0")}期`;
}

/** Year, number, serial and label the next issue would have; a year has as many as the year before. */
export async function suggestNextIssue(
  actor: Actor,
): Promise<{ year: number; number: number; label: string; serial?: number }> {
  requireAllowed(actor, { action: "readDesk", journalId: actor.journalId });
  const latest = await findLatest(db(), actor.journalId);
  if (!latest) {
    const year = new Date().getFullYear();
    return { year, number: 1, label: issueLabel(year, 1) };
  }
  const lastOfYearBefore = await db().issue.aggregate({
    where: { journalId: actor.journalId, year: latest.year - 1 },
    _max: { number: true },
  });
  const isYearFull = lastOfYearBefore._max.number === latest.number;
  const year = isYearFull ? latest.year + 1 : latest.year;
  const number = isYearFull ? 1 : latest.number + 1;
  const serial = latest.serial === null ? undefined : latest.serial + 1;
  return { year, number, label: issueLabel(year, number), ...given("serial", serial) };
}

const FIRST_ISSUE = {
  contentsTitle: "目 录",
  coverLines: [],
  print: {},
  mastheadTitle: "",
  masthead: ["总编", "主编", "责编"].map((role) => ({ role, names: [] })),
  statementTitle: "",
  statement: { type: "doc", content: [{ type: "paragraph" }] },
} as const;

/**
 * The next issue with sections, masthead, statement, style and print data of the latest one (or of `from`),
 * without its articles. @throws FascicleError `issue-exists`
 */
export async function createIssue(
  actor: Actor,
  issue: { year: number; number: number; label?: string; serial?: number; from?: string },
): Promise<{ issueId: string }> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "createIssue", journalId });
  const wanted = z
    .object({
      year: issueSchema.shape.year,
      number: issueSchema.shape.number,
      serial: issueSchema.shape.serial,
    })
    .safeParse(issue);
  if (!wanted.success) throw new FascicleError("invalid-input", { reason: "number", place: "issue" });
  const { year, number, serial } = wanted.data;
  const label = issue.label?.trim() || issueLabel(year, number);
  return write(actor, async (tx, record) => {
    const journal = await tx.journal.findUniqueOrThrow({ where: { id: journalId } });
    const before = issue.from
      ? requireFound(await tx.issue.findFirst({ where: { id: issue.from, journalId } }))
      : await findLatest(tx, journalId);
    const { id: _id, createdAt: _createdAt, ...facts } = journal;
    const [made] = await tx.issue.createManyAndReturn({
      data: [
        {
          journalId,
          year,
          number,
          label,
          serial: serial ?? null,
          journalFacts: toJson(withoutNulls(facts)),
          coverLines: before ? before.coverLines.map((line) => line.replaceAll(before.label, label)) : [],
          print: before ? toJson({ ...readPrint(before.print), printedOn: undefined }) : FIRST_ISSUE.print,
          mastheadTitle: before?.mastheadTitle ?? FIRST_ISSUE.mastheadTitle,
          masthead: toJson(before?.masthead ?? FIRST_ISSUE.masthead),
          statementTitle: before?.statementTitle ?? FIRST_ISSUE.statementTitle,
          statement: toJson(before?.statement ?? FIRST_ISSUE.statement),
          contentsTitle: before?.contentsTitle ?? FIRST_ISSUE.contentsTitle,
          style: toJson(styleOf(before?.style)),
        },
      ],
      skipDuplicates: true,
      select: { id: true },
    });
    if (!made) throw new FascicleError("issue-exists", { label });
    if (before) await cloneSections(tx, before.id, made.id);
    record({
      action: "issue.create",
      subjectType: "issue",
      subjectId: made.id,
      journalId,
      detail: { label, ...(before ? { from: before.label } : {}) },
    });
    return { issueId: made.id };
  });
}

function withoutNulls(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

async function cloneSections(tx: Transaction, from: string, to: string): Promise<void> {
  const rows = await tx.section.findMany({ where: { issueId: from } });
  const copies = new Map<string, string>();
  // 板块 before the 栏目 that stand under them.
  for (const row of [...rows].sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))) {
    const { id } = await tx.section.create({
      data: {
        issueId: to,
        parentId: row.parentId === null ? null : requireFound(copies.get(row.parentId)),
        position: row.position,
        title: row.title,
      },
      select: { id: true },
    });
    copies.set(row.id, id);
  }
}
