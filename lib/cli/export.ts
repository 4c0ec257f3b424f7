import { writeFile } from "node:fs/promises";
import { toPlain } from "../document/plain";
import { type Command, requiredOption } from "./command";
import { loadIssue } from "./load-issue";
import { withDatabase } from "./with-database";

const exportIssue: Command = {
  options: { out: { type: "string" }, plain: { type: "boolean" } },
  positionals: ["issue"],
  async run(input) {
    const out = requiredOption(input, "out");
    const issue = await withDatabase(() => loadIssue(input.arguments.issue ?? ""));
    const shape = input.options.plain ? toPlain(issue) : issue;
    await writeFile(out, `${JSON.stringify(shape, null, 2)}\n`);
    return {
      ok: true,
      result: { ok: true, out, label: issue.label },
      message: [`已导出${issue.label}：${out}`, `${issue.label} exported: ${out}`],
    };
  },
};

export default exportIssue;
