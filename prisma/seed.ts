/**
 * Fills an empty database with the demo journal: its people, one published issue, one in the making with an
 * article at every status. All of it goes through lib/db, as if people had done it.
 */
import { randomInt } from "node:crypto";
import { takeStep } from "@/lib/db/article-steps";
import { type ArticleDraftInput, createArticle, getArticle } from "@/lib/db/articles";
import { getBoard } from "@/lib/db/board";
import { importIssue } from "@/lib/db/import-issue";
import { createJournal } from "@/lib/db/journals";
import { createIssue } from "@/lib/db/next-issue";
import { placeArticle } from "@/lib/db/placements";
import { loadActor } from "@/lib/db/sign-in";
import { createPerson } from "@/lib/db/users";
import type { ArticleData } from "@/lib/document/issue";
import { type Actor, CONSOLE, type Role } from "@/lib/workflow/actor";
import type { ArticleAction } from "@/lib/workflow/status";
import { type ComingArticle, comingArticles, type Stage } from "./demo/coming-issue";
import { publishedIssue } from "./demo/published-issue";

export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly isAdmin: boolean;
}

const STAFF = {
  admin: { name: "系统管理员", roles: [], isAdmin: true },
  editor: { name: "林编辑", roles: ["EDITOR"], isAdmin: false },
  responsible: { name: "陈责编", roles: ["RESPONSIBLE_EDITOR"], isAdmin: false },
  chief: { name: "周主编", roles: ["CHIEF_EDITOR"], isAdmin: false },
  inchief: { name: "吴总编", roles: ["EDITOR_IN_CHIEF"], isAdmin: false },
  reader: { name: "何老师", roles: ["READER"], isAdmin: false },
} as const satisfies Record<string, Omit<DemoAccount, "account" | "password">>;
type Account = keyof typeof STAFF;
type Staff = Readonly<Record<Account, Actor>>;

/** The database must be empty. @returns the accounts with the passwords made for them */
export default async function seedDemo(): Promise<DemoAccount[]> {
  const past = await publishedIssue();
  const { journalId } = await createJournal(CONSOLE, past.journal);
  const accounts = Object.entries(STAFF).map(([account, person]) => ({
    account,
    password: makePassword(),
    ...person,
  }));
  const staff: Partial<Record<Account, Actor>> = {};
  for (const person of accounts) {
    const { userId } = await createPerson(CONSOLE, { ...person, journalId, mustChange: false });
    const actor = await loadActor(userId, 1, journalId);
    if (actor) staff[person.account as Account] = actor;
  }
  await importIssue(CONSOLE, { issue: past, as: "archive", journalId });
  await prepareComingIssue(staff as Staff);
  return accounts;
}

async function prepareComingIssue(staff: Staff): Promise<void> {
  const { issueId } = await createIssue(staff.responsible, { year: 2026, number: 2 });
  const sections = new Map<string, string>();
  for (const section of (await getBoard(staff.responsible, issueId)).sections)
    for (const entry of [section, ...section.sections]) sections.set(entry.title, entry.id);
  for (const coming of comingArticles) {
    const { articleId } = await createArticle(staff.editor, {
      draft: toDraft(coming.data),
      tags: coming.data.tags,
    });
    const sectionId = coming.under === undefined ? undefined : sections.get(coming.under);
    if (sectionId) await placeArticle(staff.responsible, { articleId, sectionId, index: 999 });
    await review(staff, articleId, coming.stage);
  }
}

type Step = [by: Account, action: ArticleAction, opinion?: string];

const SUBMIT: Step = ["editor", "submit"];
const FIRST: Step = ["responsible", "pass", "来源可靠，内容完整，已核对数据与职务名称，建议采用。"];
const SECOND: Step = ["chief", "pass", "同意初审意见。"];

const STEPS: Readonly<Record<Stage, readonly Step[]>> = {
  draft: [],
  first: [SUBMIT],
  returned: [SUBMIT, ["responsible", "return", "观点偏多、材料偏少，请补充一到两个院校的做法后再送。"]],
  second: [SUBMIT, FIRST],
  final: [SUBMIT, FIRST, SECOND],
  accepted: [SUBMIT, FIRST, SECOND, ["inchief", "accept", "同意刊用。"]],
  rejected: [
    SUBMIT,
    ["responsible", "recommendReject", "通篇介绍产品，属于广告性质，建议退稿。"],
    ["chief", "recommendReject", "同意初审意见。"],
    ["inchief", "reject", "内部资料不得刊登广告，退稿。"],
  ],
};

async function review(staff: Staff, articleId: string, stage: ComingArticle["stage"]): Promise<void> {
  for (const [by, action, opinion] of STEPS[stage]) {
    const { version, contentHash } = await getArticle(staff[by], articleId);
    await takeStep(staff[by], { articleId, action, version, contentHash, opinion });
  }
}

function toDraft(data: ArticleData): ArticleDraftInput {
  return {
    title: data.title,
    headline: data.headline,
    subtitle: data.subtitle ?? "",
    byline: data.byline ?? "",
    source: data.source ?? "",
    sourceUrl: data.sourceUrl ?? "",
    releasedOn: data.releasedOn ?? "",
    permission: data.permission ?? "",
    document: data.document,
  };
}

/** Easy to type, hard to guess: 12 characters without look-alikes, 59 bits. */
function makePassword(): string {
  const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
  const pick = () => alphabet[randomInt(alphabet.length)];
  return Array.from({ length: 14 }, (_, i) => (i === 4 || i === 9 ? "-" : pick())).join("");
}
