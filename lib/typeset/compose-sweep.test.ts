/** The rules as properties: random mixes, and every paragraph of the demo and of a real issue at every measure. */
import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { comingArticles } from "@/prisma/demo/coming-issue";
import { publishedIssue } from "@/prisma/demo/published-issue";
import { sharedFile } from "../../scripts/shared-file";
import { type Inline, inlineText } from "../document/blocks";
import { toBlocks } from "../document/convert";
import { toIssueCopy } from "../document/issue-copy";
import { hyphenate } from "../pdf/hyphenate";
import { composeWithText } from "./compose-paragraph";
import { GB_COMPOSITION } from "./composition";
import { lineFaults } from "./invariants";
import { syntheticAdvance, syntheticFaces } from "./synthetic-faces";
import type { Composition, Line } from "./types";

const faces = { ...syntheticFaces(), hyphenate };
const SIZE = 10;

/** All faults of one paragraph at one measure: its text, its breaks, its geometry. */
function faultsOf(text: string, measure: number, indent: number, given: Partial<Composition> = {}): string[] {
  const composition = { ...GB_COMPOSITION, ...given };
  const { lines, texts } = composeWithText([{ text, face: "song" }], faces, {
    size: SIZE,
    measure: measure * SIZE,
    indent: indent * SIZE,
    composition,
  });
  const { lineEnd, latinGap, hyphenateBelow } = composition;
  const where = {
    measure,
    indent,
    lineEnd,
    latinGap,
    ...(measure < hyphenateBelow && { hyphenate }),
    advance: syntheticAdvance,
  };
  return [...lineFaults(text, texts, where), ...geometryFaults(text, lines, measure, composition)].map(
    (fault) => `${measure} em: ${fault}`,
  );
}

function geometryFaults(
  text: string,
  lines: readonly Line[],
  measure: number,
  { lineEnd, justify }: Composition,
): string[] {
  const faults: string[] = [];
  const total = [...text].length;
  lines.forEach((line, k) => {
    const name = `line ${k + 1} of ${lines.length}`;
    if (line.start !== (k === 0 ? 0 : lines[k - 1]!.end)) faults.push(`${name} starts elsewhere`);
    if (k === lines.length - 1 && line.end !== total) faults.push(`${name} ends early`);
    const width = line.width / SIZE;
    if (width > measure + 1e-4) faults.push(`${name} is ${width} em wide`);
    const ink = Math.max(0, ...line.runs.map(({ end }) => end)) / SIZE;
    const hanging = (line.hanging ?? 0) / SIZE;
    if (line.runs.length > 0 && Math.abs(ink - width - hanging) > 1e-4)
      faults.push(`${name} has ink to ${ink} em`);
    if (hanging !== 0 && (lineEnd !== "hanging" || hanging > 0.5 + 1e-9))
      faults.push(`${name} hangs out ${hanging} em`);
    const isFull = justify && k < lines.length - 1 && !line.loose;
    if (isFull && Math.abs(width - measure) > 1e-4) faults.push(`${name} ends at ${width} em`);
    // combining marks and spaces aside: the blank half of a bracket may reach back over them
    const xs = line.runs.flatMap((run) =>
      [...run.xs].filter((_, i) => syntheticAdvance(run.codePoints[i]!) > 0.3),
    );
    if (xs.some((x, i) => i > 0 && x < xs[i - 1]! - 1e-3)) faults.push(`${name} goes backwards`);
    if (line.gap > 0.5 + 1e-9 || line.gap < -1) faults.push(`${name} has gap ${line.gap}`);
  });
  return faults;
}

const PIECES = [
  ..."编辑部的刊物要在每学期末送到读者手里",
  ..."，。、；：？！（）《》“”‘’「」【】·—…％℃￥～",
  ..."——,……,，“,。”,》（,！？,）、".split(","),
  ..."Word,Internationalisation,typesetter,(education).,self-made,input/output,A,don’t,PDF,https://example.org/a?b=c,e.g.,C++,x".split(
    ",",
  ),
  ..."2024,12,２０,３．５,3.5,50%,1,000,〔2024〕12号,10 km,30℃,￥100,$5,100元,35万人,3个,2020-2024,第12条,2024年1月3日,5～10%,3%—5%,≥5,10 000,12 345,＋５,1月至3月,粤人社规〔2024〕5号,﹪,‥".split(
    ",",
  ),
  ..." | |\n|\u3000|(|)|/|-|–|%|,|.|:|;|𠀀|👩‍🏫|e\u0301|①|Ⅱ|'|«|»|་|؟|🇨🇳|👍🏽|1️⃣|葛󠄀|ー|ョ".split("|"),
];

const options = fc.record<Composition>({
  lineEnd: fc.constantFrom("gb", "strict", "hanging"),
  latinGap: fc.constantFrom(0, 0.125, 0.25, 0.5),
  justify: fc.boolean(),
  hyphenateBelow: fc.constantFrom(0, 16, 40),
});

describe("random mixes of Han, Latin, figures and marks", () => {
  test("R1 to R11 hold wherever a legal breaking exists; nothing is lost", () => {
    const piece = fc.constantFrom(...PIECES);
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 90 }),
        fc.integer({ min: 10, max: 45 }),
        fc.constantFrom(0, 2),
        options,
        (pieces, measure, indent, composition) => {
          expect(faultsOf(pieces.join(""), measure, indent, composition)).toEqual([]);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

const ISSUE = sharedFile("seed/2024-01.json");
const MEASURES = Array.from({ length: 36 }, (_, k) => 10 + k);

/** Notes on where the text came from repeat it; names and types are no text. */
const NO_TEXT = new Set([
  "lines",
  "rawRows",
  "rawLines",
  "raw",
  "notes",
  "line",
  "id",
  "kind",
  "file",
  "stage",
]);

/** Every text in an issue, whatever its place; a paragraph in several looks is one. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (isContent(value)) {
    const notes = value.flatMap((item) => (item.kind === "footnote" ? [item.text] : []));
    return [inlineText(value), ...notes];
  }
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (!value || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, part]) => (NO_TEXT.has(key) ? [] : textsIn(part)));
}

const INLINE = new Set<unknown>(["text", "footnote", "lineBreak"] satisfies Inline["kind"][]);

function isContent(value: unknown): value is Inline[] {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((item) => typeof item === "object" && item !== null && INLINE.has(item.kind));
}

describe("the demo issues", () => {
  let texts: ReadonlySet<string> = new Set();
  beforeAll(async () => {
    const coming = comingArticles.map(({ data: { document, ...data } }) => ({
      ...data,
      blocks: toBlocks(document),
    }));
    texts = new Set(textsIn([toIssueCopy(await publishedIssue()), coming]));
  });
  test.each(MEASURES)("each paragraph at %d em", (measure) => {
    expect(texts.size).toBeGreaterThan(300);
    expect([...texts].flatMap((text) => faultsOf(text, measure, 2))).toEqual([]);
  });
});

describe("the real issue", () => {
  let texts: ReadonlySet<string> = new Set();
  beforeAll(() => {
    if (existsSync(ISSUE)) texts = new Set(textsIn(JSON.parse(readFileSync(ISSUE, "utf8"))));
  });
  test.skipIf(!existsSync(ISSUE))("paragraphs drawn by lot, under all options of a style", () => {
    const text = fc.constantFrom(...texts);
    const measure = fc.integer({ min: 10, max: 45 });
    fc.assert(
      fc.property(text, measure, options, (paragraph, width, composition) => {
        expect(faultsOf(paragraph, width, 2, composition)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test.skipIf(!existsSync(ISSUE)).each(MEASURES)("each paragraph at %d em", (measure) => {
    expect(texts.size).toBeGreaterThan(500);
    expect([...texts].flatMap((text) => faultsOf(text, measure, 2))).toEqual([]);
  });
});
