import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { IssueCopy } from "../document/issue-copy";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import type { Edition } from "./editions";
import { fileDate, pressDate } from "./file-date";
import { extractedText, lacks } from "./pdf-tools";
import { type ProductionProgress, produceEdition } from "./produce";

const copy: IssueCopy = {
  journal: { title: "教研通讯", institution: "某某职业学院", sponsor: "教学研究室" },
  label: "2024年第01期",
  coverLines: [],
  print: { printedOn: "2024-06-30" },
  statement: { title: "声明", blocks: [] },
  masthead: { title: "编委会", entries: [{ role: "主编", names: ["编辑部"] }] },
  contentsTitle: "目录",
  sections: [
    {
      number: "1",
      title: "教研动态",
      sections: [],
      articles: [
        {
          number: "1.1",
          title: "公开课",
          headline: [],
          blocks: [
            { kind: "paragraph", id: "a", content: [{ kind: "text", text: "本学期共开设公开课36节。" }] },
          ],
        },
      ],
    },
  ],
};
const produce = (edition: Edition, tell?: (progress: ProductionProgress) => Promise<void> | undefined) =>
  produceEdition(copy, STYLE_2024, edition, new Map(), tell);

test("tells its stages and each page it has drawn and written, its pages and its hash", async () => {
  const told: string[] = [];
  const { bytes, pages, sha256, composed } = await produce("screen", ({ stage, done, total }) => {
    told.push(`${stage} ${done}/${total}`);
    return undefined;
  });
  const each = (stage: string) => composed.pages.map((_, index) => `${stage} ${index + 1}/${pages}`);
  expect(told).toEqual(["composing 0/0", ...each("drawing"), ...each("writing")]);
  expect(pages).toBe(composed.pages.length);
  expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test.each(["drawing", "writing"])("is given up %s between two pages if so wished", async (giveUp) => {
  const told: number[] = [];
  const produced = produce("screen", async ({ stage, done }) => {
    if (stage !== giveUp) return;
    told.push(done);
    if (done === 2) throw new Error("enough");
  });
  await expect(produced).rejects.toThrow("enough");
  expect(told).toEqual([1, 2]);
});

test("gives the same bytes again, and others for another edition", async () => {
  expect((await produce("screen")).sha256).toBe((await produce("screen")).sha256);
  expect((await produce("proof")).sha256).not.toBe((await produce("screen")).sha256);
});

test("carries the printing date", async () => {
  const { bytes } = await produce("screen");
  expect(Buffer.from(bytes).toString("latin1")).toContain("D:20240630000000Z");
});

test("a profile that the style names and nobody has is told before anything is composed", async () => {
  const stages: string[] = [];
  const style = { ...STYLE_2024, press: { ...STYLE_2024.press, profile: "a".repeat(64) } };
  const failed = produceEdition(copy, style, "print", new Map(), ({ stage }) => {
    stages.push(stage);
    return undefined;
  });
  await expect(failed).rejects.toThrow("missing-profile");
  expect(stages).toEqual([]);
});

test("every edition tells its pages and what paper it takes", async () => {
  const screen = await produce("screen");
  const booklet = await produce("booklet");
  expect((await produce("cover")).pages).toBe(1);
  expect((await produce("print")).pages % 2).toBe(0);
  expect(booklet.pages).toBe(2 * booklet.facts.leaves);
  expect(booklet.facts.bookPages).toBe(screen.pages + booklet.facts.blanks);
});

test("without a day of printing the press editions carry the latest day the issue names", () => {
  const { printedOn: _, ...print } = copy.print;
  const undated: IssueCopy = { ...copy, print };
  expect(fileDate(undated)).toBeUndefined();
  expect(pressDate(undated).toISOString()).toBe("2024-01-01T00:00:00.000Z");
  const [section] = undated.sections;
  const articles = section!.articles.map((article) => ({ ...article, releasedOn: "2024-03-05" }));
  expect(pressDate({ ...undated, sections: [{ ...section!, articles }] }).toISOString()).toContain(
    "2024-03-05",
  );
});

test.skipIf(lacks("pdftotext"))("shows the copy (pdftotext)", async () => {
  const text = extractedText((await produce("screen")).bytes);
  for (const part of ["教研通讯", "1教研动态", "1.1公开课", "本学期共开设公开课36节。"])
    expect(text).toContain(part);
});
