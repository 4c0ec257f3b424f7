import { describe, expect, test } from "vitest";
import { composeParagraph } from "./compose-paragraph";
import { syntheticFaces } from "./synthetic-faces";
import { compose, origins, set, widthEm } from "./trial-paragraph";
import type { TextRun } from "./types";

describe("white space", () => {
  test.each([
    ["one word space between Latin words", "two \t\n  words", ["two words"]],
    ["a newline between Han is dropped", "上一行\n下一行", ["上一行下一行"]],
    ["spaces beside Chinese marks are dropped", "一， 二 （ 三 ） A", ["一，二（三）A"]],
    ["spaces around quotes in Latin text stay", "say “yes” now", ["say “yes” now"]],
    ["a full-width space stays", "甲　乙", ["甲　乙"]],
    ["leading and trailing spaces are dropped", "  甲乙 ", ["甲乙"]],
  ])("%s", (_, text, expected) => {
    expect(set(text, 30)).toEqual(expected);
  });

  test("empty text has no line", () => {
    expect(compose("", 10)).toEqual([]);
    expect(compose(" \n", 10)).toEqual([]);
  });

  test("offsets count the code points of the text as given and leave nothing out", () => {
    const lines = compose("  𠀀本 Word 排版软件又好又快，大家都喜欢。 ", 8);
    expect(lines[0]!.start).toBe(0);
    for (let k = 1; k < lines.length; k++) expect(lines[k]!.start).toBe(lines[k - 1]!.end);
    expect(lines.at(-1)!.end).toBe([..."  𠀀本 Word 排版软件又好又快，大家都喜欢。 "].length);
  });
});

describe("runs", () => {
  const mixed: TextRun[] = [
    { text: "（一）重点。", face: "songBold" },
    { text: "正文用", face: "song", underline: true },
    { text: "Word", face: "song", href: "https://example.org/" },
    { text: "排，着重", face: "song", emphasisDots: true },
  ];
  test("one glyph run a look; gaps go across", () => {
    const [line] = compose(mixed, 30);
    expect(line!.runs.map((run) => String.fromCodePoint(...run.codePoints))).toEqual(
      mixed.map((r) => r.text),
    );
    expect(line!.runs.map((run) => [run.face, run.underline, run.emphasisDots, run.href])).toEqual([
      ["songBold", undefined, undefined, undefined],
      ["song", true, undefined, undefined],
      ["song", undefined, undefined, "https://example.org/"],
      ["song", undefined, true, undefined],
    ]);
    expect(line!.runs[2]!.xs[0]! - line!.runs[1]!.end).toBeCloseTo(2.5, 3);
  });

  test("the same lines as in one run", () => {
    const text = mixed.map((run) => run.text).join("");
    for (let measure = 4; measure < 20; measure++)
      expect(compose(mixed, measure).map((l) => l.end)).toEqual(compose(text, measure).map((l) => l.end));
  });

  test("a run may force a line end, and a second one a blank line", () => {
    const runs: TextRun[] = [
      { text: "甲甲", face: "song", breakAfter: true },
      { text: "", face: "song", breakAfter: true },
      { text: "乙乙", face: "song", breakAfter: true },
    ];
    expect(compose(runs, 10).map((l) => [l.start, l.end, l.runs.length])).toEqual([
      [0, 2, 1],
      [2, 2, 0],
      [2, 4, 1],
    ]);
  });

  test("a missing Han glyph is glyph 0 and takes an em", () => {
    const lines = composeParagraph([{ text: "一𪚥二", face: "song" }], syntheticFaces("𪚥"), {
      size: 10,
      measure: 100,
    });
    expect([...lines[0]!.runs[0]!.glyphs][1]).toBe(0);
    expect(origins(lines[0])).toEqual([0, 1, 2]);
  });
});

describe("alignment", () => {
  test.each([
    ["left", 0, 3],
    ["center", 3.5, 6.5],
    ["right", 7, 10],
  ] as const)("%s", (align, from, to) => {
    const [line] = compose("文文文", 10, { align });
    expect([origins(line)[0], widthEm(line)]).toEqual([from, to]);
  });

  test("a centred title has no short last line", () => {
    const lines = set("关于编好下一期校内刊物的若干意见和建议", 17, { align: "center" });
    expect(lines).toHaveLength(2);
    expect(Math.abs(lines[0]!.length - lines[1]!.length)).toBeLessThanOrEqual(3);
  });

  test("a centred title breaks where its sense does", () => {
    expect(set("编校并重，守正创新：新编辑部工作纪实", 15, { align: "center" })).toEqual([
      "编校并重，守正创新：",
      "新编辑部工作纪实",
    ]);
  });

  test("first-line indent and hang", () => {
    const lines = compose("一二三四五六七八九十一二三四五六", 8, { indent: 2, hang: 1 });
    expect(lines.map((line) => origins(line)[0])).toEqual([2, 1, 1]);
  });
});

describe("pieces wider than the measure", () => {
  test("an address parts after / first, then at its seams", () => {
    expect(set("见https://journal.example.org/2024/issue_one.html?view=full", 9)).toMatchInlineSnapshot(`
      [
        "见https://",
        "journal.example.",
        "org/2024/issue_",
        "one.html?view=full",
      ]
    `);
  });
  test("anything parts before it runs over the measure", () => {
    const lines = compose("Donaudampfschifffahrtsgesellschaft", 5);
    expect(lines.every((line) => line.width <= 50.01 && !line.overfull)).toBe(true);
  });
  test("a character wider than the measure is told as overfull", () => {
    expect(compose("文文", 0.8).map((line) => line.overfull)).toEqual([true, true]);
  });
});

test("a line that only holes could fill is left ragged and told", () => {
  const [line] = compose("文文Internationalisation", 10);
  expect(line).toMatchObject({ loose: true, gap: 0 });
});

describe("a line more or less", () => {
  const text = (length: number) =>
    "校对人员先读原稿，再读清样（共三次），逐字核对数字、人名和引文；有疑问的，送原作者。"
      .repeat(9)
      .slice(0, length);
  const options = { size: 10, measure: 340, indent: 20 };
  const counts = Array.from({ length: 300 }, (_, i) => 60 + i).map((length) => {
    const runs: TextRun[] = [{ text: text(length), face: "song" }];
    const usual = composeParagraph(runs, syntheticFaces(), options);
    const set = (by: 1 | -1) =>
      composeParagraph(runs, syntheticFaces(), { ...options, longer: { by, than: usual.length } });
    return { length, usual, longer: set(1), shorter: set(-1) };
  });

  test("is one line, or no setting", () => {
    for (const { usual, longer, shorter } of counts) {
      expect([0, usual.length + 1]).toContain(longer.length);
      expect([0, usual.length - 1]).toContain(shorter.length);
    }
    expect(counts.some(({ longer }) => longer.length > 0)).toBe(true);
    expect(counts.some(({ shorter }) => shorter.length > 0)).toBe(true);
  });

  test("tears and presses no line for it, and keeps the whole text", () => {
    for (const { length, longer, shorter } of counts)
      for (const lines of [longer, shorter]) {
        if (lines.length === 0) continue;
        expect(lines.at(-1)!.end).toBe(length);
        for (const { gap, loose } of lines) {
          expect(Boolean(loose)).toBe(false);
          expect(gap).toBeLessThanOrEqual(0.12);
          expect(gap).toBeGreaterThanOrEqual(-0.85);
        }
      }
  });
});

test("an underline runs on across gaps between looks and over line ends", () => {
  const underlined = (text: string, face: "song" | "songBold"): TextRun => ({ text, face, underline: true });
  const runs = [
    underlined("校对Word", "song"),
    underlined("又校对", "songBold"),
    underlined("文稿".repeat(9), "song"),
  ];
  const lines = composeParagraph(runs, syntheticFaces(), { size: 10, measure: 123, indent: 20 });
  expect(lines.length).toBeGreaterThan(1);
  for (const { runs } of lines)
    for (let i = 0; i + 1 < runs.length; i++) expect(runs[i]!.end).toBeCloseTo(runs[i + 1]!.xs[0]!, 3);
});
