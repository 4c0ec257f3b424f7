/**
 * Our own path in a process that stays: for each line on standard input the whole issue is read, composed
 * and drawn anew, nothing kept from the time before; answered with the milliseconds it took.
 * node warm-run.mjs ISSUE.json OUT.pdf
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { parseIssueData } from "../../lib/document/interchange";
import { toIssueCopy } from "../../lib/document/issue-copy";
import { produceEdition } from "../../lib/pdf/produce";
import { STYLE_2024 } from "../../lib/typeset/style";

const [file, out] = process.argv.slice(2);
if (!file || !out) throw new Error("warm-run.mjs ISSUE.json OUT.pdf");

for await (const _ of createInterface({ input: process.stdin })) {
  const start = performance.now();
  const copy = toIssueCopy(parseIssueData(JSON.parse(readFileSync(file, "utf8"))));
  const { bytes, pages } = await produceEdition(copy, STYLE_2024, "screen", new Map());
  writeFileSync(out, bytes);
  console.log(JSON.stringify({ milliseconds: performance.now() - start, pages }));
}
