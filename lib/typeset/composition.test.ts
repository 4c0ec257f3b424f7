/** What a house style can ask of lines: how they end, gaps, justification, hyphens. */
import { describe, expect, test } from "vitest";
import type { Block } from "../document/blocks";
import { hyphenate } from "../pdf/hyphenate";
import { composeParagraph } from "./compose-paragraph";
import { type ComposeTextOptions, composeText } from "./compose-text";
import { GB_COMPOSITION } from "./composition";
import { readStyle } from "./read-style";
import { article, cell, issueOf, paragraph, table } from "./sample-copy";
import { faces, origins, widthEm } from "./trial-paragraph";
import type { Align, Composition, Line } from "./types";
import { typesetIssue } from "./typeset-issue";

const withHyphens = { ...faces, hyphenate };

const set = (text: string, measure: number, options: ComposeTextOptions = {}) =>
  composeText(text, measure, withHyphens, options).lines;

const compose = (
  text: string,
  measure: number,
  composition: Partial<Composition>,
  align: Align = "justify",
): readonly Line[] =>
  composeParagraph([{ text, face: "song" }], withHyphens, {
    size: 10,
    measure: measure * 10,
    align,
    composition: { ...GB_COMPOSITION, ...composition },
  });

describe("lineEnd: hanging", () => {
  const hanging = { lineEnd: "hanging" } as const;

  test.each([..."、，。．､｡"])("%s hangs out of a line that is full without it", (mark) => {
    const text = `文文文文文文${mark}字字字字字字`;
    expect(set(text, 6, hanging)).toEqual([`文文文文文文${mark}`, "字字字字字字"]);
    const [line] = compose(text, 6, hanging);
    expect(origins(line)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(widthEm(line)).toBe(6);
    expect(line).toMatchObject({ hanging: 5, gap: 0 });
    expect(line!.overfull).toBeUndefined();
  });

  test.each([..."；：？！”）》…"])("%s does not", (mark) => {
    const [line] = compose(`文文文文文文${mark}字字字字字字`, 6, hanging);
    expect(line!.hanging).toBeUndefined();
  });

  test("nothing hangs where the style does not say so", () => {
    const [line] = compose("文文文文文文，字字字字字字", 6, {});
    expect(line!.hanging).toBeUndefined();
    expect(line!.end).toBe(5);
  });

  test("a mark stays inside where the line is so the better filled", () => {
    const [line] = compose("文文文文文文，字字字字字字", 6.5, hanging);
    expect(line!.hanging).toBeUndefined();
    expect(widthEm(line)).toBe(6.5);
  });

  test("hanging out comes before pressing other marks", () => {
    const text = "一，二（三）四五六，字字字字字字";
    const [pressed] = compose(text, 9, {});
    const [hung] = compose(text, 9, hanging);
    expect(pressed!.gap).toBeLessThan(0);
    expect(hung).toMatchObject({ end: 10, gap: 0, hanging: 5 });
  });

  test.each(["center", "right"] as const)("no mark hangs from a line aligned %s", (align) => {
    for (const line of compose("文文文文文文，字字字字字字", 6, hanging, align))
      expect(line.hanging).toBeUndefined();
  });
});

describe("hanging on the page", () => {
  const inks = (lineEnd: Composition["lineEnd"], block: Block) => {
    const style = readStyle({ composition: { lineEnd } });
    const { pages } = typesetIssue(issueOf(article([block])), style, faces);
    return pages.flatMap((page) => page.runs.map(({ run, x, y }) => [x + run.end, y]));
  };
  const text = "一二三四五六七，八九十。".repeat(20);

  test("marks of running text hang out of the type area", () => {
    expect(inks("hanging", paragraph(text))).not.toEqual(inks("gb", paragraph(text)));
  });

  test("those in a table's cells stay clear of its rules", () => {
    const cells = table([
      [cell("名称"), cell("说明")],
      [cell("甲"), cell(text)],
    ]);
    expect(inks("hanging", cells)).toEqual(inks("gb", cells));
  });
});

describe("latinGap", () => {
  test.each([
    [0, [0, 1, 1.5, 2]],
    [0.125, [0, 1.125, 1.625, 2.25]],
    [0.5, [0, 1.5, 2, 3]],
  ])("%d em between Han and Latin", (latinGap, expected) => {
    expect(origins(compose("文ab文", 20, { latinGap })[0])).toEqual(expected);
  });

  test("gives way to half of itself (R9)", () => {
    const natural = widthEm(compose("文a文。文", 40, { latinGap: 0.2 })[0]);
    const [line] = compose("文a文。文", natural - 0.2, { latinGap: 0.2 });
    expect(origins(line)).toEqual([0, 1.1, 1.7, 2.7, 3.7]);
  });

  test("grows to twice itself, and half an em at most (R10)", () => {
    const stretched = (latinGap: number, measure: number) =>
      origins(compose("文a文文Longwordshere", measure, { latinGap })[0]);
    expect(stretched(0.1, 3.9)).toEqual([0, 1.2, 1.9, 2.9]);
    expect(stretched(0.5, 4.8)).toEqual([0, 1.6, 2.7, 3.8]);
  });
});

describe("justify", () => {
  const text = "一二三四五六七八九，十一二三四五六七八九十";

  test("lines end on the measure", () => {
    expect(compose(text, 9.2, {}).map((line) => widthEm(line))).toEqual([9.2, 9.2, 4]);
  });

  test("or where they end, the rules kept", () => {
    const lines = compose(text, 9.2, { justify: false });
    expect(lines.map(({ gap }) => gap)).toEqual([0, 0, 0]);
    expect(widthEm(lines[0])).toBeLessThan(9.2);
    expect(set(text, 9.2, { justify: false })[1]).not.toMatch(/^，/);
  });

  test("titles stay centred", () => {
    const [line] = compose("文文文", 9, { justify: false }, "center");
    expect(origins(line)[0]).toBe(3);
  });
});

describe("hyphenateBelow", () => {
  const narrow = { hyphenateBelow: 16 };

  test("a word parts in a narrow column where the library says, never elsewhere", () => {
    const text = "教育教育教育education教育教育教育";
    expect(set(text, 8.5, narrow)).toEqual(["教育教育教育ed", "ucation教育教育", "教育"]);
  });

  test("a column as wide as that hyphenates nothing", () => {
    const text = "教育education教育education教育education教育";
    expect(set(text, 16, narrow).filter((line) => /[a-z]$/.test(line) && !/education$/.test(line))).toEqual(
      [],
    );
  });

  test("the hyphen is drawn on the measure and is no character of the text", () => {
    const [line, next] = compose("Internationalisation", 6, narrow);
    expect(line).toMatchObject({ hyphenated: true, start: 0 });
    expect(widthEm(line)).toBeLessThanOrEqual(6);
    const { codePoints, glyphs } = line!.runs[0]!;
    expect(codePoints.at(-1)).toBe(0xad);
    expect(glyphs.at(-1)).toBe(faces.song.fontFor(0x2d).glyph(0x2d));
    expect(codePoints.length - 1).toBe(line!.end);
    expect(next!.start).toBe(line!.end);
  });

  test.each([
    ["capitals", "文文UNESCOPEDIA文文文文", 6],
    ["an address", "文文journal.example.education文文文文", 10],
    ["a code", "文文Internationalisation2文文文文", 11],
    ["a word of five letters", "文文文paper文文文文文文", 5],
  ])("%s is no word to hyphenate", (_, text, measure) => {
    expect(compose(text, measure, narrow).some(({ hyphenated }) => hyphenated)).toBe(false);
  });

  test("two letters stay at least, and three go along", () => {
    for (let measure = 3; measure < 12; measure += 0.25)
      for (const line of set("vocational education, undoubtedly international", measure, narrow))
        for (const part of line.split(" ")) expect(part.length).toBeGreaterThanOrEqual(2);
  });

  test("faces without a hyphenator part no word", () => {
    const { lines, hyphenated } = composeText("教育Internationalisation", 12, faces, narrow);
    expect(lines).toEqual(["教育", "Internationalisation"]);
    expect(hyphenated).toEqual([false, false]);
  });
});

describe("what `fascicle compose` prints", () => {
  test("lines and gaps; hanging and hyphens where they may be", () => {
    expect(Object.keys(composeText("文", 10, faces))).toEqual(["lines", "gaps"]);
    expect(composeText("文文文文文文，字字", 6, faces, { lineEnd: "hanging" })).toEqual({
      lines: ["文文文文文文，", "字字"],
      gaps: [0, 0],
      hanging: [0.5, 0],
    });
  });
});
