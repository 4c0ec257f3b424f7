import type { Command } from "./command";
import { loadIssue } from "./load-issue";
import { PDF_OPTIONS, pdfOptions, writePdf } from "./make-pdf";
import { withDatabase } from "./with-database";

const pdf: Command = {
  options: PDF_OPTIONS,
  positionals: ["issue"],
  async run(input) {
    const options = pdfOptions(input);
    const issue = await withDatabase(() => loadIssue(input.arguments.issue ?? ""));
    const { result, paper, found } = await writePdf(options, issue);
    return {
      ok: true,
      result,
      message: [
        `已生成 ${options.out}：共 ${result.pages} 页${paper[0]}；${found[0]}。`,
        `${options.out}: ${result.pages} pages${paper[1]}, ${found[1]}.`,
      ],
    };
  },
};

export default pdf;
