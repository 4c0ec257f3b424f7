import { writeFile } from "node:fs/promises";
import { type Command, requiredOption } from "./command";
import { loadIssue } from "./load-issue";
import { editionOption, makePdf, pdfResult } from "./make-pdf";
import { withDatabase } from "./with-database";

const pdf: Command = {
  options: { out: { type: "string" }, edition: { type: "string" } },
  positionals: ["issue"],
  async run(input) {
    const out = requiredOption(input, "out");
    const edition = editionOption(input);
    const issue = await withDatabase(() => loadIssue(input.arguments.issue ?? ""));
    const produced = await makePdf(issue, edition);
    await writeFile(out, produced.bytes);
    const result = pdfResult(produced);
    return {
      ok: true,
      result: { ok: true, out, edition, ...result },
      message: [
        `已生成 ${out}：共 ${result.pages} 页，排版提示 ${result.findings.length} 条。`,
        `${out}: ${result.pages} pages, ${result.findings.length} findings.`,
      ],
    };
  },
};

export default pdf;
