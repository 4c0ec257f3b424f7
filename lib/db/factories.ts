/** For tests: `build…(overrides)` makes a thing with the parents it needs, through the functions the product uses. */
import { randomUUID } from "node:crypto";
import type { IssueData } from "../document/issue";
import type { TiptapDocument } from "../document/tiptap";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { type Actor, CONSOLE, type Role, WORKER } from "../workflow/actor";
import type { ArticleStatus } from "../workflow/status";
import { takeStep } from "./article-steps";
import { type ArticleDraftInput, createArticle, getArticle } from "./articles";
import { db } from "./client";
import { createJournal } from "./journals";
import { makeManifest } from "./manifest";
import { createIssue } from "./next-issue";
import { placeArticle } from "./placements";
import { type StoredFinding, storePreflight } from "./preflight";
import { addSection } from "./sections";
import { loadActor } from "./sign-in";
import { createPerson } from "./users";

export const PASSWORD = "correct horse battery";

export async function buildJournal(title = `刊物 ${randomUUID()}`): Promise<string> {
  const { journalId } = await createJournal(CONSOLE, { title, institution: "某学院" });
  return journalId;
}

export interface UserOverrides {
  readonly account?: string;
  readonly name?: string;
  readonly roles?: readonly Role[];
  readonly isAdmin?: boolean;
  /** A new journal unless named. */
  readonly journalId?: string;
}

/** A person who has just signed in. */
export async function buildUser(overrides: UserOverrides = {}): Promise<Actor> {
  const journalId = overrides.journalId ?? (await buildJournal());
  const account = overrides.account ?? `u${randomUUID().slice(0, 12)}`;
  const { userId } = await createPerson(CONSOLE, {
    account,
    name: overrides.name ?? account,
    password: PASSWORD,
    roles: overrides.roles ?? ["EDITOR"],
    isAdmin: overrides.isAdmin ?? false,
    journalId,
  });
  return reload({ userId, journalId });
}

/** The actor as the next request would see him. */
export async function reload(who: { userId: string; journalId: string }): Promise<Actor> {
  const { sessionVersion } = await db().user.findUniqueOrThrow({ where: { id: who.userId } });
  const actor = await loadActor(who.userId, sessionVersion, who.journalId);
  if (!actor) throw new Error("disabled");
  return { ...actor, journalId: who.journalId };
}

/** One person for each role of a journal. */
export interface Office {
  readonly journalId: string;
  readonly editor: Actor;
  readonly responsible: Actor;
  readonly chief: Actor;
  readonly inChief: Actor;
  readonly reader: Actor;
}

export async function buildOffice(): Promise<Office> {
  const journalId = await buildJournal();
  const one = (role: Role) => buildUser({ journalId, roles: [role] });
  return {
    journalId,
    editor: await one("EDITOR"),
    responsible: await one("RESPONSIBLE_EDITOR"),
    chief: await one("CHIEF_EDITOR"),
    inChief: await one("EDITOR_IN_CHIEF"),
    reader: await one("READER"),
  };
}

export function paragraphs(...texts: string[]): TiptapDocument {
  return {
    type: "doc",
    content: texts.map((text, index) => ({
      type: "paragraph",
      attrs: { id: `b${index + 1}` },
      content: [{ type: "text", text }],
    })),
  };
}

/** Complete: it may be submitted. */
export function buildDraft(overrides: Partial<ArticleDraftInput> = {}): ArticleDraftInput {
  return {
    title: "工学一体化教师研修",
    headline: ["关于实施工学一体化教师研修计划的通知"],
    subtitle: "",
    byline: "",
    source: "某某网站",
    sourceUrl: "",
    releasedOn: "2026-07-02",
    permission: "",
    document: paragraphs("为提升教师教学能力，决定实施研修计划。"),
    ...overrides,
  };
}

const WAY: readonly {
  readonly to: ArticleStatus;
  readonly action: "submit" | "pass" | "accept";
  readonly by: "editor" | "responsible" | "chief" | "inChief";
}[] = [
  { to: "FIRST_REVIEW", action: "submit", by: "editor" },
  { to: "SECOND_REVIEW", action: "pass", by: "responsible" },
  { to: "FINAL_REVIEW", action: "pass", by: "chief" },
  { to: "ACCEPTED", action: "accept", by: "inChief" },
];

/** Written by the office's editor and taken through the reviews as far as `status`. */
export async function buildArticle(
  office: Office,
  overrides: { readonly draft?: Partial<ArticleDraftInput>; readonly status?: ArticleStatus } = {},
): Promise<string> {
  const { articleId } = await createArticle(office.editor, { draft: buildDraft(overrides.draft) });
  const last = WAY.findIndex((step) => step.to === overrides.status);
  for (const step of WAY.slice(0, last + 1)) await take(office[step.by], articleId, step.action);
  return articleId;
}

/** Takes a step on what the person sees now. */
export async function take(
  actor: Actor,
  articleId: string,
  action: Parameters<typeof takeStep>[1]["action"],
  more: { opinion?: string; override?: string } = {},
): Promise<ArticleStatus> {
  const { version, contentHash } = await getArticle(actor, articleId);
  const { status } = await takeStep(actor, {
    articleId,
    action,
    version,
    contentHash,
    opinion: "意见",
    ...more,
  });
  return status;
}

/** An issue in the making with a 板块 and a 栏目 in it, and articles of the given statuses in the 栏目. */
export async function buildIssue(
  office: Office,
  statuses: readonly ArticleStatus[] = [],
  number = 1,
): Promise<{ issueId: string; sectionId: string; columnId: string; articles: string[] }> {
  const { responsible } = office;
  const { issueId } = await createIssue(responsible, { year: 2026, number });
  // Not what it took over from the issue before.
  await db().section.deleteMany({ where: { issueId } });
  const { sectionId } = await addSection(responsible, { issueId, title: "政策速递" });
  const { sectionId: columnId } = await addSection(responsible, {
    issueId,
    parentId: sectionId,
    title: "重要文件",
  });
  const articles: string[] = [];
  for (const [index, status] of statuses.entries()) {
    const articleId = await buildArticle(office, { status, draft: { title: `文章${index + 1}` } });
    await placeArticle(responsible, { articleId, sectionId: columnId, index });
    articles.push(articleId);
  }
  return { issueId, sectionId, columnId, articles };
}

/** Preflight of the issue as it is now, with these findings, as the worker leaves it. */
export async function buildPreflight(
  issueId: string,
  findings: readonly Partial<StoredFinding>[] = [],
): Promise<{ manifestHash: string }> {
  const { hash: manifestHash } = await makeManifest(db(), issueId);
  const whole = findings.map(
    (finding, index): StoredFinding => ({
      rule: "missing-glyph",
      severity: "error",
      detail: {},
      key: `missing-glyph:${index}`,
      ...finding,
    }),
  );
  await storePreflight(WORKER, { issueId, manifestHash, findings: whole, pageCount: 8 });
  return { manifestHash };
}

/** A whole issue as data, with a table, marks, tags and, if given, an image. */
export function buildIssueData(overrides: Partial<IssueData> = {}): IssueData {
  return {
    format: "fascicle-issue/1",
    journal: { title: "某刊", institution: "某学院", sponsor: "某所" },
    year: 2024,
    number: 1,
    label: "2024年第01期",
    serial: 7,
    coverLines: ["某学院", "2024年第01期"],
    print: { compiler: "某所", copies: 300 },
    statement: { title: "说明", document: paragraphs("本资料供内部学习。") },
    masthead: { title: "编委", entries: [{ role: "总编", names: ["甲", "乙"] }] },
    contentsTitle: "目 录",
    sections: [
      {
        number: "1",
        title: "政策",
        sections: [
          {
            number: "1.1",
            title: "文件",
            sections: [],
            articles: [
              {
                number: "1.1.1",
                title: "短题",
                headline: ["长长的", "原题"],
                source: "某网",
                sourceUrl: "https://example.org/a",
                releasedOn: "2024-01-31",
                tags: ["政策", "教师"],
                document: paragraphs("一。", "二。"),
              },
            ],
          },
        ],
        articles: [],
      },
      {
        number: "2",
        title: "观点",
        sections: [],
        articles: [{ number: "2.1", title: "直属", headline: [], tags: [], document: paragraphs("三。") }],
      },
    ],
    style: STYLE_2024,
    files: [],
    ...overrides,
  };
}
