import { writeFile } from "node:fs/promises";
import { type Command, requiredOption, textOption } from "./command";
import { loadIssue } from "./load-issue";
import {
  EDITION_OPTIONS,
  editionOption,
  foundIn,
  makePdf,
  paperSentence,
  pdfResult,
  preflightOf,
} from "./make-pdf";
import { withDatabase } from "./with-database";

const pdf: Command = {
  options: { out: { type: "string" }, ...EDITION_OPTIONS, report: { type: "string" } },
  positionals: ["issue"],
  async run(input) {
    const out = requiredOption(input, "out");
    const choice = editionOption(input);
    const issue = await withDatabase(() => loadIssue(input.arguments.issue ?? ""));
    const produced = await makePdf(issue, choice);
    await writeFile(out, produced.bytes);
    const preflight = await preflightOf(issue, produced, input);
    const result = { edition: choice.edition, ...pdfResult(produced), ...preflight };
    const reportFile = textOption(input, "report");
    if (reportFile) await writeFile(reportFile, `${JSON.stringify(result, null, 2)}\n`);
    const [paperChinese, paperEnglish] = paperSentence(choice, produced);
    const [foundChinese, foundEnglish] = foundIn(produced, preflight);
    return {
      ok: true,
      result: { ok: true, out, ...result },
      message: [
        `已生成 ${out}：共 ${result.pages} 页${paperChinese}；${foundChinese}。`,
        `${out}: ${result.pages} pages${paperEnglish}, ${foundEnglish}.`,
      ],
    };
  },
};

export default pdf;
