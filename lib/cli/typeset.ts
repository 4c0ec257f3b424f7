import { type Command, textOption } from "./command";
import { readStyleFile } from "./house-style";
import { PDF_OPTIONS, pdfOptions, writePdf } from "./make-pdf";
import { readIssueFile } from "./read-issue-file";

const typeset: Command = {
  options: { ...PDF_OPTIONS, style: { type: "string" } },
  positionals: ["file"],
  async run(input) {
    const options = pdfOptions(input);
    const styleFile = textOption(input, "style");
    const { issue, report } = await readIssueFile(input.arguments.file ?? "");
    const { result, paper, found } = await writePdf(options, issue, {
      ...(styleFile && { style: await readStyleFile(styleFile) }),
      ...(report && { reported: { intake: report } }),
    });
    const doubtful = report?.notes.filter((note) => note.certainty === "doubtful").length ?? 0;
    return {
      ok: true,
      result: { ...result, doubtful },
      message: [
        `已生成 ${options.out}：共 ${result.pages} 页${paper[0]}；存疑 ${doubtful} 处，${found[0]}。`,
        `${options.out}: ${result.pages} pages${paper[1]}; ${doubtful} doubtful readings, ${found[1]}.`,
      ],
    };
  },
};

export default typeset;
