import { describe, expect, test } from "vitest";
import { bodyPages } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, cell, issueOf, table } from "./sample-copy";
import { syntheticFaces } from "./synthetic-faces";
import { tableLines } from "./table-invariants";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();

/** Where each text of the last column begins and where its ones end, pt. */
function placed(texts: readonly string[], numbers: "ones" | "center" = "ones") {
  const rows = [["项目", "数"], ...texts.map((text, n) => [`第${n}项`, text])];
  const style = { ...STYLE_2024, table: { ...STYLE_2024.table, numbers } };
  const copy = issueOf(article([table(rows.map((row) => row.map((text) => cell(text))))]));
  const [page] = bodyPages(typesetIssue(copy, style, FACES));
  const lines = tableLines(page!).filter(({ cell }) => cell!.column === 1 && !cell!.header);
  return lines.map((line) => {
    const runs = page!.runs.filter((run) => page!.lines[run.line!] === line);
    const glyphs = runs.flatMap(({ run, x }) =>
      Array.from(run.codePoints, (codePoint, i) => ({
        character: String.fromCodePoint(codePoint),
        left: x + run.xs[i]!,
        right: x + (run.xs[i + 1] ?? run.end),
      })),
    );
    const fraction = glyphs.findIndex(({ character }) => /[.%％人年元—~]/.test(character));
    const ones = glyphs[fraction < 0 ? glyphs.length - 1 : Math.max(0, fraction - 1)]!;
    return { text: line.text, left: glyphs[0]!.left, ones: ones.right, right: glyphs.at(-1)!.right };
  });
}

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);

describe("a column of numbers", () => {
  test.each([
    ["whole numbers", ["7", "120", "3456"]],
    ["decimals", ["1.5", "12.25", "120"]],
    ["thousands", ["12,034", "860", "1,905"]],
    ["per cent", ["9.8%", "100%", "98.25%"]],
    ["units", ["5人", "120人"]],
    ["signs and money", ["￥1,200", "-35.5", "+7"]],
  ])("has ones under ones: %s", (_, texts) => {
    const lines = placed(texts);
    expect(spread(lines.map(({ ones }) => ones))).toBeLessThan(0.01);
    expect(spread(lines.map(({ left }) => left))).toBeGreaterThan(1);
  });

  test("stands in the middle of its column as one block", () => {
    const lines = placed(["7", "120", "3456"]);
    const centred = placed(["3456", "3456"], "center");
    const middle = (centred[0]!.left + centred[0]!.right) / 2;
    const [left, right] = [Math.min(...lines.map((l) => l.left)), Math.max(...lines.map((l) => l.right))];
    expect((left + right) / 2).toBeCloseTo(middle, 1);
  });

  test("ranges stand sign under sign", () => {
    expect(spread(placed(["3—5", "10—120"]).map(({ ones }) => ones))).toBeLessThan(0.01);
  });

  test("does without the numbers that are wanting", () => {
    const lines = placed(["7", "—", "120"]).filter(({ text }) => text !== "—");
    expect(spread(lines.map(({ ones }) => ones))).toBeLessThan(0.01);
  });

  test.each([
    ["text among them", ["7", "120", "无"]],
    ["a single number", ["120", "—", "—"]],
  ])("is none with %s: each is centred", (_, texts) => {
    const [aligned, centred] = [placed(texts), placed(texts, "center")];
    expect(aligned).toEqual(centred);
  });

  test("is centred where the style says so", () => {
    const lines = placed(["7", "120", "3456"], "center");
    expect(spread(lines.map(({ left, right }) => (left + right) / 2))).toBeLessThan(0.01);
  });
});
