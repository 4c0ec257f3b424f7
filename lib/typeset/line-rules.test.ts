import { describe, expect, test } from "vitest";
import { composeText } from "./compose-text";
import { NEVER_AT_END, NEVER_AT_START } from "./invariants";
import { compose, faces, origins, set, widthEm } from "./trial-paragraph";
import type { TextRun } from "./types";

describe("R1: never at line start", () => {
  const marks = [...new Set([...NEVER_AT_START, "……"])].filter((c) => c !== "…");
  test.each(marks)("文文文文文文%s字字 at 6.17 em takes the last 文 along", (mark) => {
    expect(set(`文文文文文文${mark}字字`, 6.17)).toEqual(["文文文文文", `文${mark}字字`]);
  });

  test("—— may start a line", () => {
    expect(set("文文文文文文——字字", 6.17)).toEqual(["文文文文文文", "——字字"]);
  });

  test("—— may not where the style is strict", () => {
    expect(set("文文文文文文——字字", 6.17, { lineEnd: "strict" })).toEqual(["文文文文文", "文——字字"]);
  });

  test("a lone — never does", () => {
    expect(set("甲甲甲甲甲甲—乙乙", 6.17)).toEqual(["甲甲甲甲甲", "甲—乙乙"]);
  });
});

describe("R2: never at line end", () => {
  test.each([...NEVER_AT_END].filter((c) => c !== "/"))("文文文文文%s字字字字 at 6.17 em", (mark) => {
    expect(set(`文文文文文${mark}字字字字`, 6.17)).toEqual(["文文文文文", `${mark}字字字字`]);
  });

  test("/ between Han ends no line and starts none", () => {
    expect(set("文文文文文文/字字字", 6.6)).toEqual(["文文文文文", "文/字字字"]);
    expect(set("文文文文文/字字字字", 5.7)).toEqual(["文文文文", "文/字字字字"]);
  });
});

test("R3: curly quotes open and close", () => {
  expect(set("他今天又说“好好好”了", 6)).toEqual(["他今天又说", "“好好好”了"]);
  expect(set("文文文文“文”字字", 5.5)).toEqual(["文文文文", "“文”字字"]);
});

describe("R4: never split", () => {
  test.each([
    ["——", "文文文文文——字字字", 6.17],
    ["……", "文文文文……字字字", 5.17],
    ["50%", "增长了五成即50%以上", 6.5],
    ["30℃", "今日气温达到30℃左右", 7],
    ["￥100", "每册定价仅￥100以内", 6.5],
    ["$100", "每册定价仅为$100以内", 7],
    ["100元", "每册定价仅为100元以内", 7.6],
    ["35万元", "全年合计共有35万元左右", 7.6],
    ["10 km", "从学校走到那里10 km左右", 8.8],
    ["２０２４年", "这一期出版于２０２４年春天", 8.4],
    ["３．５％", "增长了差不多３．５％以上", 7.4],
    ["2024年", "这一期出版于是2024年春天", 9.4],
    ["1,234.5", "合计一共是1,234.5左右", 6.7],
    ["〔2024〕12号", "见教字〔2024〕12号文件", 8],
    ["〔2024〕第12号", "见教字〔2024〕第12号文件", 9],
    ["Fascicle", "编辑部用的是Fascicle排版", 8],
    ["don’t", "他只说了一句don’t而已", 8],
    ["𠀀\u0301", "文文文文文𠀀\u0301字字", 5.9],
    ["👩‍🏫", "文文文文文👩‍🏫字字", 5.9],
    ["🇨🇳", "文文文文文🇨🇳字字", 5.9],
  ])("%s", (unit, text, measure) => {
    const lines = set(text, measure);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => line.includes(unit))).toHaveLength(1);
  });

  test("a Latin word parts after - and after / but not before a digit", () => {
    expect(set("文文文文self-made文", 7)).toEqual(["文文文文self-", "made文"]);
    expect(set("文文文文input/output文", 7.5)).toEqual(["文文文文input/", "output文"]);
    expect(set("文文文文文COVID-19文文", 7.7)[0]).toBe("文文文文文");
  });
});

describe("R5: order of fitting", () => {
  test("compress before anything is pushed out", () => {
    const { lines, gaps } = composeText("一二，三四，五六七八九十一二三四五", 7.6, faces);
    expect(lines[0]).toBe("一二，三四，五六");
    expect(gaps[0]).toBeCloseTo(-0.4, 3);
  });

  test("push out where nothing can be compressed, and stretch", () => {
    const { lines, gaps } = composeText("一二三四五六七八九，十一二三四五六", 9.2, faces);
    expect(lines[0]).toBe("一二三四五六七八");
    expect(gaps[0]).toBeCloseTo(1.2 / 7, 3);
  });
});

describe("R6: marks that meet take an em and a half", () => {
  test.each([
    ["close + close", "文》。文文", [0, 1, 1.5, 2.5, 3.5]],
    ["close + open", "文，《文文", [0, 1, 1.5, 2.5, 3.5]],
    ["open + open", "文《“文文", [0, 1, 1.5, 2.5, 3.5]],
    ["three", "文。”（文", [0, 1, 1.5, 2, 3]],
  ])("%s", (_, text, expected) => {
    expect(origins(compose(text, 20)[0])).toEqual(expected);
  });
});

describe("R7: edges", () => {
  test("a mark at line end takes half an em, and the line ends on the measure", () => {
    const [line] = compose("一二三四五六七，八九十一二三四", 7.5);
    expect(widthEm(line)).toBe(7.5);
    expect(line!.gap).toBe(0);
  });

  test("an opening bracket at line start takes half an em", () => {
    const lines = compose("一二三四五《六七》八九十", 5);
    expect(origins(lines[1])[0]).toBe(-0.5);
    expect(origins(compose("《一》二", 8, { indent: 2 })[0])[0]).toBe(1.5);
  });
});

describe("R8: a quarter em between Han and Latin", () => {
  test("also where the source has a space", () => {
    expect(origins(compose("用Word排", 20)[0])).toEqual([0, 1.25, 1.75, 2.25, 2.75, 3.5]);
    expect(origins(compose("用 Word 排", 20)[0])).toEqual([0, 1.25, 1.75, 2.25, 2.75, 3.5]);
  });
  test("none at the edges of a line, none beside punctuation", () => {
    expect(origins(compose("A，B", 20)[0])).toEqual([0, 0.5, 1.5]);
    expect(origins(compose("（A）", 20)[0])).toEqual([-0.5, 0.5, 1]);
    expect(origins(compose("一二三四A五六七", 4)[1])[0]).toBe(0);
  });
  test("none before a superscript", () => {
    const runs: TextRun[] = [
      { text: "平方文", face: "song" },
      { text: "2", face: "song", scale: 0.6, rise: 0.4 },
    ];
    expect(origins(compose(runs, 20)[0])).toEqual([0, 1, 2, 3]);
  });
});

describe("R9: shrink order", () => {
  // The line lacks just what its first giver has; the others keep their places.
  test.each([
    ["word space before ·", "a b·文文", 0.05, [0, 0.5, 0.75, 1.25, 2.25, 3.25]],
    ["· before brackets", "文·（文）文", 0.5, [0, 0.75, 1.5, 2.5, 3.5, 4.5]],
    ["brackets before ，", "文，（文）文，文", 0.5, [0, 1, 1.25, 2.25, 3.25, 4, 5, 6]],
    ["， before Han–Latin gap", "文a文，文", 0.5, [0, 1.25, 2, 3, 3.5]],
    ["Han–Latin gap before 。", "文a文。文", 0.25, [0, 1.125, 1.75, 2.75, 3.75]],
    ["。 last", "文。文", 0.5, [0, 1, 1.5]],
  ])("%s", (_, text, lacking, expected) => {
    const [line] = compose(text, widthEm(compose(text, 40)[0]) - lacking);
    expect(origins(line)).toEqual(expected);
  });
});

describe("R10: stretch order", () => {
  const glyphs = (text: string, measure: number) => origins(compose(`${text}Longwordshere`, measure)[0]);
  // natural widths: ab 1, space 0.3, cd 1, gap 0.25, 文文 2
  test("word spaces to half an em first", () => {
    expect(glyphs("ab cd文文", 4.65)).toEqual([0, 0.5, 1.05, 1.4, 1.9, 2.65, 3.65]);
  });
  test("then Han–Latin gaps to half an em", () => {
    expect(glyphs("ab cd文文", 4.9)).toEqual([0, 0.5, 1.1, 1.5, 2, 2.9, 3.9]);
  });
  test("then all gaps alike, none inside a word", () => {
    expect(glyphs("ab cd文文", 5.3)).toEqual([0, 0.5, 1.2, 1.6, 2.1, 3.2, 4.3]);
  });
  test.each([
    ["——", "文——文文文文文文", 7.4],
    ["……", "文……文文文文文文", 7.4],
    ["50%", "文50%文文文文文文", 7.4],
    ["℃", "文30℃文文文文文文", 7.4],
  ])("nothing comes inside %s", (unit, text, measure) => {
    const [line] = compose(text, measure);
    expect(line!.gap).toBeGreaterThan(0);
    const natural = origins(compose(text, 40)[0]);
    const stretched = origins(line);
    const from = text.indexOf(unit);
    for (let i = from + 1; i < from + unit.length; i++)
      expect(stretched[i]! - stretched[i - 1]!).toBeCloseTo(natural[i]! - natural[i - 1]!, 3);
  });
});

describe("R11: no single character on the last line", () => {
  test.each([
    ["今天天气真不错啊", 7, ["今天天气真不", "错啊"]],
    ["今天天气真不错啊。", 7, ["今天天气真不", "错啊。"]],
    ["今天天气真不错（啊）。", 7.2, ["今天天气真不", "错（啊）。"]],
  ])("%s at %d em", (text, measure, expected) => {
    expect(set(text, measure)).toEqual(expected);
  });

  test("is told where it cannot be avoided", () => {
    expect(compose("“今”天", 2).at(-1)!.singleCharacter).toBe(true);
  });
});
