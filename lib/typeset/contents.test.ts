import { describe, expect, test } from "vitest";
import { bodyPages } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, han, issue, issueOf, paragraph, section } from "./sample-copy";
import { syntheticFaces } from "./synthetic-faces";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();

describe("contents", () => {
  const columns = [1, 2].map((c) =>
    section({
      number: `1.${c}`,
      title: `栏目${c}`,
      articles: [1, 2, 3].map((a) =>
        article([paragraph(han(400 * a))], { number: `1.${c}.${a}`, title: han(6 + a * 14) }),
      ),
    }),
  );
  const direct = section({
    number: "2",
    title: "观点",
    articles: [article([paragraph(han(900))], { number: "2.1", title: "直接" })],
  });
  const empty = section({ number: "3", title: "空板块" });
  const composed = typesetIssue(issue([section({ sections: columns }), direct, empty]), STYLE_2024, FACES);

  test("each number is the page where its heading stands", () => {
    const standing = bodyPages(composed).flatMap((page) =>
      page.anchors.map(({ id }) => [id, Number(page.folio)] as const),
    );
    expect(composed.contents.map(({ number, page }) => [number, page])).toEqual(standing);
    expect(composed.contents).toHaveLength(12);
  });

  test("a number that stands twice leads to two places", () => {
    const twins = [
      article([paragraph(han(9))], { number: "1.1" }),
      article([paragraph(han(9))], { number: "1.1" }),
    ];
    const twice = typesetIssue(issue([section({ articles: twins })]), STYLE_2024, FACES);
    expect(twice.contents.map(({ page }) => page)).toEqual([1, 1, 2]);
    expect(twice.pages.flatMap(({ anchors }) => anchors.map(({ id }) => id))).toEqual(["1", "1.1", "1.1#2"]);
  });

  test("levels and parents follow the tree", () => {
    const anchors = composed.pages.flatMap((page) => page.anchors);
    const parents = anchors.map(({ id, level, parent }) => [id, level, parent]);
    expect(parents).toContainEqual(["1", 1, undefined]);
    expect(parents).toContainEqual(["1.2", 2, "1"]);
    expect(parents).toContainEqual(["1.2.3", 3, "1.2"]);
    expect(parents).toContainEqual(["2.1", 2, "2"]);
  });

  test("a long title wraps and keeps the page number on its last line, flush right", () => {
    const page = composed.pages.find(({ kind }) => kind === "contents")!;
    const long = page.lines.filter(({ article }) => article === "1.1.3");
    expect(long.length).toBeGreaterThan(1);
    expect(long.at(-1)?.text).toMatch(/\d$/);
    expect(long[0]?.text).not.toMatch(/\d$/);
    const lasts = page.runs.filter(({ run }) => /^\d+$/.test(String.fromCodePoint(...run.codePoints)));
    expect(new Set(lasts.slice(0, -1).map(({ run, x }) => Math.round(x + run.end))).size).toBe(1);
  });

  test("every line of an entry leads to it", () => {
    const targets = composed.pages.flatMap((page) => page.links.map(({ to }) => to));
    for (const { number } of composed.contents) expect(targets).toContainEqual({ anchor: number });
  });

  test("front pages are numbered apart from the body", () => {
    const folios = composed.pages.map(({ kind, folio }) => `${kind} ${folio}`);
    expect(folios.slice(0, 4)).toEqual(["cover undefined", "contents i", "statement ii", "body 1"]);
  });
});

describe("where articles start", () => {
  const three = [400, 300, 900].map((length) => article([paragraph(han(length))]));
  const pagesOf = (articleStart: "newPage" | "runOn" | "recto") =>
    typesetIssue(issueOf(...three), { ...STYLE_2024, articleStart }, FACES)
      .contents.filter(({ level }) => level === 3)
      .map(({ page }) => page);

  test("each on a new page", () => expect(pagesOf("newPage")).toEqual([1, 2, 3]));
  test("one after another", () => expect(pagesOf("runOn")).toEqual([1, 1, 2]));
  test("each on a right-hand page", () => expect(pagesOf("recto")).toEqual([1, 3, 5]));
});
