import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import type { Actor } from "../workflow/actor";
import { saveDraft } from "./article-drafts";
import { refreshIndex } from "./article-index";
import { listArticles } from "./article-list";
import { binArticle, createArticle, getArticle } from "./articles";
import { db } from "./client";
import { buildDraft, buildIssue, buildOffice, buildUser, type Office, paragraphs } from "./factories";
import { searchArticles, searchChoices, suggestSearch } from "./search";
import { setTags } from "./tags";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

let office: Office;
const ids: Record<string, string> = {};

beforeAll(async () => {
  office = await buildOffice();
  const texts: [key: string, title: string, text: string, source: string, day: string][] = [
    ["base", "实训基地怎么建", "学校新建数控实训基地，企业参与设备选型。", "明湖日报", "2026-03-01"],
    ["news", "开学第一课", "新生参观实训基地，也看了图书馆。实训课从第二周开始。", "校园网", "2026-09-02"],
    ["apart", "谈谈教学", "实地走访，培训教师，基层调研。", "校园网", "2025-05-05"],
    ["latin", "ＡＩ进课堂", "用AI批改作业，正确率达到95%。", "明湖日报", "2025-11-11"],
  ];
  for (const [key, title, text, source, releasedOn] of texts) {
    const draft = buildDraft({ title, headline: [], document: paragraphs(text), source, releasedOn });
    ids[key] = (await createArticle(office.editor, { draft })).articleId;
  }
  await setTags(office.editor, ids.news!, ["新生"]);
});

const found = async (text: string, filter = {}, actor: Actor = office.editor) => {
  const { hits } = await searchArticles(actor, text, filter);
  return hits.map(({ articleId }) => Object.keys(ids).find((key) => ids[key] === articleId) ?? "other");
};

describe("words", () => {
  test.each([
    ["基", ["base", "news", "apart"]], // one character
    ["实训", ["base", "news"]],
    ["数控实训基地", ["base"]],
    ["实训 图书馆", ["news"]],
    ["实训 -图书馆", ["base"]],
    ["ai", ["latin"]],
    ["95%", ["latin"]],
    ["明湖", ["latin", "base"]], // the source
    ["不存在", []],
    ["，", []],
    ["", []],
  ])("%s", async (text, keys) => {
    expect((await found(text)).sort()).toEqual([...keys].sort());
  });

  test("a title counts most", async () => {
    expect(await found("实训")).toEqual(["base", "news"]);
    expect(await found("教学")).toEqual(["apart"]);
  });

  test("what nobody wrote in one piece is looked for by its words, and said to be", async () => {
    const { hits, loosened } = await searchArticles(office.editor, "实训图书馆");
    expect(loosened).toContain("实训");
    expect(hits.map(({ articleId }) => articleId)).toEqual([ids.news]);
  });

  test("passages show where the words stand", async () => {
    const { hits } = await searchArticles(office.editor, "图书馆");
    expect(hits[0]!.passages[0]).toContainEqual({ text: "图书馆", isHit: true });
  });
});

test("filters narrow", async () => {
  expect(await found("基", { source: "明湖日报" })).toEqual(["base"]);
  expect(await found("基", { year: 2025 })).toEqual(["apart"]);
  expect(await found("实训", { tag: "新生" })).toEqual(["news"]);
  expect(await found("实训", { status: "ACCEPTED" })).toEqual([]);
  const choices = await searchChoices(office.editor);
  expect(choices.years).toEqual([2026, 2025]);
  expect(choices.tags).toEqual(["新生"]);
  expect(choices.sources).toEqual(expect.arrayContaining(["明湖日报", "校园网"]));
});

test("while one types, tags, sources and titles are offered", async () => {
  expect(await suggestSearch(office.editor, "新")).toEqual(["新生"]);
  expect(await suggestSearch(office.editor, "明")).toEqual(["明湖日报"]);
  expect(await suggestSearch(office.editor, "实训")).toEqual(["实训基地怎么建"]);
  expect(await suggestSearch(office.editor, " ")).toEqual([]);
});

test("the text as it is now is searched, without anybody having waited for it when it was saved", async () => {
  const articleId = ids.apart!;
  const { version, draft } = await getArticle(office.editor, articleId);
  await saveDraft(office.editor, {
    articleId,
    version,
    draft: { ...draft, document: paragraphs("改写成无人机的故事。") },
  });
  expect(await found("无人机")).toEqual(["apart"]);
  expect(await found("调研")).toEqual([]);
});

test("a large backlog is made in parts", async () => {
  await db().articleIndex.deleteMany();
  expect(await refreshIndex(office.editor.journalId, 1)).toBe(1);
  await refreshIndex(undefined, 1000);
  expect(await refreshIndex(undefined, 1000)).toBe(0);
});

test("what lies in the bin is not found", async () => {
  const { articleId } = await createArticle(office.editor, {
    draft: buildDraft({ title: "废稿", document: paragraphs("独一无二的废话") }),
  });
  expect((await searchArticles(office.editor, "独一无二")).total).toBe(1);
  await binArticle(office.editor, articleId);
  expect((await searchArticles(office.editor, "独一无二")).total).toBe(0);
});

test("readers find what is published, and nothing else; a stranger finds nothing", async () => {
  const { issueId, articles } = await buildIssue(office, ["ACCEPTED", "DRAFT"], 41);
  await db().article.updateMany({
    where: { id: { in: articles } },
    data: { text: "校史馆落成", contentHash: "a" },
  });
  expect((await searchArticles(office.editor, "校史馆")).total).toBe(2);
  expect((await searchArticles(office.reader, "校史馆")).total).toBe(0);
  await db().issue.update({ where: { id: issueId }, data: { status: "PUBLISHED" } });
  await db().article.update({ where: { id: articles[0]! }, data: { status: "PUBLISHED" } });
  const { hits } = await searchArticles(office.reader, "校史馆");
  expect(hits.map(({ articleId }) => articleId)).toEqual([articles[0]]);
  expect((await searchChoices(office.reader)).issues.map((issue) => issue.issueId)).toEqual([issueId]);
  const stranger = await buildUser();
  expect((await searchArticles({ ...stranger, journalId: office.editor.journalId }, "校史馆")).total).toBe(0);
  expect(await suggestSearch({ ...stranger, journalId: office.editor.journalId }, "实训")).toEqual([]);
});

test("wild cards that somebody types are letters like others", async () => {
  expect(await suggestSearch(office.editor, "%")).toEqual([]);
  expect(await suggestSearch(office.editor, "_")).toEqual([]);
  const title = "产值100%_增长\\下降";
  await createArticle(office.editor, { draft: buildDraft({ title }) });
  for (const typed of ["100%", "%_", "\\下"])
    expect(await suggestSearch(office.editor, typed)).toEqual([title]);
  expect((await listArticles(office.editor, { text: "0%_增" })).articles.map((row) => row.title)).toEqual([
    title,
  ]);
  expect((await listArticles(office.editor, { text: "产_100" })).articles).toEqual([]);
});
