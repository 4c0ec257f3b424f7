import { writeFile } from "node:fs/promises";
import type { IssueData } from "../document/issue";
import { toIssueCopy } from "../document/issue-copy";
import { BINDINGS, type BookletOptions } from "../pdf/booklet";
import { EDITIONS, type Edition } from "../pdf/editions";
import { type ProducedEdition, produceEdition } from "../pdf/produce";
import type { HouseStyle } from "../typeset/style";
import { choice, type Input, requiredOption, textOption } from "./command";
import { houseStyle } from "./house-style";

/** What the commands that make a PDF understand. */
export const PDF_OPTIONS = {
  out: { type: "string" },
  report: { type: "string" },
  edition: { type: "string" },
  binding: { type: "string" },
  sheet: { type: "string" },
  creep: { type: "boolean" },
} as const;

export interface PdfOptions {
  readonly out: string;
  readonly reportFile: string | undefined;
  readonly isChecked: boolean;
  readonly edition: Edition;
  readonly booklet: BookletOptions;
}

/** @throws UsageError before anything is read */
export function pdfOptions(input: Input): PdfOptions {
  const sheet = choice("--sheet", textOption(input, "sheet") ?? "full", ["full", "A4"]);
  const reportFile = textOption(input, "report");
  return {
    out: requiredOption(input, "out"),
    reportFile,
    // It costs a second look at everything.
    isChecked: reportFile !== undefined || input.options.json === true,
    edition: choice("--edition", textOption(input, "edition") ?? "screen", EDITIONS),
    booklet: {
      binding: choice("--binding", textOption(input, "binding") ?? "saddle", BINDINGS),
      onA4: sheet === "A4",
      creep: input.options.creep === true,
    },
  };
}

interface PdfWish {
  /** Asked for in place of the issue's own. */
  readonly style?: unknown;
  /** What stands in the report beside what is told of the PDF. */
  readonly reported?: object;
}

/** Writes the PDF, and a report where one is asked for. */
export async function writePdf(
  options: PdfOptions,
  issue: IssueData,
  { style = issue.style, reported = {} }: PdfWish = {},
) {
  const { out, reportFile, isChecked, edition } = options;
  const made = await makePdf(issue, options, style);
  await writeFile(out, made.bytes);
  const preflight = isChecked ? await preflightOf(issue, made) : undefined;
  const result = { edition, ...pdfResult(made), ...preflight };
  if (reportFile) await writeFile(reportFile, `${JSON.stringify({ ...result, ...reported }, null, 2)}\n`);
  return {
    result: { ok: true, out, ...result },
    paper: paperSentence(made),
    found: foundIn(made, preflight),
  };
}

export interface MadePdf extends ProducedEdition {
  readonly edition: Edition;
  readonly style: HouseStyle;
}

async function makePdf(issue: IssueData, { edition, booklet }: PdfOptions, style: unknown): Promise<MadePdf> {
  const files = new Map(issue.files.map((file) => [file.sha256, Buffer.from(file.base64, "base64")]));
  const read = await houseStyle(style);
  const produced = await produceEdition(toIssueCopy(issue), read, edition, files, undefined, { booklet });
  return { ...produced, edition, style: read };
}

async function preflightOf(issue: IssueData, made: MadePdf) {
  const { reportPreflight } = await import("./preflight-report");
  return reportPreflight(issue, made);
}

/** How much was found, for the closing words. */
function foundIn(
  { composed }: ProducedEdition,
  preflight: { readonly errors: number; readonly warnings: number } | undefined,
): [chinese: string, english: string] {
  if (!preflight) return [`排版提示 ${composed.findings.length} 条`, `${composed.findings.length} findings`];
  const { errors, warnings } = preflight;
  return [`预检错误 ${errors} 条、警告 ${warnings} 条`, `preflight: ${errors} errors, ${warnings} warnings`];
}

/** What is told of a PDF. */
function pdfResult({ pages, sha256, composed, facts }: ProducedEdition) {
  return {
    pages,
    bodyPages: composed.bodyPages,
    ...facts,
    sha256,
    contents: composed.contents,
  };
}

/** What paper an edition takes, for a sentence; nothing of editions that are not printed. */
function paperSentence({ edition, facts }: MadePdf): [string, string] {
  const { leaves, blanks, spine } = facts;
  switch (edition) {
    case "screen":
    case "proof":
      return ["", ""];
    case "print":
      return [
        `；含空白页 ${blanks} 页，用纸 ${leaves} 张，书脊 ${spine} 毫米`,
        `; ${blanks} blank, ${leaves} leaves, spine ${spine} mm`,
      ];
    case "booklet":
      return [
        `；用纸 ${leaves} 张，双面，短边翻转`,
        `; ${leaves} sheets, both sides, turned over the short edge`,
      ];
    case "cover":
      return [`；书脊 ${spine} 毫米`, `; spine ${spine} mm`];
    default:
      return edition satisfies never;
  }
}
