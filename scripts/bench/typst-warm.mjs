/**
 * Typst in a process that stays. For each line on standard input: `anew` makes the PDF with every cache evicted,
 * `edit` changes one paragraph and lays the document out again with what Typst remembers, no PDF written.
 * Answers with the milliseconds it took. node typst-warm.mjs FILE.typ OUT.pdf EDITED-TEXT
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { compile, makeCompiler } from "./typst-compiler.mjs";

const [file, out, edited] = process.argv.slice(2);
if (!file || !out || !edited) throw new Error("typst-warm.mjs FILE.typ OUT.pdf EDITED-TEXT");
const compiler = makeCompiler(path.dirname(path.resolve(file)));
const source = readFileSync(file, "utf8");
if (!source.includes(edited)) throw new Error("the text to edit is not in the source");
let edits = 0;

for await (const wish of createInterface({ input: process.stdin })) {
  const isEdit = wish === "edit";
  if (isEdit) edits++;
  else compiler.evictCache(0);
  const start = performance.now();
  const text = isEdit ? source.replace(edited, edited + "新".repeat(edits)) : source;
  const document = compile(compiler, { mainFileContent: text });
  if (!isEdit) writeFileSync(out, compiler.pdf(document, {}));
  console.log(JSON.stringify({ milliseconds: performance.now() - start }));
}
