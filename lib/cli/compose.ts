import { createInterface } from "node:readline";
import { loadFaces } from "../pdf/faces";
import { type ComposeTextOptions, composeText } from "../typeset/compose-text";
import { type Command, choice, type Input, requiredOption, textOption, UsageError } from "./command";

const compose: Command = {
  options: {
    measure: { type: "string" },
    indent: { type: "string" },
    "line-end": { type: "string" },
    "latin-gap": { type: "string" },
    "no-justify": { type: "boolean" },
    "hyphenate-below": { type: "string" },
  },
  positionals: [],
  async run(input) {
    const measure = ems(requiredOption(input, "measure"), "--measure", 1000);
    const options = optionsOf(input);
    if (measure < 1 || options.indentEm > measure - 1)
      throw new UsageError("行宽至少要容得下一个字。", "The measure must hold one character at least.");
    const faces = loadFaces();
    for await (const paragraph of createInterface({ input: process.stdin, crlfDelay: Infinity }))
      process.stdout.write(`${JSON.stringify(composeText(paragraph, measure, faces, options))}\n`);
    return { ok: true };
  },
};

export default compose;

const LINE_ENDS = ["gb", "strict", "hanging"] as const;

/** What is not told follows the rules alone: no mark hangs, no word is hyphenated. */
function optionsOf(input: Input): ComposeTextOptions & { readonly indentEm: number } {
  const lineEnd = textOption(input, "line-end");
  const latinGap = textOption(input, "latin-gap");
  const hyphenateBelow = textOption(input, "hyphenate-below");
  return {
    indentEm: ems(textOption(input, "indent") ?? "0", "--indent", 1000),
    ...(lineEnd !== undefined && { lineEnd: choice("--line-end", lineEnd, LINE_ENDS) }),
    ...(latinGap !== undefined && { latinGap: ems(latinGap, "--latin-gap", 0.5) }),
    ...(input.options["no-justify"] === true && { justify: false }),
    ...(hyphenateBelow !== undefined && { hyphenateBelow: ems(hyphenateBelow, "--hyphenate-below", 1000) }),
  };
}

function ems(text: string, name: string, most: number): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value) && value >= 0 && value <= most) return value;
  const example = Math.min(34, most / 2);
  throw new UsageError(
    `${name} 应为 0 到 ${most} 之间的 em 数（如 ${example}）。`,
    `${name} is a number of em between 0 and ${most}, such as ${example}.`,
  );
}
