import { type Command, choice, textOption } from "./command";
import { readIssueFile } from "./read-issue-file";
import { withDatabase } from "./with-database";

const importIssueFile: Command = {
  options: { as: { type: "string" } },
  positionals: ["file"],
  async run(input) {
    const as = choice("--as", textOption(input, "as") ?? "archive", ["archive", "draft"] as const);
    const { issue, report, original } = await readIssueFile(input.arguments.file ?? "");
    return withDatabase(async () => {
      const { importIssue } = await import("../db/import-issue");
      const { CONSOLE } = await import("../workflow/actor");
      const { issueId, existed } = await importIssue(CONSOLE, { issue, as, original, report });
      const doubtful = report?.notes.filter((note) => note.certainty === "doubtful").length ?? 0;
      return {
        ok: true,
        result: { ok: true, issueId, existed, label: issue.label, as, doubtful },
        message: existed
          ? [`${issue.label}已在库中，内容相同。`, `${issue.label} is there already, and equal.`]
          : [
              `已导入${issue.label}；存疑 ${doubtful} 处，见该期的导入报告。`,
              `${issue.label} imported; ${doubtful} doubtful readings, see its intake report.`,
            ],
      };
    });
  },
};

export default importIssueFile;
