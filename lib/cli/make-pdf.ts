import type { IssueData } from "../document/issue";
import { toIssueCopy } from "../document/issue-copy";
import { BINDINGS, type BookletOptions } from "../pdf/booklet";
import { EDITIONS, type Edition } from "../pdf/editions";
import { type ProducedEdition, produceEdition } from "../pdf/produce";
import { STYLE_2024 } from "../typeset/style";
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
): Promise<ProducedEdition> {
  const files = new Map(issue.files.map((file) => [file.sha256, Buffer.from(file.base64, "base64")]));
  return produceEdition(toIssueCopy(issue), await houseStyle(style), edition, files, undefined, { booklet });
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
    findings: composed.findings,
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
