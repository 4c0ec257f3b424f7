import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "./fold";
import { highlight, passages } from "./passages";
import { looserQuery, parseQuery } from "./query";
import { score } from "./rank";
import { documentTerms, queryTerms } from "./terms";

const sample = fc.string({
  unit: fc.constantFrom(..."职业教育改革发展，。 　“”ＡＢab12％𠮷𰻝é的\n"),
  maxLength: 60,
});

describe("fold", () => {
  test.each([
    ["ＰＤＦ／Ｘ－４", "pdf/x-4"],
    ["《职教　通讯》", "《职教 通讯》"],
    ["É", "é"],
    ["İ", "İ"], // its small letter is two
  ])("%s → %s", (text, folded) => expect(fold(text)).toBe(folded));

  test("keeps every place", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => fold(text).length === text.length));
  });
});

describe("terms", () => {
  test("whatever stands in a text is found by its terms", () => {
    fc.assert(
      fc.property(sample, fc.nat(), fc.nat(), (text, a, b) => {
        const characters = Array.from(text);
        const [from, to] = [a % (characters.length + 1), b % (characters.length + 1)].sort((x, y) => x - y);
        const part = characters.slice(from, to).join("");
        // A word of letters is found whole, not by its parts.
        fc.pre(!/[a-zé\d]/i.test(fold(part)));
        const known = new Set(documentTerms(text));
        expect(queryTerms(part).filter((term) => !known.has(term))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["教", 1],
    ["职教", 1],
    ["职业教育", 3],
    ["2024年", 2],
    ["，。", 0],
    ["𠮷野家", 2],
  ])("%s is asked for by %i terms", (text, count) => expect(queryTerms(text)).toHaveLength(count));

  test("fit a column of 32 bits, and no two kinds have one in common", () => {
    const terms = documentTerms("一㐀𠮷龥ab12年");
    expect(terms.every((term) => Number.isInteger(term) && term === (term | 0))).toBe(true);
    expect(new Set(terms).size).toBe(terms.length);
  });
});

describe("query", () => {
  test.each([
    ["职业教育 产教融合", ["职业教育", "产教融合"], []],
    ["　技工院校　", ["技工院校"], []],
    ["“a b” c", ["a b", "c"], []],
    ["就业 -扩招", ["就业"], ["扩招"]],
    ["——", [], []],
    ["就业 就业", ["就业"], []],
    ["", [], []],
  ])("%s", (text, words, without) => expect(parseQuery(text)).toEqual({ words, without }));

  test("what is in no text in one piece is parted into words", () => {
    expect(looserQuery(parseQuery("职业教育改革"))?.words).toEqual(["职业教育", "改革"]);
    expect(looserQuery(parseQuery("改革"))).toBeUndefined();
  });
});

describe("rank", () => {
  const of = (title: string, text: string) => ({ title, headline: "", text });
  const worth = (title: string, text: string, query = "实训") => score(of(title, text), parseQuery(query));

  test.each([
    ["实训", "实训基地"],
    ["ai", "ＡＩ 课程"],
    ["AI 实训", "实训用ai"],
    ["实训 -ai", "实训"],
  ])("%s finds %s", (query, text) => expect(worth("", text, query)).toBeGreaterThan(0));

  test.each([
    ["实训", "实践训练"],
    ["实训 -ai", "实训用Ａi"],
  ])("%s does not find %s", (query, text) => expect(worth("", text, query)).toBeUndefined());

  test("a word in the title weighs more than any number in the text", () => {
    expect(worth("实训基地", "无关")!).toBeGreaterThan(worth("基地", "实训".repeat(100))!);
  });
  test("more often is better, and not in proportion", () => {
    expect(worth("", "实训".repeat(10))!).toBeGreaterThan(worth("", "实训")!);
    expect(worth("", "实训".repeat(10))!).toBeLessThan(worth("", "实训")! * 5);
  });
  test("every word is there, in one piece, and none that is not wanted", () => {
    expect(worth("", "实地培训", "实训")).toBeUndefined();
    expect(worth("", "实训", "实训 基地")).toBeUndefined();
    expect(worth("", "实训基地", "实训 -基地")).toBeUndefined();
  });
});

describe("passages", () => {
  const text = `${"前文。".repeat(30)}职业院校实训基地建设。${"后文，".repeat(60)}`;
  const written = (text: string, words: string[]) =>
    passages(text, words).map((parts) =>
      parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(""),
    );
  const shown = (words: string[]) => written(text, words);

  test("stand around the words, and begin with a sentence where one is near", () => {
    expect(shown(["实训", "建设"])).toEqual([expect.stringMatching(/^职业院校\[实训\]基地\[建设\]。后文/)]);
  });
  test.each([
    ["a number is not cut", `${"前".repeat(40)}2023年${"里".repeat(27)}课程${"后".repeat(90)}`, "…年里"],
    ["a Latin word is not cut", `${"前".repeat(38)}Fascicle${"里".repeat(28)}课程${"后".repeat(90)}`, "…里"],
    ["a comma is a good place", `${"前".repeat(60)}，甲乙，丙课程${"后".repeat(90)}`, "…甲乙，丙[课程]"],
    ["a sentence is better", `${"前".repeat(60)}，甲乙！丙课程${"后".repeat(90)}`, "丙[课程]"],
    ["the text's beginning is one", `${"前".repeat(10)}课程${"后".repeat(90)}`, "前前"],
  ])("begin well, and tell that a sentence goes on: %s", (_case, text, begin) => {
    const [passage] = written(text, ["课程"]);
    expect(passage!.slice(0, begin.length)).toBe(begin);
    expect(passage).toMatch(/后…$/);
  });
  test("the text's beginning stands where nothing is found", () => {
    expect(shown(["没有"])[0]).toMatch(/^前文。/);
  });
  test("hits are marked as they are written, the longer of two that overlap", () => {
    expect(highlight("ＰＤＦ与pdf文件", ["pdf", "pdf文件"])).toEqual([
      { text: "ＰＤＦ", isHit: true },
      { text: "与", isHit: false },
      { text: "pdf文件", isHit: true },
    ]);
  });
  test("whatever is looked for, the parts are the text", () => {
    fc.assert(
      fc.property(sample, sample, (text, word) => {
        const parts = highlight(text, parseQuery(word).words);
        expect(parts.map((part) => part.text).join("")).toBe(text.replaceAll("\n", " "));
      }),
      { numRuns: 500 },
    );
  });
});
