import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedFile } from "../../../scripts/shared-file";
import type { Block } from "../../document/blocks";
import { FascicleError } from "../../errors";
import { WORD_PARTS, wordArticles } from "../article-writers";
import { squash } from "../characters";
import type { IntakeArticle, IntakeIssue, IssueIntake } from "../intake-issue";
import { readArticleFile } from "../read-article";
import { readIssueFile } from "../read-issue-file";
import { readIssueBytes } from "../read-issue-text";
import {
  compare,
  type ReferenceArticle,
  referenceIssue,
  referenceSignatures,
  signatures,
  sum,
} from "../reference-comparison";
import { articlesOf } from "../understood";
import { docx, numbering, paragraph, run, styles, table } from "./docx-builder";

const intake = async (blocks: readonly string[], parts?: Record<string, string | Uint8Array>) =>
  readIssueFile(await docx(blocks, parts), "往期.docx");

const tree = ({ sections }: IntakeIssue): unknown =>
  sections.map(function inside({ number, title, sections, articles }): unknown {
    return {
      number,
      title,
      sections: sections.map(inside),
      articles: articles.map(({ number, title, headline, subtitle, byline, source, releasedOn }) => ({
        number,
        title,
        headline,
        subtitle,
        byline,
        source,
        releasedOn,
      })),
    };
  });

const TEXT = "实训车间里，学生按图纸加工零件，教师逐一点评，企业师傅现场打分，课堂与岗位就此连在一起。";
const STYLES = styles({
  H1: ["heading 1"],
  H2: ["heading 2"],
  H3: ["heading 3"],
  TOC: ["toc 1"],
  FascicleBody: ["正文"],
  FascicleCover: ["刊物封面"],
  FascicleCoverTitle: ["刊名"],
  FascicleDepartment: ["板块"],
  FascicleArticle: ["文章"],
  FascicleHeadline: ["原题"],
  FascicleSource: ["来源"],
  FascicleQuotation: ["引文"],
  FascicleQuotationNext: ["引文续"],
  FascicleStatement: ["声明"],
  FascicleMasthead: ["编者"],
  Heading4: ["heading 4"],
});
const COVER = ["青禾职业技术学院", "《教学与实训》", "2023年第2期"];
const article = (title: string, source: string) => [
  paragraph(title, { align: "center", bold: true }),
  paragraph("一、做法", { bold: true }),
  paragraph(TEXT),
  paragraph(`资料来源：${source}`),
  paragraph("发布日期：2023年6月1日"),
];

describe.each(["two-levels", "without-contents", "chinese-numerals"])("%s as a Word file", (name) => {
  const text = readFileSync(path.join(import.meta.dirname, "../samples", `${name}.txt`));

  test("gives the sections, heads, masthead and cover that the text gives", async () => {
    const lines = text.toString("utf8").split(/\r?\n/);
    const expected = readIssueBytes(text).issue;
    const { issue } = await intake(lines.map((line) => paragraph(line)));
    expect(tree(issue)).toEqual(tree(expected));
    const { sections: _, statement, files, ...facts } = issue;
    expect({ ...facts, files: [...files] }).toEqual(
      (({ sections: _s, statement: _t, ...rest }) => rest)(expected),
    );
    expect(statement).toEqual(expected.statement);
  });
});

test("headings alone, without a number and without contents: the articles are where sources stand", async () => {
  const { issue } = await intake(
    [
      ...COVER.map((line) => paragraph(line)),
      paragraph("目 录", { style: "H1" }),
      paragraph("课堂 3", { style: "TOC" }),
      paragraph("课堂", { style: "H1" }),
      paragraph("一堂课", { style: "H2" }),
      paragraph("起因", { style: "H3" }),
      ...article("一堂课的四次改版", "校报").slice(2),
      paragraph("课堂", { style: "H1" }),
      paragraph("第二堂课", { style: "H2" }),
      paragraph("经过", { style: "H3" }),
      ...article("", "某网").slice(2),
    ],
    { "word/styles.xml": STYLES },
  );
  expect(
    issue.sections.map(({ title, articles }) => [title, articles.map((a) => [a.title, a.source])]),
  ).toEqual([
    ["课堂", [["一堂课", "校报"]]],
    ["课堂", [["第二堂课", "某网"]]],
  ]);
  expect(issue.sections[0]?.articles[0]?.blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph"]);
});

test("the house's styles decide, whatever the wording: cover, outline, headline, quotation, masthead", async () => {
  const { issue } = await intake(
    [
      paragraph("教学与实训", { style: "FascicleCoverTitle" }),
      paragraph("青禾职业技术学院", { style: "FascicleCover" }),
      paragraph("2023年第2期", { style: "FascicleCover" }),
      paragraph("关于本刊", { style: "FascicleStatement" }),
      paragraph(TEXT),
      paragraph("主编：周未", { style: "FascicleMasthead" }),
      paragraph("1　课堂", { style: "FascicleDepartment" }),
      paragraph("1.1　一堂课", { style: "FascicleArticle" }),
      paragraph(`${run("1.2 倍速看一堂课，")}<w:r><w:br/></w:r>${run("看出了什么")}`, {
        style: "FascicleHeadline",
      }),
      paragraph("起因", { style: "Heading4" }),
      paragraph("1.3 说的是听课。", {}),
      paragraph(TEXT, { style: "FascicleQuotation" }),
      paragraph(TEXT, { style: "FascicleQuotationNext" }),
      paragraph("资料来源：校报", { style: "FascicleSource" }),
      paragraph("1.2　第二堂课", { style: "FascicleArticle" }),
      paragraph(TEXT),
      paragraph("资料来源：某网", { style: "FascicleSource" }),
    ],
    { "word/styles.xml": STYLES },
  );
  expect(issue).toMatchObject({
    year: 2023,
    number: 2,
    journal: { title: "教学与实训", institution: "青禾职业技术学院" },
    masthead: { entries: [{ role: "主编", names: ["周未"] }] },
    statement: { title: "关于本刊", blocks: [{ kind: "paragraph" }] },
  });
  const [first, second] = issue.sections[0]?.articles ?? [];
  expect(first).toMatchObject({
    number: "1.1",
    title: "一堂课",
    headline: ["1.2 倍速看一堂课，", "看出了什么"],
    source: "校报",
  });
  expect(first?.blocks).toMatchObject([
    { kind: "heading", level: 1 },
    { kind: "paragraph" },
    { kind: "quotation", paragraphs: [expect.anything(), expect.anything()] },
  ]);
  expect(second).toMatchObject({ number: "1.2", title: "第二堂课", source: "某网" });
});

test("contents and masthead in tables, merged cells in an article, a cover picture told", async () => {
  const { issue, report } = await intake([
    ...COVER.map((line) => paragraph(line)),
    table([
      ["主编", "周未"],
      ["责编", "叶知秋"],
    ]),
    paragraph("目录"),
    table([
      ["1 课堂", "3"],
      ["1.1 一堂课", "3"],
      ["1.2 第二堂课", "5"],
    ]),
    paragraph("1 课堂"),
    paragraph("1.1 一堂课"),
    ...article("一堂课的四次改版", "校报").slice(0, 3),
    table([
      ["项目", { text: "人数", across: 2 }],
      ["车工", "20", "30"],
      ["焊工", "10", "30"],
    ]),
    ...article("", "校报").slice(3),
    paragraph("1.2 第二堂课"),
    ...article("第二堂课怎么上", "某网"),
  ]);
  expect(issue.masthead.entries).toEqual([
    { role: "主编", names: ["周未"] },
    { role: "责编", names: ["叶知秋"] },
  ]);
  expect(report.understood.contentsEntries).toBe(3);
  const [first] = issue.sections[0]?.articles ?? [];
  expect(first?.blocks.at(-1)).toMatchObject({ kind: "table", columns: 3 });
  expect(first?.source).toBe("校报");
});

describe("refused with a sentence that says where to go", () => {
  const refusal = async (reading: Promise<unknown>) =>
    reading.then(
      () => "read",
      (error: unknown) => (error instanceof FascicleError ? error.id : String(error)),
    );

  test("one article as an issue, an issue as one article", async () => {
    const one = await docx(article("一堂课的四次改版", "校报"));
    expect(await refusal(readIssueFile(one, "a.docx"))).toBe("only-one-article");
    expect(await refusal(readArticleFile(one, "a.docx"))).toBe("read");
    const issue = await docx([
      ...COVER.map((line) => paragraph(line)),
      paragraph("1 课堂"),
      paragraph("1.1 一堂课"),
      ...article("一堂课的四次改版", "校报"),
      paragraph("1.2 第二堂课"),
      ...article("第二堂课怎么上", "某网"),
    ]);
    expect(await refusal(readIssueFile(issue, "a.docx"))).toBe("read");
    expect(await refusal(readArticleFile(issue, "a.docx"))).toBe("whole-issue");
  });

  test.each<[string, Uint8Array, string]>([
    ["a.docx", Buffer.from("PK\x03\x04broken"), "damaged-file"],
    ["a.doc", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]), "legacy-doc"],
    ["a.html", Buffer.from("<!doctype html><p>x</p>"), "issue-format"],
  ])("%s that is %s", async (name, bytes, id) => {
    expect(await refusal(readIssueFile(bytes, name))).toBe(id);
  });
});

const seed = sharedFile("seed/2024-01");
const KINDS = ["heading", "list", "label", "paragraph", "lead", "salutation"] as const;

describe.skipIf(!existsSync(`${seed}.txt`))("the real issue set as a Word file", () => {
  let text: IssueIntake;
  let reference: ReturnType<typeof referenceIssue.parse>;
  beforeAll(() => {
    text = readIssueBytes(readFileSync(`${seed}.txt`));
    reference = referenceIssue.parse(JSON.parse(readFileSync(`${seed}.json`, "utf8")));
  });

  test.each(["styles", "plain"] as const)("%s: the same issue as from text", async (way) => {
    const written = reference.sections.flatMap((s) => [
      ...s.columns.flatMap((c) => c.articles),
      ...s.articles,
    ]);
    const heading = (level: number) => (way === "styles" ? { style: `H${level}` } : {});
    const write = (one: ReferenceArticle, level: number) => [
      paragraph(`${one.number} ${one.tocTitle}`, heading(level)),
      // Each article counts its lists anew, as each was a file of its own.
      ...wordArticles[way](one).map((xml) =>
        xml.replace('<w:numId w:val="1"/>', `<w:numId w:val="${written.indexOf(one) + 1}"/>`),
      ),
    ];
    const lines = readFileSync(`${seed}.txt`, "utf8").split(/\r?\n/);
    const body = lines.findIndex((line) => /^1\s/.test(line) && !line.includes("\t"));
    const { issue } = await intake(
      [
        ...lines.slice(0, body).map((line) => paragraph(line)),
        ...reference.sections.flatMap(({ number, title, columns, articles }) => [
          paragraph(`${number} ${title}`, heading(1)),
          ...columns.flatMap((column) => [
            paragraph(`${column.number} ${column.title}`, heading(2)),
            ...column.articles.flatMap((one) => write(one, 3)),
          ]),
          ...articles.flatMap((one) => write(one, 2)),
        ]),
      ],
      {
        ...WORD_PARTS,
        "word/numbering.xml": numbering(written.map(() => [{ format: "decimal", text: "%1." }])),
        "word/styles.xml": WORD_PARTS["word/styles.xml"].replace(
          "</w:styles>",
          [1, 2, 3]
            .map(
              (level) =>
                `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`,
            )
            .join("")
            .concat("</w:styles>"),
        ),
      },
    );
    const { sections: _, statement, files: __, ...facts } = issue;
    const { sections: ___, statement: textStatement, files: ____, ...textFacts } = text.issue;
    expect(facts).toEqual(textFacts);
    expect(statement.title).toBe(textStatement.title);
    expect(wording(statement.blocks)).toBe(wording(textStatement.blocks));
    expect(squash(JSON.stringify(tree(issue)))).toBe(squash(JSON.stringify(tree(text.issue))));
    const all = issue.sections.flatMap(articlesOf);
    const expected = text.issue.sections.flatMap(articlesOf);
    expect(all).toHaveLength(34);
    expect(all.map(shape)).toEqual(expected.map(shape));
    const byNumber = new Map(all.map((one) => [one.number, one]));
    for (const kind of KINDS) {
      const { missing, extra } = sum(
        written.map((one) =>
          compare(
            referenceSignatures(kind, one.blocks),
            signatures(kind, byNumber.get(one.number)?.blocks ?? []),
          ),
        ),
      );
      expect([kind, missing, extra]).toEqual([kind, [], []]);
    }
  });
});

const shape = ({ number, blocks }: IntakeArticle) => [
  number,
  blocks.map((block: Block) => block.kind).join(" "),
];

/** The statement's lines were cut by page ends: paragraphs and so list numerals differ, words do not. */
const wording = (blocks: readonly Block[]) =>
  [...JSON.stringify(blocks).matchAll(/"text":"(.*?)"/g)]
    .map(([, text]) => text)
    .join("")
    .replace(/[^\p{Script=Han}]|[一二三四五六七八九十]/gu, "");
