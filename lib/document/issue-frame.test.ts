import { expect, test } from "vitest";
import type { ArticleData, IssueData, SectionData } from "./issue";
import { toIssueCopy } from "./issue-copy";
import {
  arrangeFrame,
  copyText,
  type FrameArticle,
  fillFrame,
  frameArticles,
  type IssueFrame,
  placeText,
} from "./issue-frame";

const data = (title: string): ArticleData => ({
  title,
  headline: [`${title}的原题`],
  source: "本刊编辑部",
  tags: [],
  document: {
    type: "doc",
    content: [{ type: "paragraph", attrs: { id: "p" }, content: [{ type: "text", text: title }] }],
  },
});
const section = (title: string, articles: ArticleData[], sections: SectionData[] = []): SectionData => ({
  title,
  sections,
  articles,
});

const ISSUE: IssueData = {
  format: "fascicle-issue/1",
  journal: { title: "刊", institution: "学院" },
  year: 2026,
  number: 1,
  label: "2026年第01期",
  coverLines: [],
  print: {},
  statement: { title: "声明", document: { type: "doc", content: [] } },
  masthead: { title: "", entries: [] },
  contentsTitle: "目 录",
  sections: [
    section("动态", [data("丙")], [section("要闻", [data("甲"), data("乙")])]),
    section("观点", [data("丁")]),
  ],
  files: [],
};

/** The frame of an issue whose sections and articles go by their titles. */
function frameOf({ files: _, sections, ...facts }: IssueData): IssueFrame {
  const inSection = (node: SectionData): IssueFrame["sections"][number] => ({
    id: node.title,
    title: node.title,
    sections: node.sections.map(inSection),
    articles: node.articles.map(({ title }) => ({ id: title, hash: title })),
  });
  return { ...facts, sections: sections.map(inSection) };
}

const FRAME = frameOf(ISSUE);
const articleOf = (article: FrameArticle, number: string) =>
  placeText(copyText(data(article.id)), article, number);
const ids = (frame: IssueFrame) =>
  frameArticles(frame)
    .map(({ id }) => id)
    .join("");

test("frame and texts together are the issue", () => {
  const { copy, numbers } = fillFrame(FRAME, articleOf);
  expect(copy).toEqual(toIssueCopy(ISSUE));
  expect(numbers.get("要闻")).toBe("1.1");
  expect(numbers.get("丙")).toBe("1.2");
});

test("a title of this contents goes before the article's own, a printed number before that of the place", () => {
  const named = arrangeFrame(FRAME, { 观点: ["丁"] }, []);
  const [, second] = named.sections;
  const frame = {
    ...named,
    sections: [{ ...second!, articles: [{ id: "丁", hash: "丁", title: "短题", number: "4.9" }] }],
  };
  const { copy } = fillFrame(frame, articleOf);
  expect(copy.sections[0]!.articles[0]).toMatchObject({ number: "4.9", title: "短题" });
});

test.each([
  ["order within a section", { 要闻: ["乙", "甲"] }, "乙甲丙丁"],
  ["from one section to another", { 要闻: ["甲"], 观点: ["丁", "乙"] }, "甲丙丁乙"],
  ["out of the issue", { 观点: [] }, "甲乙丙"],
  ["into the issue", { 观点: ["新", "丁"] }, "甲乙丙新丁"],
  ["nobody knows it", { 观点: ["丁", "无"] }, "甲乙丙丁"],
])("arranging: %s", (_, arrangement, order) => {
  expect(ids(arrangeFrame(FRAME, arrangement, [{ id: "新", hash: "新" }]))).toBe(order);
});
