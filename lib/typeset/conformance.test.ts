/**
 * Cases after the known test suites, written from the rules: line breaking in Chinese as the Web Platform Tests
 * ask for it, UAX #14 as far as R3 lets it hold, punctuation as xeCJK's tests try it.
 */
import { describe, expect, test } from "vitest";
import { Break, findBreaks } from "./breaks";
import { makeCells } from "./cells";
import { compose, origins, set, widthEm } from "./trial-paragraph";
import type { LineEnd } from "./types";

const EVERY_LINE_END: readonly LineEnd[] = ["gb", "strict", "hanging"];

/** 文×6 X 字字 at 6.17 em: where the first line ends. */
const startCase = (mark: string, lineEnd: LineEnd) => set(`文文文文文文${mark}字字`, 6.17, { lineEnd });
/** 文×5 X 字×4 at 6.17 em. */
const endCase = (mark: string, lineEnd: LineEnd) => set(`文文文文文${mark}字字字字`, 6.17, { lineEnd });

const NEVER_FIRST: Readonly<Record<string, string>> = {
  "closing marks (CL, CP)": "、。，．〉》」』】〕〗〙〛〞〟）］｝｠｡｣､﹐﹒﹚﹜﹞)]}⁆⁾₎⌉⌋❩❫❭❯❱❳❵⟧⟩⟫⦆",
  "quotation marks that close (QU, R3)": "”’»›",
  "exclamation (EX)": "！？!?﹖﹗؟؛",
  "centred punctuation (NS)": "：；‼⁇⁈⁉・･﹔﹕",
  "iteration marks (NS)": "々〻ゝゞヽヾー",
  "separators (IS, SY)": ",.:;/،",
  "hyphens and dashes of a range (BA, NS)": "-‐–〜～゠",
  "postfixes (PO)": "%‰‱°′″¢℃℉％￠﹪",
  "inseparable (IN)": "…‥",
  "combining marks, variation selectors, joiners (CM, WJ)": "\u0301\u{e0100}\ufe0f\u2060",
};

describe("never at line start (R1, WPT zh)", () => {
  for (const [name, marks] of Object.entries(NEVER_FIRST))
    test.each([...marks].flatMap((mark) => EVERY_LINE_END.map((lineEnd) => [mark, lineEnd] as const)))(
      `${name}: %s, %s`,
      (mark, lineEnd) => {
        const [first, second] = startCase(mark, lineEnd);
        const hangs = lineEnd === "hanging" && "、。，．｡､﹐﹒".includes(mark);
        // Marks of no width stay with the sixth 文, marks that hang with their line.
        const stays = hangs || /\p{M}|\p{Cf}/u.test(mark);
        expect([first, second]).toEqual(
          stays ? [`文文文文文文${mark}`, "字字"] : ["文文文文文", `文${mark}字字`],
        );
      },
    );

  test.each([..."ぁィっャュㇰｧ"])("small kana %s may, unless the style is strict (CJ)", (kana) => {
    expect(startCase(kana, "gb")).toEqual(["文文文文文文", `${kana}字字`]);
    expect(startCase(kana, "strict")).toEqual(["文文文文文", `文${kana}字字`]);
  });

  test("—— may, unless the style is strict (B2)", () => {
    expect(startCase("——", "gb")).toEqual(["文文文文文文", "——字字"]);
    expect(startCase("——", "strict")).toEqual(["文文文文文", "文——字字"]);
  });
});

const NEVER_LAST: Readonly<Record<string, string>> = {
  "opening marks (OP)": "〈《「『【〔〖〘〚〝（［｛｟｢﹙﹛﹝([{⁅⁽₍⌈⌊❨❪❬❮❰❲❴⟦⟨⟪⦅¡¿‚„",
  "quotation marks that open (QU, R3)": "“‘«‹",
  "prefixes (PR)": "$£¥€₩₽￡￥＄￦№﹩",
};

describe("never at line end (R2, WPT zh)", () => {
  for (const [name, marks] of Object.entries(NEVER_LAST))
    test.each([...marks].flatMap((mark) => EVERY_LINE_END.map((lineEnd) => [mark, lineEnd] as const)))(
      `${name}: %s, %s`,
      (mark, lineEnd) => {
        expect(endCase(mark, lineEnd)[0]).toBe("文文文文文");
      },
    );
});

/** Each place between two characters: ÷ where a line may end, × where it never does; spaces are shown as ␣. */
function breaksOf(text: string): string {
  const cells = makeCells([{ text: text.replaceAll("␣", " "), face: "song" }]);
  const breakBefore = new Uint8Array(cells.count);
  findBreaks(cells, breakBefore, new Uint8Array(cells.count), false);
  return Array.from({ length: cells.count }, (_, i) => {
    const sign = i === 0 ? "" : breakBefore[i] === Break.Never ? "×" : "÷";
    return sign + String.fromCodePoint(cells.codePoint[i]!).replace(" ", "␣");
  }).join("");
}

describe("UAX #14 as far as R3 allows", () => {
  test.each([
    ["LB7, LB18: after spaces, not before", "a×␣÷b"],
    ["LB8: after a zero width space", "文×\u200b÷文"],
    ["LB8a, LB9: joiner and combining mark", "👩×\u200d×🏫÷文"],
    ["LB9: accents", "文÷e×\u0301×e÷文"],
    ["LB9: ideographic variation sequences", "葛×\u{e0100}÷城"],
    ["LB11: word joiner", "文×\u2060÷文"],
    ["LB12: no-break space", "文×\u00a0×文"],
    ["LB13: closing and exclamation", "文×）×！×」÷文"],
    ["LB14: opening", "文÷（×《×文"],
    ["LB15, here R3: quotes open and close", "文÷“×文×”÷文"],
    ["LB15, nested", "文÷“×‘×文×’×”÷文"],
    ["LB16: closing and non-starter", "文×）×々÷文"],
    ["LB17: one dash of two", "文÷—×—÷文"],
    ["LB19: straight quotes", '文÷"×文×"÷文'],
    ["LB19: straight single quotes leave neither side", "文×'×文×'×文"],
    ["LB21: after a hyphen, not before", "s×e×l×f×-÷m×a×d×e"],
    ["LB21: no hyphen before a figure", "C×O×-×1×9"],
    ["LB22: inseparable", "文×…×…÷文"],
    ["LB23: letters and figures", "A×4÷文"],
    ["LB25: prefixes and postfixes", "文÷$×1×,×0×0×0×.×5×0÷文"],
    ["LB25: per cent", "文÷5×0×%÷文"],
    ["LB25: in brackets", "文÷(×1×2×)÷文"],
    ["LB28: letters", "文÷W×o×r×d÷文"],
    ["LB29: a point before a letter", "e×.×g×.÷文"],
    ["LB30: brackets beside letters", "f×(×x×)÷文"],
    ["LB30a: flags in pairs", "🇨×🇳÷🇩×🇪÷文"],
    ["LB30b: skin tones", "👍×🏽÷👍×🏽"],
    ["keycaps", "文÷1×\ufe0f×\u20e3÷2×\ufe0f×\u20e3÷文"],
    ["ideographs of all planes", "文÷𠀀÷𪚥÷𰀀÷㐀÷國"],
    ["kana and Hangul", "か÷な÷한÷글"],
    ["Tibetan parts after its syllables", "བ×ོ×ད×་÷ཡ×ི×ག×།"],
    ["Uyghur parts between words", "ئ×ۇ×ي×␣÷ت×ى×ل×ى×،"],
  ])("%s", (_, marked) => {
    expect(breaksOf(marked.replaceAll(/[÷×]/g, ""))).toBe(marked);
  });
});

describe("numbers (R4)", () => {
  test.each([
    ["a day of a month", "2×0×2×4×年÷1×月×3×日÷文"],
    ["hours and minutes part unwillingly, units never", "1×0×时÷3×0×分÷文"],
    ["a document number, its issuer unwillingly", "粤÷人÷社÷规÷〔×2×0×2×4×〕×5×号÷文"],
    ["with 第", "文÷〔×2×0×2×4×〕×第×5×号"],
    ["第 and its number", "文÷第×1×2÷条"],
    ["a range", "文÷5×～×1×0×%÷文"],
    ["a range of per cents", "文÷5×%×～×1×0×%÷文"],
    ["a range of years", "文÷2×0×2×0×—×2×0×2×4×年"],
    ["a range of dates parts after its sign", "1×月×—÷3×月"],
    ["a minus", "文÷−×5×℃÷文"],
    ["a sign of comparison", "文÷≥×6×0×%÷文"],
    ["thousands set apart", "文÷1×0×␣×0×0×0÷文"],
    ["no thousands", "文÷1×0×␣÷0×0×0×0÷文"],
    ["a Latin unit behind a space", "文÷1×0×␣×k×m÷文"],
    ["a magnitude and a currency", "文÷3×5×万×元÷文"],
    ["full-width figures", "文÷１×２×．×５×％÷文"],
  ])("%s", (_, marked) => {
    expect(breaksOf(marked.replaceAll(/[÷×]/g, ""))).toBe(marked);
  });
});

describe("marks that meet (R6, xeCJK punctpair)", () => {
  const CLOSE = [..."、，。．：；！？”’）〕］｝】〗》〉」』"];
  const OPEN = [..."“‘（〔［｛【〖《〈「『"];
  const pairs = (left: readonly string[], right: readonly string[]) =>
    left.flatMap((a) => right.map((b) => `${a}${b}`));
  const widths = (marks: readonly string[]) =>
    marks.map((pair) => widthEm(compose(`文${pair}文`, 20)[0]) - 2);

  test("close + close, close + open and open + open take an em and a half", () => {
    const all = [...pairs(CLOSE, CLOSE), ...pairs(CLOSE, OPEN), ...pairs(OPEN, OPEN)];
    expect(new Set(widths(all))).toEqual(new Set([1.5]));
  });

  test("open + close keep their blanks on the outside", () => {
    expect(origins(compose("文（）文", 20)[0])).toEqual([0, 1, 2, 3]);
  });
});

describe("long marks (R4, xeCJK longpunct)", () => {
  test.each(["——", "……"])("%s takes two em and is never parted", (mark) => {
    expect(widthEm(compose(`文${mark}文`, 20)[0])).toBe(4);
    for (let measure = 4; measure < 12; measure += 0.25)
      for (const line of set(`一二三四五六七八${mark}九十一二三四五六`, measure))
        expect(line.replace(mark, "")).not.toMatch(/[—…]/);
  });

  test("…… starts no line, and four dots of Latin text none either", () => {
    for (let measure = 4; measure < 12; measure += 0.25) {
      const lines = set("一二三四五六……七八九十....一二三四", measure);
      for (const line of lines) expect(line).not.toMatch(/^[….]/);
    }
  });
});

describe("half-width at line end (R7, xeCJK halfright)", () => {
  test.each([..."、，。．：；！？”’）〕］｝】〗》〉」』"])("%s", (mark) => {
    const [line] = compose(`一二三四五六${mark}七八九十一二`, 6.5);
    expect(line!.end).toBe(7);
    expect(widthEm(line)).toBe(6.5);
    expect(line!.gap).toBe(0);
  });
});

describe("no single character on the last line (R11, xeCJK checksingle)", () => {
  test.each(["", "。", "！”", "……"])("with %s behind it", (marks) => {
    for (let length = 8; length < 30; length++)
      for (const measure of [7, 8, 9.5]) {
        const last = set(`${"一".repeat(length)}${marks}`, measure).at(-1)!;
        expect(last.replaceAll(/[^一]/g, "").length).toBeGreaterThanOrEqual(2);
      }
  });
});
