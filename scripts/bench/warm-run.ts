/**
 * Our own path in a process that stays. For each line on standard input: `anew` reads, composes and draws the
 * whole issue with nothing kept from the time before; `edit` changes one paragraph and composes the whole issue
 * again with what is remembered, down to every page number, no PDF drawn. Answers with the milliseconds it took.
 * node warm-run.mjs ISSUE.json OUT.pdf EDITED-TEXT
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseIssueData } from "../../lib/document/interchange";
import type { IssueCopy } from "../../lib/document/issue-copy";
import { toIssueCopy } from "../../lib/document/issue-copy";
import { loadFaces } from "../../lib/pdf/faces";
import { produceEdition } from "../../lib/pdf/produce";
import { TypesetMemory } from "../../lib/typeset/memory";
import { STYLE_2024 } from "../../lib/typeset/presets/style-2024";
import { typesetIssue } from "../../lib/typeset/typeset-issue";
import { editedCopy } from "./edited-copy";

const [file, out, edited] = process.argv.slice(2);
if (!file || !out || !edited) throw new Error("warm-run.mjs ISSUE.json OUT.pdf EDITED-TEXT");
const read = () => toIssueCopy(parseIssueData(JSON.parse(readFileSync(file, "utf8"))));

let edits = 0;
let present: IssueCopy | undefined;
const memory = new TypesetMemory();

for await (const wish of createInterface({ input: process.stdin })) {
  if (wish === "edit") {
    present ??= read();
    present = editedCopy(present, edited, edited + "新".repeat(++edits));
  }
  const start = performance.now();
  if (wish === "edit" && present) typesetIssue(present, STYLE_2024, loadFaces(), { memory });
  else writeFileSync(out, (await produceEdition(read(), STYLE_2024, "screen", new Map())).bytes);
  console.log(JSON.stringify({ milliseconds: performance.now() - start }));
}
