import type { IssueData } from "../document/issue";
import { toIssueCopy } from "../document/issue-copy";
import { BINDINGS, type BookletOptions } from "../pdf/booklet";
import { EDITIONS, type Edition } from "../pdf/editions";
import { type ProducedEdition, produceEdition } from "../pdf/produce";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import type { HouseStyle } from "../typeset/style";
import { choice, type Input, textOption } from "./command";

/** What the commands that make a PDF understand of its edition. */
export const EDITION_OPTIONS = {
  edition: { type: "string" },
  binding: { type: "string" },
  sheet: { type: "string" },
  creep: { type: "boolean" },
} as const;

export interface EditionChoice {
  readonly edition: Edition;
  readonly booklet: BookletOptions;
}

export function editionOption(input: Input): EditionChoice {
  const sheet = choice("--sheet", textOption(input, "sheet") ?? "full", ["full", "A4"]);
  return {
    edition: choice("--edition", textOption(input, "edition") ?? "screen", EDITIONS),
    booklet: {
      binding: choice("--binding", textOption(input, "binding") ?? "saddle", BINDINGS),
      onA4: sheet === "A4",
      creep: input.options.creep === true,
    },
  };
}

/** @param style  what was asked for; else the issue's own counts */
export async function makePdf(
  issue: IssueData,
  { edition, booklet }: EditionChoice,
  style: unknown = issue.style,
): Promise<MadePdf> {
  const files = new Map(issue.files.map((file) => [file.sha256, Buffer.from(file.base64, "base64")]));
  const read = await houseStyle(style);
  const produced = await produceEdition(toIssueCopy(issue), read, edition, files, undefined, { booklet });
  return { ...produced, edition, style: read };
}

export interface MadePdf extends ProducedEdition {
  readonly edition: Edition;
  readonly style: HouseStyle;
}

/** Preflight of what was made, where a report or an object was asked for: it costs a second look at everything. */
export async function preflightOf(issue: IssueData, made: MadePdf, input: Input) {
  if (textOption(input, "report") === undefined && input.options.json !== true) return undefined;
  const { reportPreflight } = await import("./preflight-report");
  return reportPreflight(issue, made);
}

/** How much was found, for the closing words. */
export function foundIn(
  { composed }: ProducedEdition,
  preflight: { readonly errors: number; readonly warnings: number } | undefined,
): [chinese: string, english: string] {
  if (!preflight) return [`排版提示 ${composed.findings.length} 条`, `${composed.findings.length} findings`];
  const { errors, warnings } = preflight;
  return [`预检错误 ${errors} 条、警告 ${warnings} 条`, `preflight: ${errors} errors, ${warnings} warnings`];
}

/** Reading a style needs a library that the usual one does not. */
async function houseStyle(style: unknown) {
  if (style === undefined) return STYLE_2024;
  const { readStyle } = await import("../typeset/read-style");
  return readStyle(style);
}

/** What is told of a PDF. */
export function pdfResult({ pages, sha256, composed, facts }: ProducedEdition) {
  return {
    pages,
    bodyPages: composed.bodyPages,
    ...facts,
    sha256,
    contents: composed.contents,
  };
}

/** What paper an edition takes, for a sentence; nothing of editions that are not printed. */
export function paperSentence({ edition }: EditionChoice, { facts }: ProducedEdition): [string, string] {
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
