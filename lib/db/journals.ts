/** 刊物 */
import { issueSchema } from "../document/interchange";
import type { JournalFacts } from "../document/issue";
import { FascicleError } from "../errors";
import type { Principal } from "../workflow/actor";
import { db, type Transaction } from "./client";
import { readJournalFacts } from "./json";
import { requireAllowed, requireFound } from "./visibility";
import { write } from "./write";

export interface JournalView {
  readonly journalId: string;
  readonly facts: JournalFacts;
}

const FACTS = {
  id: true,
  title: true,
  titleEn: true,
  institution: true,
  institutionNote: true,
  institutionEn: true,
  sponsor: true,
  classification: true,
} as const;

/** Those the person has a role in, oldest first; an administrator and the console see all. */
export async function listJournals(actor: Principal): Promise<JournalView[]> {
  const seesAll = actor.kind === "system" || actor.isAdmin;
  const rows = await db().journal.findMany({
    where: seesAll ? {} : { id: { in: Object.keys(actor.roles) } },
    orderBy: { createdAt: "asc" },
    select: FACTS,
  });
  return rows.map(show);
}

/** Title of the installation's first journal, for the sign-in page; undefined before set-up. */
export async function journalTitle(): Promise<string | undefined> {
  const row = await db().journal.findFirst({ orderBy: { createdAt: "asc" }, select: { title: true } });
  return row?.title;
}

export async function getJournal(actor: Principal, journalId: string): Promise<JournalView> {
  const journals = await listJournals(actor);
  return requireFound(journals.find((journal) => journal.journalId === journalId));
}

export async function createJournal(actor: Principal, facts: JournalFacts): Promise<{ journalId: string }> {
  requireAllowed(actor, {
    action: "createJournal",
    journalId: actor.kind === "person" ? actor.journalId : "",
  });
  return write(actor, async (tx, record) => {
    const journalId = await insertJournal(tx, facts);
    record({
      action: "journal.create",
      subjectType: "journal",
      subjectId: journalId,
      journalId,
      detail: { title: facts.title },
    });
    return { journalId };
  });
}

/** @throws FascicleError `invalid-input` */
export async function insertJournal(tx: Transaction, facts: JournalFacts): Promise<string> {
  const { id } = await tx.journal.create({ data: toColumns(facts), select: { id: true } });
  return id;
}

/** What the next issue begins with; issues that exist keep their own. */
export async function editJournal(actor: Principal, journalId: string, facts: JournalFacts): Promise<void> {
  requireAllowed(actor, { action: "editJournal", journalId });
  await write(actor, async (tx, record) => {
    const data = toColumns(facts);
    const { count } = await tx.journal.updateMany({ where: { id: journalId }, data });
    if (count === 0) throw new FascicleError("not-found");
    record({ action: "journal.edit", subjectType: "journal", subjectId: journalId, journalId, detail: data });
  });
}

function show({ id, ...facts }: { id: string } & Record<string, string | null>): JournalView {
  const present = Object.entries(facts).filter(([, value]) => value !== null);
  return { journalId: id, facts: readJournalFacts(Object.fromEntries(present)) };
}

function toColumns(facts: JournalFacts) {
  const parsed = issueSchema.shape.journal.safeParse(facts);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join(".") ?? "";
    throw new FascicleError("invalid-input", { reason: "text", place });
  }
  const { title, titleEn, institution, institutionNote, institutionEn, sponsor, classification } =
    parsed.data;
  return {
    title,
    titleEn: titleEn || null,
    institution,
    institutionNote: institutionNote || null,
    institutionEn: institutionEn || null,
    sponsor: sponsor || null,
    classification: classification || null,
  };
}
