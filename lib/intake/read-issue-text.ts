/** A past issue's text, as extracted from its PDF → the issue, and a report of how it was understood. See README.md. */
import { readArticle } from "./article";
import { readBody } from "./body";
import { decodeText } from "./decode";
import type { IssueIntake } from "./intake-issue";
import { readLines } from "./lines";
import { readIssue } from "./read-issue";
import { Notes } from "./report";

/**
 * @param bytes a text file in UTF-8, UTF-16 or GB18030
 * @throws FascicleError as `readIssue`
 */
export function readIssueBytes(bytes: Uint8Array): IssueIntake {
  const { text, encoding } = decodeText(bytes);
  const notes = new Notes();
  if (encoding !== "utf-8") notes.for()("encoding", 0, { before: encoding, after: "utf-8" });
  return read(text, notes);
}

/**
 * Takes time in proportion to the text's length, whatever it holds.
 * @throws FascicleError `not-an-issue` with `sought` and `found`
 */
export function readIssueText(text: string): IssueIntake {
  return read(text, new Notes());
}

function read(text: string, notes: Notes): IssueIntake {
  const lines = readLines(text, notes.for());
  return readIssue(
    { lines, frontLines: (front) => front, readText: readBody, readArticle, files: [] },
    notes,
  );
}
