import { beforeAll, describe, expect, test } from "vitest";
import { testDatabase } from "@/scripts/test-database.mjs";
import { refreshIndex, refreshKeywords } from "./article-index";
import { createArticle, getArticle } from "./articles";
import { buildDraft, buildOffice, type Office, paragraphs } from "./factories";
import { searchArticles, searchChoices } from "./search";
import { listSources, mergeSource, splitSource } from "./sources";
import { colorTag, listTags, mergeTag, renameTag, setTags, suggestTags } from "./tags";
import { withTestDatabase } from "./test-database";

withTestDatabase(testDatabase);

let office: Office;
let first: string;
let second: string;

const make = async (source: string, text: string) =>
  (
    await createArticle(office.editor, {
      draft: buildDraft({ source, headline: [], document: paragraphs(text) }),
    })
  ).articleId;

beforeAll(async () => {
  office = await buildOffice();
  first = await make("人社部网站", "校企合作又进一步，产教融合共同体成立。校企合作项目十二个。");
  second = await make("人力资源社会保障部网站", "招生工作开始。");
});

const names = async () => (await listTags(office.editor)).map(({ name, articles }) => [name, articles]);
const idOf = async (name: string) => (await listTags(office.editor)).find((tag) => tag.name === name)!.tagId;

describe("tags", () => {
  test("those that the text names are suggested first, then words that say what it is about", async () => {
    await setTags(office.editor, second, ["产教融合", "校企合作", "招生"]);
    await refreshIndex(office.editor.journalId, 100);
    await refreshKeywords(async ({ text }) => [text.slice(0, 4)], 100);
    expect(await suggestTags(office.editor, first)).toEqual(["校企合作", "产教融合"]);
    await setTags(office.editor, first, ["产教融合"]);
    expect(await suggestTags(office.editor, first)).toEqual(["校企合作"]);
    expect(await suggestTags(office.editor, second)).toEqual(["招生工作"]);
    expect(await refreshKeywords(async () => [], 100)).toBe(0);
    await expect(suggestTags(office.reader, first)).rejects.toMatchObject({ id: "not-found" });
  });

  test("one goes into another, each article has it once", async () => {
    await setTags(office.editor, first, ["校企合作", "校企合作办学"]);
    await mergeTag(office.responsible, await idOf("校企合作办学"), await idOf("校企合作"));
    expect((await getArticle(office.editor, first)).tags).toEqual(["校企合作"]);
    expect(await names()).toEqual([
      ["产教融合", 1],
      ["校企合作", 2],
      ["招生", 1],
    ]);
    const own = await idOf("招生");
    await expect(mergeTag(office.responsible, own, own)).rejects.toMatchObject({ id: "not-found" });
    await expect(mergeTag(office.editor, own, await idOf("校企合作"))).rejects.toMatchObject({
      id: "forbidden",
    });
  });

  test("a colour is one of the palette's, or none; a name stays its own", async () => {
    await colorTag(office.responsible, await idOf("招生"), "gold");
    expect((await listTags(office.editor)).find(({ name }) => name === "招生")).toMatchObject({
      color: "gold",
    });
    await colorTag(office.responsible, await idOf("招生"), undefined);
    expect((await listTags(office.editor)).find(({ name }) => name === "招生")).not.toHaveProperty("color");
    await expect(renameTag(office.responsible, await idOf("招生"), "校企合作")).rejects.toMatchObject({
      id: "tag-exists",
    });
  });
});

describe("sources", () => {
  const NAME = "人力资源社会保障部网站";
  test("one name for what is written two ways: counted, offered and found together", async () => {
    await mergeSource(office.responsible, "人社部网站", NAME);
    expect(await listSources(office.editor)).toEqual([{ name: NAME, articles: 2, aliases: ["人社部网站"] }]);
    expect((await searchChoices(office.editor)).sources).toEqual([NAME]);
    for (const source of [NAME, "人社部网站"])
      expect((await searchArticles(office.editor, "工", { source })).total).toBe(2);
    expect((await getArticle(office.editor, first)).draft.source).toBe("人社部网站");
  });

  test("the other way round the aliases follow, and none leads in a circle", async () => {
    await mergeSource(office.responsible, NAME, "人社部网站");
    expect(await listSources(office.editor)).toEqual([{ name: "人社部网站", articles: 2, aliases: [NAME] }]);
    await splitSource(office.responsible, NAME);
    expect(await listSources(office.editor)).toHaveLength(2);
    await expect(splitSource(office.responsible, NAME)).rejects.toMatchObject({ id: "not-found" });
  });

  test("an editor reads them, who manages tags changes them, a reader sees none", async () => {
    await expect(mergeSource(office.editor, "甲", "乙")).rejects.toMatchObject({ id: "forbidden" });
    await expect(mergeSource(office.responsible, " ", "乙")).rejects.toMatchObject({ id: "invalid-input" });
    await expect(mergeSource(office.responsible, "乙", "乙")).rejects.toMatchObject({ id: "invalid-input" });
    await expect(listSources(office.reader)).rejects.toMatchObject({ id: "forbidden" });
  });
});
