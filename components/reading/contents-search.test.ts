import { expect, test } from "vitest";
import { holding } from "./contents-search";
import type { ContentsSection } from "./reading-view";

const article = (number: string, title: string) => ({ articleId: number, number, title });
const contents: ContentsSection[] = [
  {
    number: "1",
    title: "动态",
    sections: [
      {
        number: "1.1",
        title: "通知",
        sections: [],
        articles: [article("1.1.1", "技能竞赛"), article("1.1.2", "招生")],
      },
    ],
    articles: [],
  },
  { number: "2", title: "Research", sections: [], articles: [article("2.1", "低空经济")] },
];

const numbers = (sections: readonly ContentsSection[]): string[] =>
  sections.flatMap((section) => [
    section.number,
    ...numbers(section.sections),
    ...section.articles.map((one) => one.number),
  ]);

test.each([
  ["nothing typed shows everything", "", ["1", "1.1", "1.1.1", "1.1.2", "2", "2.1"]],
  ["an article keeps the sections above it", "竞赛", ["1", "1.1", "1.1.1"]],
  ["a section keeps all that is in it", "动态", ["1", "1.1", "1.1.1", "1.1.2"]],
  ["capitals make no difference", "research", ["2", "2.1"]],
  ["what is nowhere shows nothing", "海洋", []],
])("%s", (_, words, shown) => expect(numbers(holding(contents, words))).toEqual(shown));
