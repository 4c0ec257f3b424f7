import type { IssueData } from "../document/issue";
import { toIssueCopy } from "../document/issue-copy";
import { EDITIONS, type Edition } from "../pdf/editions";
import { type ProducedEdition, produceEdition } from "../pdf/produce";
import { STYLE_2024 } from "../typeset/style";
import { choice, type Input, textOption } from "./command";

export function editionOption(input: Input): Edition {
  return choice("--edition", textOption(input, "edition") ?? "screen", EDITIONS);
}

/** @param style  what was asked for; else the issue's own counts */
export async function makePdf(
  issue: IssueData,
  edition: Edition,
  style: unknown = issue.style,
): Promise<ProducedEdition> {
  const files = new Map(issue.files.map((file) => [file.sha256, Buffer.from(file.base64, "base64")]));
  return produceEdition(toIssueCopy(issue), await houseStyle(style), edition, files);
}

/** Reading a style needs a library that the usual one does not. */
async function houseStyle(style: unknown) {
  if (style === undefined) return STYLE_2024;
  const { readStyle } = await import("../typeset/read-style");
  return readStyle(style);
}

/** What is told of a PDF. */
export function pdfResult({ pages, sha256, composed }: ProducedEdition) {
  return {
    pages,
    bodyPages: composed.bodyPages,
    sha256,
    contents: composed.contents,
    findings: composed.findings,
  };
}
