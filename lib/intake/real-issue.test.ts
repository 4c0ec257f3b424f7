import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedFile } from "../../scripts/shared-file";
import { type Block, inlineText } from "../document/blocks";
import { squash } from "./characters";
import type { IntakeArticle, IssueIntake } from "./intake-issue";
import { readIssueBytes, readIssueText } from "./read-issue-text";
import {
  type Agreement,
  compare,
  precision,
  type ReferenceArticle,
  recall,
  referenceIssue,
  referenceSignatures,
  signatures,
  sum,
} from "./reference-comparison";
import { articlesOf } from "./understood";

const seed = sharedFile("seed/2024-01");

describe.skipIf(!existsSync(`${seed}.txt`))("the real issue", () => {
  let intake: IssueIntake;
  let reference: ReturnType<typeof referenceIssue.parse>;
  let pairs: { expected: ReferenceArticle; found: IntakeArticle | undefined }[];

  beforeAll(() => {
    intake = readIssueBytes(readFileSync(`${seed}.txt`));
    reference = referenceIssue.parse(JSON.parse(readFileSync(`${seed}.json`, "utf8")));
    const found = intake.issue.sections.flatMap(articlesOf);
    pairs = reference.sections
      .flatMap((section) => [...section.columns.flatMap((column) => column.articles), ...section.articles])
      .map((expected) => ({ expected, found: found.find((article) => article.number === expected.number) }));
  });

  const agreement = (kind: Parameters<typeof signatures>[0]): Agreement =>
    sum(
      pairs.map(({ expected, found }) =>
        compare(referenceSignatures(kind, expected.blocks), signatures(kind, found?.blocks ?? [])),
      ),
    );

  test("the journal's facts, the statement and the masthead are exact", () => {
    const { issue } = intake;
    const facts = {
      title: issue.journal.title,
      titleEn: issue.journal.titleEn,
      institution: issue.journal.institution,
      institutionNote: issue.journal.institutionNote,
      institutionEn: issue.journal.institutionEn,
      issueLabel: issue.label,
      year: issue.year,
      number: issue.number,
      status: issue.journal.classification,
      sponsor: issue.journal.sponsor,
      coverLines: issue.coverLines,
    };
    expect(bare(facts)).toEqual(bare(reference.journal));
    expect(squash(issue.statement.title)).toBe(squash(reference.statementTitle));
    for (const kind of ["heading", "list", "paragraph"] as const)
      expect(signatures(kind, issue.statement.blocks)).toEqual(
        referenceSignatures(kind, reference.statement),
      );
    const { title, raw: _, ...roles } = reference.masthead;
    expect(squash(issue.masthead.title)).toBe(squash(String(title)));
    expect(issue.masthead.entries.map((entry) => [entry.role, entry.names.join("、")])).toEqual(
      Object.entries(roles),
    );
    expect(squash(issue.contentsTitle)).toBe(squash(reference.tocTitle));
  });

  test("sections, columns and articles are exact: number, titles, subtitle, byline, source, date", () => {
    const expected = reference.sections.map((section) => ({
      number: section.number,
      title: section.title,
      sections: section.columns.map((column) => ({
        number: column.number,
        title: column.title,
        articles: column.articles.map(referenceHead),
      })),
      articles: section.articles.map(referenceHead),
    }));
    const found = intake.issue.sections.map((section) => ({
      number: section.number,
      title: section.title,
      sections: section.sections.map((column) => ({
        number: column.number,
        title: column.title,
        articles: column.articles.map(foundHead),
      })),
      articles: section.articles.map(foundHead),
    }));
    expect(bare(found)).toEqual(bare(expected));
  });

  test.each([
    ["heading", 1],
    ["list", 1],
    ["label", 1],
    ["salutation", 1],
    ["lead", 1],
    ["paragraph", 1],
  ] as const)("%s: precision and recall of %d", (kind, least) => {
    const result = agreement(kind);
    console.info(
      `${kind}: ${result.matched} of ${result.expected} found, precision ${precision(result).toFixed(4)}, recall ${recall(result).toFixed(4)}`,
      { missing: result.missing.map(shown), extra: result.extra.map(shown) },
    );
    expect(result.expected).toBeGreaterThan(0);
    expect(Math.min(precision(result), recall(result))).toBeGreaterThanOrEqual(least);
  });

  test("the tables have the right columns, and every cell its text and spans", () => {
    const cells = pairs.map(({ expected, found }) => {
      const tables = expected.blocks.filter((b) => b.type === "table");
      const read = (found?.blocks ?? []).flatMap((b) => (b.kind === "table" ? [b] : []));
      expect(read.map((t) => t.columns)).toEqual(tables.map((t) => t.columns));
      return sum(
        tables.map((table, i) =>
          compare(
            (table.rows ?? []).flatMap((row, r) =>
              row.map((c) => `${r} ${squash(c.text)} ${c.rowspan}x${c.colspan}`),
            ),
            cellsOf(read[i]),
          ),
        ),
      );
    });
    const result = sum(cells);
    console.info(`table cells: ${result.matched} of ${result.expected}, ${result.found} found`, {
      missing: result.missing,
      extra: result.extra,
    });
    expect(result.expected).toBeGreaterThan(500);
    expect(Math.min(precision(result), recall(result))).toBeGreaterThanOrEqual(1);
  });

  test("blocks stand in the reference's order", () => {
    for (const { expected, found } of pairs)
      expect((found?.blocks ?? []).map(kindOf), expected.number).toEqual(
        expected.blocks.map((b) => (b.role === "attachment-title" ? b.role : (b.role ?? b.type))),
      );
  });

  test.each<[string, (text: string) => string]>([
    ["Windows line ends", (text) => text.replaceAll("\n", "\r\n")],
    ["contents without page numbers", (text) => text.replace(/^(\d[\d.]* .*)\t\d+$/gm, "$1")],
    ["contents with leaders", (text) => text.replace(/^(\d[\d.]* .*)\t(\d+)$/gm, "$1…………$2")],
    ["no contents", (text) => text.replace(/^(?:目 录|\d[\d.]* .*\t\d+)$/gm, "")],
    [
      "source and date on one line",
      (text) => text.replace(/^资料来源：(.*)\n\n发布日期：(.*)$/gm, "（来源：$1　日期：$2）"),
    ],
    [
      "spaces around all digits",
      (text) => text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, " "),
    ],
    ["another year and a serial number", (text) => text.replace("2024年第01期", "2031年第3期（总第29期）")],
  ])("set with %s, it reads the same", (_, change) => {
    const text = readFileSync(`${seed}.txt`, "utf8");
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(readIssueText(changed).issue.sections).toEqual(intake.issue.sections);
  });

  test("every join is in the report with its line", () => {
    const joins = intake.report.notes.filter((note) => note.kind === "paragraph-joined");
    expect(joins.length).toBeGreaterThan(0);
    expect(intake.report.notes.every((note) => note.line >= 0)).toBe(true);
    const counts = new Map<string, number>();
    for (const { kind, certainty } of intake.report.notes)
      counts.set(`${kind} (${certainty})`, (counts.get(`${kind} (${certainty})`) ?? 0) + 1);
    console.info(intake.report.understood, Object.fromEntries(counts));
  });
});

function referenceHead(article: ReferenceArticle) {
  const { number, tocTitle, fullTitle, subtitle, byline, source, publishedOn } = article;
  return { number, title: tocTitle, headline: fullTitle, subtitle, byline, source, releasedOn: publishedOn };
}

function foundHead(article: IntakeArticle) {
  const { number, title, headline, subtitle, byline, source, releasedOn } = article;
  return { number, title, headline, subtitle, byline, source, releasedOn };
}

function cellsOf(table: Extract<Block, { kind: "table" }> | undefined): string[] {
  return (table?.rows ?? []).flatMap((row, r) =>
    row.map((c) => `${r} ${squash(c.paragraphs.map(inlineText).join(""))} ${c.rowspan}x${c.colspan}`),
  );
}

function kindOf(block: Block): string {
  if (block.kind === "attachmentLabel") return "attachment-label";
  return block.kind === "attachmentTitle" ? "attachment-title" : block.kind;
}

/** The same data without white space in its texts. */
function bare(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, v: unknown) => (typeof v === "string" ? squash(v) : v));
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 30)}…${text.slice(-30)}` : text);
