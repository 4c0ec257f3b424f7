import { writeFile } from "node:fs/promises";
import { type Command, requiredOption } from "./command";
import { loadIssue } from "./load-issue";
import { EDITION_OPTIONS, editionOption, makePdf, paperSentence, pdfResult } from "./make-pdf";
import { withDatabase } from "./with-database";

const pdf: Command = {
  options: { out: { type: "string" }, ...EDITION_OPTIONS },
  positionals: ["issue"],
  async run(input) {
    const out = requiredOption(input, "out");
    const choice = editionOption(input);
    const { edition } = choice;
    const issue = await withDatabase(() => loadIssue(input.arguments.issue ?? ""));
    const produced = await makePdf(issue, choice);
    await writeFile(out, produced.bytes);
    const result = pdfResult(produced);
    const [paperChinese, paperEnglish] = paperSentence(choice, produced);
    return {
      ok: true,
      result: { ok: true, out, edition, ...result },
      message: [
        `已生成 ${out}：共 ${result.pages} 页${paperChinese}；排版提示 ${result.findings.length} 条。`,
        `${out}: ${result.pages} pages${paperEnglish}, ${result.findings.length} findings.`,
      ],
    };
  },
};

export default pdf;
