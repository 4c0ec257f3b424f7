/**
 * Writes the issue to measure in each form that is wanted: interchange JSON for our own path, the copy for
 * naive react-pdf, a Typst source. The real issue where FASCICLE_SHARED (default ../shared) holds it, else
 * a generated one of its size.
 * node prepare.mjs FOLDER
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { IssueData, SectionData } from "../../lib/document/issue";
import { toIssueCopy } from "../../lib/document/issue-copy";
import { fromPlain } from "../../lib/document/plain";
import { STYLE_2024 } from "../../lib/typeset/presets/style-2024";
import { sharedFile } from "../shared-file";
import { textToEdit } from "./edited-copy";
import { generatedIssue } from "./generated-issue";
import { typstSource } from "./typst-source";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("prepare.mjs FOLDER");
const real = sharedFile("seed/2024-01.json");
const issue: IssueData = existsSync(real)
  ? fromPlain(JSON.parse(readFileSync(real, "utf8")))
  : generatedIssue();
const copy = toIssueCopy(issue);
/** As many issues in one volume; their numbers follow from their places. */
const BOUND = 10;
const unnumbered = ({ number: _, ...section }: SectionData): SectionData => ({
  ...section,
  sections: section.sections.map(unnumbered),
  articles: section.articles.map(({ number: _, ...article }) => article),
});
const bound: IssueData = {
  ...issue,
  sections: Array.from({ length: BOUND }, () => issue.sections.map(unnumbered)).flat(),
};
const files = {
  "issue.json": JSON.stringify(issue),
  "bound.json": JSON.stringify(bound),
  "copy.json": JSON.stringify(copy),
  "issue.typ": typstSource(copy, STYLE_2024),
};
for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
console.log(
  JSON.stringify({
    issue: existsSync(real) ? "the real issue" : "a generated issue",
    edited: textToEdit(copy),
  }),
);
