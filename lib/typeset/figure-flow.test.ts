/** Figures, the text around them, and the notes that their captions call. */
import { describe, expect, test } from "vitest";
import type { Block, Figure } from "../document/blocks";
import { bodyPages, copyLines, noteLines, pageFaults } from "./page-invariants";
import { STYLE_2024 } from "./presets/style-2024";
import { article, han, issue, paragraph, section } from "./sample-copy";
import type { HouseStyle } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import type { ComposedIssue } from "./types";
import { typesetIssue } from "./typeset-issue";

const FACES = syntheticFaces();

const withCaption = (more: Pick<Figure, "footnote" | "extent">): Figure => ({
  ...{ kind: "figure", id: "f", file: "0".repeat(64), width: 700, height: 500, caption: "图题" },
  ...more,
});

describe("figures and the text around them", () => {
  const setAround = (before: number, extent?: "width" | "page") =>
    typesetIssue(
      issue([
        section({
          articles: [
            article([paragraph(han(before), "p"), withCaption({ extent }), paragraph(han(1500), "q")], {
              number: "1.1",
            }),
          ],
        }),
      ]),
      STYLE_2024,
      FACES,
    );

  test.each([undefined, "width"] as const)("a figure without room leaves no hole: %s", (extent) => {
    const [first, second] = bodyPages(setAround(700, extent));
    expect(first!.images).toEqual([]);
    const [last] = copyLines(second!);
    expect(last!.text).toBe("图题");
    const foot = copyLines(first!).at(-1)!;
    expect(foot.block).toBe("q");
    expect(STYLE_2024.typeArea.top + 29 * STYLE_2024.body.leading - foot.y).toBeLessThan(3 * 23.4);
  });

  test("a full-page figure stands alone after the page that speaks of it, and the text fills that", () => {
    const [first, second, third] = bodyPages(setAround(300, "page"));
    expect(copyLines(first!).some(({ block }) => block === "q")).toBe(true);
    expect(second!.images).toHaveLength(1);
    expect(second!.images[0]!.width).toBeCloseTo(34 * 12, 1);
    expect(copyLines(second!).map(({ text }) => text)).toEqual(["图题"]);
    expect(copyLines(third!)[0]!.block).toBe("q");
  });
});

describe("the note to a figure's caption", () => {
  const figure = (footnote: string, extent?: "width" | "page") => withCaption({ footnote, extent });
  const called = (text: string, id: string): Block => ({
    kind: "paragraph",
    id,
    content: [
      { kind: "text", text: han(40) },
      { kind: "footnote", text },
    ],
  });
  const set = (blocks: readonly Block[], over: Partial<HouseStyle> = {}) =>
    typesetIssue(
      issue([section({ articles: [article(blocks, { number: "1.1" })] })]),
      { ...STYLE_2024, ...over },
      FACES,
    );
  const captionOf = (composed: ComposedIssue) => {
    const page = bodyPages(composed).findIndex(({ images }) => images.length > 0);
    const lines = copyLines(bodyPages(composed)[page]!);
    return { page, text: lines.find(({ block }) => block === "f")?.text };
  };
  const footOf = (composed: ComposedIssue) =>
    bodyPages(composed).map((page) => noteLines(page).map(({ text }) => text));

  test.each([undefined, "width"] as const)("is numbered with those of the text around it: %s", (extent) => {
    const composed = set([called("甲", "p"), figure("图", extent), called("乙", "q")]);
    expect(captionOf(composed)).toEqual({ page: 0, text: "图题②" });
    expect(footOf(composed)).toEqual([["①甲", "②图", "③乙"]]);
  });

  test("stands on the plate's own page, which holds both, and counts there", () => {
    const composed = set([called("甲", "p"), figure("图", "page"), called("乙", "q")]);
    expect(captionOf(composed)).toEqual({ page: 1, text: "图题①" });
    expect(footOf(composed)).toEqual([["①甲", "②乙"], ["①图"]]);
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
  });

  test("too long for the plate's page, goes on over it", () => {
    const composed = set([called("甲", "p"), figure(han(2000), "page"), called("乙", "q")]);
    expect(footOf(composed).map((lines) => lines.length > 2)).toEqual([false, true, true]);
    expect(pageFaults(composed, STYLE_2024)).toEqual([]);
    expect(bodyPages(composed)[1]!.images[0]!.height).toBeGreaterThan(100);
  });

  test("stands among the article's notes where those are at its end", () => {
    const composed = set([called("甲", "p"), figure("图"), called("乙", "q")], { footnotes: "article" });
    const lines = bodyPages(composed).flatMap(copyLines);
    expect(lines.flatMap(({ block, text }) => (block === "notes" ? [text] : []))).toEqual([
      "注释",
      "①甲",
      "②图",
      "③乙",
    ]);
  });

  test("needs no caption to be called", () => {
    const { caption: _, ...bare } = figure("图") as Extract<Block, { kind: "figure" }>;
    const composed = set([bare]);
    expect(captionOf(composed).text).toBe("①");
    expect(footOf(composed)).toEqual([["①图"]]);
  });
});
