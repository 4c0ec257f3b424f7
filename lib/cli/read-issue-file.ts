import { readFile } from "node:fs/promises";
import path from "node:path";
import type { IssueData } from "../document/issue";
import { FascicleError } from "../errors";
import type { IntakeReport } from "../intake/report";
import { UsageError } from "./command";

export interface IssueFile {
  readonly issue: IssueData;
  /** How a text or Word file was understood; JSON needs no understanding. */
  readonly report?: IntakeReport;
  readonly original: { readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string };
}

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/**
 * An issue from a file: a past issue as Word file or text (`.docx`, `.txt`), the interchange format or the plain shape (`.json`).
 * @throws FascicleError `not-an-issue`, `invalid-input`, `damaged-file`
 */
export async function readIssueFile(file: string): Promise<IssueFile> {
  const name = path.basename(file);
  switch (path.extname(file).toLowerCase()) {
    case ".docx":
    case ".txt": {
      const bytes = await readFile(file);
      const { readForeignIssue } = await import("../intake/read-foreign");
      const { toIssueData } = await import("../intake/to-issue-data");
      const { issue, report } = await readForeignIssue({ bytes, name });
      const mediaType = name.toLowerCase().endsWith(".txt") ? "text/plain" : DOCX;
      return { issue: toIssueData(issue), report, original: { bytes, mediaType, name } };
    }
    case ".json": {
      const bytes = await readFile(file);
      const issue = await readIssueJson(bytes.toString("utf8"));
      return { issue, original: { bytes, mediaType: "application/json", name } };
    }
    default:
      throw new UsageError(
        `只能读 .docx、.txt 与 .json 文件，而不是 ${name}。`,
        `Only .docx, .txt and .json files can be read, not ${name}.`,
      );
  }
}

async function readIssueJson(text: string): Promise<IssueData> {
  const json = parseJson(text);
  if (typeof json === "object" && json !== null && "format" in json) {
    // Code made for a schema pays where many values are checked; a command checks one.
    (await import("zod")).config({ jitless: true });
    const { parseIssueData } = await import("../document/interchange");
    return parseIssueData(json);
  }
  const { fromPlain } = await import("../document/plain");
  return fromPlain(json);
}

/** @throws FascicleError `damaged-file` */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new FascicleError("damaged-file", {}, { cause: error });
  }
}
