import { expect, test } from "vitest";
import { STYLE_2024 } from "../../typeset/presets/style-2024";
import { article, issueOf, paragraph } from "../../typeset/sample-copy";
import { syntheticFaces } from "../../typeset/synthetic-faces";
import { typesetIssue } from "../../typeset/typeset-issue";
import { extractedText, lacks } from "../pdf-tools";
import { sheetFacts } from "./issue-facts";
import { makeManuscriptSheet } from "./make-sheet";
import type { SheetRecords } from "./sheet-blocks";

const copy = { ...issueOf(article([paragraph("正文。")])), print: { copies: 300, printedOn: "2030-03-01" } };
const composed = typesetIssue(copy, STYLE_2024, syntheticFaces());
const facts = sheetFacts(copy, STYLE_2024, composed);
const records: SheetRecords = {
  journal: "试刊",
  label: "2030年第01期",
  facts,
  signatures: [{ kind: "主编签发", name: "甲乙", at: "2030年3月1日 09:30", mark: "0123456789abcdef" }],
  waivers: [
    {
      rule: "缺字",
      place: "1.1.1 短题，第 1 页",
      reason: "字形已与作者核对，按空框付印后手工补刻。",
      name: "甲乙",
      at: "2030年3月1日 09:00",
    },
  ],
  open: { errors: 0, warnings: 2 },
  manifestHash: "f".repeat(64),
};

test("the facts are those of the composed issue, and what nobody filled in is a dash", () => {
  expect(Object.fromEntries(facts)).toMatchObject({
    文章: "1 篇",
    页数: "4 页，其中正文 1 页",
    开本: "210×297 毫米，出血 3 毫米",
    版心: "每行 34 字，每页 29 行",
    印数: "300 册",
    印刷日期: "2030年3月1日",
    准印证号: "—",
  });
});

test.skipIf(lacks("pdftotext"))(
  "the sheet shows facts, signatures and waivers with their reasons",
  async () => {
    const bytes = await makeManuscriptSheet(records);
    const text = extractedText(bytes);
    for (const wanted of [
      "发稿单",
      "2030年第01期",
      "300册",
      "主编签发",
      "甲乙",
      "缺字",
      "字形已与作者核对",
      "未处理的错误0条，警告2条",
    ])
      expect(text).toContain(wanted);
    expect(await makeManuscriptSheet(records)).toEqual(bytes);
  },
);

test.skipIf(lacks("pdftotext"))("an issue that nobody signed or checked says so", async () => {
  const text = extractedText(
    await makeManuscriptSheet({ ...records, signatures: [], waivers: [], open: undefined }),
  );
  expect(text).toContain("尚未签发");
  expect(text).toContain("还没有预检");
});
