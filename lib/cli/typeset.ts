import { readFile, writeFile } from "node:fs/promises";
import type { Command } from "./command";
import { requiredOption, textOption } from "./command";
import {
  EDITION_OPTIONS,
  editionOption,
  foundIn,
  makePdf,
  paperSentence,
  pdfResult,
  preflightOf,
} from "./make-pdf";
import { readIssueFile } from "./read-issue-file";

const typeset: Command = {
  options: {
    out: { type: "string" },
    ...EDITION_OPTIONS,
    report: { type: "string" },
    style: { type: "string" },
  },
  positionals: ["file"],
  async run(input) {
    const out = requiredOption(input, "out");
    const choice = editionOption(input);
    const styleFile = textOption(input, "style");
    const reportFile = textOption(input, "report");
    const { issue, report } = await readIssueFile(input.arguments.file ?? "");
    const style = styleFile ? await readStyleFile(styleFile) : issue.style;
    const produced = await makePdf(issue, choice, style);
    await writeFile(out, produced.bytes);
    const preflight = await preflightOf(issue, produced, input);
    const result = { edition: choice.edition, ...pdfResult(produced), ...preflight };
    const [paperChinese, paperEnglish] = paperSentence(choice, produced);
    if (reportFile) {
      const whole = { ...result, ...(report ? { intake: report } : {}) };
      await writeFile(reportFile, `${JSON.stringify(whole, null, 2)}\n`);
    }
    const doubtful = report?.notes.filter((note) => note.certainty === "doubtful").length ?? 0;
    const [foundChinese, foundEnglish] = foundIn(produced, preflight);
    return {
      ok: true,
      result: { ok: true, out, ...result, doubtful },
      message: [
        `已生成 ${out}：共 ${result.pages} 页${paperChinese}；存疑 ${doubtful} 处，${foundChinese}。`,
        `${out}: ${result.pages} pages${paperEnglish}; ${doubtful} doubtful readings, ${foundEnglish}.`,
      ],
    };
  },
};

export default typeset;

async function readStyleFile(file: string): Promise<unknown> {
  const { FascicleError } = await import("../errors");
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw error instanceof SyntaxError
      ? new FascicleError("invalid-input", { place: file, reason: error.message })
      : error;
  }
}
