import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fingerprints } from "./prints";
import { findSharedPassages, readyText } from "./shared-passages";

const compareTexts = (here: string, there: string) => findSharedPassages(readyText(here), there);

const HAN = Array.from({ length: 400 }, (_, i) => String.fromCodePoint(0x4e00 + i * 7));
const text = (length: number) =>
  fc.array(fc.constantFrom(...HAN), { minLength: length, maxLength: length }).map((han) => han.join(""));

describe("fingerprints", () => {
  test("texts that have nineteen characters in common have one in common", () => {
    fc.assert(
      fc.property(text(19), text(40), text(40), text(40), (shared, a, b, c) => {
        const known = new Set(fingerprints(a + shared + b));
        expect(fingerprints(c + shared).some((print) => known.has(print))).toBe(true);
      }),
    );
  });

  test("signs, spaces and width do not count", () => {
    expect(fingerprints("《职业教育法》 第１２条，产教融合、校企合作。")).toEqual(
      fingerprints("职业教育法第12条 产教融合校企合作"),
    );
  });

  test("about a fifth of the characters of a long text leave one", () => {
    const [sample] = fc.sample(text(3000), { numRuns: 1, seed: 7 });
    expect(fingerprints(sample!).length).toBeGreaterThan(400);
    expect(fingerprints(sample!).length).toBeLessThan(700);
  });

  test.each(["", "短", "，。！"])("%j leaves none", (short) => expect(fingerprints(short)).toEqual([]));
});

describe("shared passages", () => {
  const NEWS = "学校与六家企业共建产业学院，首批招收数控技术专业学生八十名，九月入学。";

  test("a reprint is the same, whatever its signs", () => {
    const { shareHere, shareThere, passages } = compareTexts(NEWS, NEWS.replaceAll("，", " ，"));
    expect([shareHere, shareThere]).toEqual([1, 1]);
    expect(passages).toHaveLength(1);
  });

  test("a part is told where it stands in both", () => {
    const whole = `前面另有一段话。${NEWS}后面还有。`;
    const { passages, shareHere, shareThere } = compareTexts(whole, NEWS);
    expect(passages.map(({ here, there }) => [whole.slice(...here), NEWS.slice(...there)])).toEqual([
      [NEWS.slice(0, -1), NEWS.slice(0, -1)],
    ]);
    expect(shareThere).toBe(1);
    expect(shareHere).toBeLessThan(0.8);
  });

  test("phrases everybody uses are no passage", () => {
    expect(compareTexts("深入贯彻落实全国会议精神，甲", "乙，深入贯彻落实全国会议精神").passages).toEqual([]);
  });

  test("passages never overlap and say the same in both texts, in whatever order", () => {
    fc.assert(
      fc.property(text(30), text(30), text(20), (a, b, c) => {
        const [here, there] = [a + c + b + a, b + a + c];
        const { passages } = compareTexts(here, there);
        expect(passages.length).toBeGreaterThan(0);
        let end = 0;
        for (const passage of passages) {
          expect(here.slice(...passage.here)).toBe(there.slice(...passage.there));
          expect(passage.here[0]).toBeGreaterThanOrEqual(end);
          end = passage.here[1];
        }
        const others = passages.map((passage) => passage.there).sort(([x], [y]) => x - y);
        for (const [place, [from]] of others.entries())
          expect(from).toBeGreaterThanOrEqual(others[place - 1]?.[1] ?? 0);
      }),
    );
  });

  test("a text of one character over and over is no trouble", () => {
    expect(compareTexts("甲".repeat(20_000), "甲".repeat(20_000)).shareHere).toBeGreaterThan(0);
  });
});
