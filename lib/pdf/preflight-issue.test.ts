import { existsSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { sharedFile } from "../../scripts/shared-file";
import { type IssueCopy, toIssueCopy } from "../document/issue-copy";
import { fromPlain } from "../document/plain";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { article, issueOf, paragraph } from "../typeset/sample-copy";
import { typesetIssue } from "../typeset/typeset-issue";
import { loadFaces } from "./faces";
import { readImageFacts } from "./image-facts";
import type { Files } from "./images";
import { preflightIssue } from "./preflight-issue";

const FILE = sharedFile("seed/2024-01.json");

const check = (copy: IssueCopy, files: Files = new Map()) =>
  preflightIssue({ copy, style: STYLE_2024, composed: typesetIssue(copy, STYLE_2024, loadFaces()), files });

const picture = (background: string) =>
  sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
const [RED, GREY, CUT, ABSENT] = ["a", "b", "c", "d"].map((letter) => letter.repeat(64)) as [
  string,
  string,
  string,
  string,
];
const figure = (file: string) =>
  ({ kind: "figure", id: file.slice(0, 2), file, width: 40, height: 30 }) as const;
const withFigures = (...files: string[]) =>
  issueOf(article([paragraph("正文。"), ...files.map(figure)], { source: "某报", releasedOn: "2030-01-02" }));

test("pictures are told by what they show: colour, grey though saved in colour, damaged", async () => {
  const whole = await picture("#808080");
  const facts = await readImageFacts(
    new Map([
      [RED, await picture("#c03020")],
      [GREY, whole],
      [CUT, Buffer.from("no picture")],
    ]),
  );
  expect(facts.get(RED)).toEqual({ kind: "image", width: 40, height: 30, colour: "rgb" });
  expect(facts.get(GREY)).toMatchObject({ colour: "grey" });
  expect(facts.get(CUT)).toEqual({ kind: "damaged" });
});

test("the print edition of a sound issue passes: boxes, keys, fonts, colours", async () => {
  expect(await check(withFigures())).toEqual([]);
});

test("an image that keeps the print edition from being made is told by its own finding", async () => {
  const found = await check(withFigures(CUT, ABSENT), new Map([[CUT, Buffer.from("no picture")]]));
  expect(found.map(({ rule, block }) => [rule, block])).toEqual([
    ["image-missing", "dd"],
    ["image-damaged", "cc"],
  ]);
});

test("a coloured picture is pointed out, and printed in grey", async () => {
  const found = await check(withFigures(RED), new Map([[RED, await picture("#c03020")]]));
  expect(found.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["image-colour"]));
  expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
});

describe.skipIf(!existsSync(FILE))("the real issue", () => {
  test("has no error, and no warning but for lines that are looser than the house likes", async () => {
    const found = await check(toIssueCopy(fromPlain(JSON.parse(readFileSync(FILE, "utf8")))));
    expect(found.filter(({ rule }) => rule !== "loose-line")).toEqual([]);
    expect(found.length).toBeLessThanOrEqual(3);
  });
});
