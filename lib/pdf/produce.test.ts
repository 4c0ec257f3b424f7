import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { IssueCopy } from "../document/issue-copy";
import { STYLE_2024 } from "../typeset/style";
import { extractedText, lacks } from "./pdf-tools";
import { type ProductionStage, produceEdition } from "./produce";

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
const produce = (edition: "screen" | "proof" | "print", onProgress?: (stage: ProductionStage) => void) =>
  produceEdition(copy, STYLE_2024, edition, new Map(), onProgress);

test("tells its stages, its pages and its hash", async () => {
  const stages: ProductionStage[] = [];
  const { bytes, pages, sha256, composed } = await produce("screen", (stage) => stages.push(stage));
  expect(stages).toEqual(["composing", "drawing", "done"]);
  expect(pages).toBe(composed.pages.length);
  expect(sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
});

test("gives the same bytes again, and others for another edition", async () => {
  expect((await produce("screen")).sha256).toBe((await produce("screen")).sha256);
  expect((await produce("proof")).sha256).not.toBe((await produce("screen")).sha256);
});

test("carries the printing date", async () => {
  const { bytes } = await produce("screen");
  expect(Buffer.from(bytes).toString("latin1")).toContain("D:20240630000000Z");
});

test("an edition that does not exist is refused before anything is composed", async () => {
  const stages: ProductionStage[] = [];
  await expect(produce("print", (stage) => stages.push(stage))).rejects.toThrow("edition-not-available");
  expect(stages).toEqual([]);
});

test.skipIf(lacks("pdftotext"))("shows the copy (pdftotext)", async () => {
  const text = extractedText((await produce("screen")).bytes);
  for (const part of ["教研通讯", "1教研动态", "1.1公开课", "本学期共开设公开课36节。"])
    expect(text).toContain(part);
});
