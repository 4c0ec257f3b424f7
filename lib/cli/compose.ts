import { createInterface } from "node:readline";
import { loadFaces } from "../pdf/faces";
import { composeText } from "../typeset/compose-text";
import { type Command, requiredOption, textOption, UsageError } from "./command";

const compose: Command = {
  options: { measure: { type: "string" }, indent: { type: "string" } },
  positionals: [],
  async run(input) {
    const measure = ems(requiredOption(input, "measure"), "--measure");
    const indentEm = ems(textOption(input, "indent") ?? "0", "--indent");
    if (measure < 1 || indentEm > measure - 1)
      throw new UsageError("行宽至少要容得下一个字。", "The measure must hold one character at least.");
    const faces = loadFaces();
    for await (const paragraph of createInterface({ input: process.stdin, crlfDelay: Infinity }))
      process.stdout.write(`${JSON.stringify(composeText(paragraph, measure, faces, { indentEm }))}\n`);
    return { ok: true };
  },
};

export default compose;

function ems(text: string, name: string): number {
  const value = Number(text);
  if (Number.isFinite(value) && value >= 0 && value <= 1000) return value;
  throw new UsageError(`${name} 应为 em 数（如 34）。`, `${name} is a number of em, such as 34.`);
}
