import { inspectBackup } from "../db/backup";
import type { Verification } from "../db/verify";
import type { Command, Outcome } from "./command";
import { withDatabase } from "./with-database";

const verify: Command = {
  positionals: ["file?"],
  async run(input) {
    const { file } = input.arguments;
    if (file !== undefined) return verifyFile(file);
    const verified = await withDatabase(async ({ url }) => {
      const { verifyDatabase } = await import("../db/verify");
      return verifyDatabase(url);
    });
    if (verified.problems.length > 0) return problemsOutcome(verified);
    const { events, revisions, files } = verified;
    return {
      ok: true,
      result: { ok: true, ...verified },
      message: [
        `数据完整：日志 ${events} 条首尾相连，稿次 ${revisions} 个、文件 ${files} 个与其校验值一致。`,
        `Whole: ${events} events chained, ${revisions} revisions and ${files} files equal to their hashes.`,
      ],
    };
  },
};

export default verify;

async function verifyFile(file: string): Promise<Outcome> {
  const { createdAt, tables } = await inspectBackup(file);
  const rows = tables.reduce((count, table) => count + table.rows, 0);
  return {
    ok: true,
    result: { ok: true, file, createdAt, rows, tables },
    message: [
      `备份完整：${createdAt}，${tables.length} 张表、${rows} 行。`,
      `The backup is whole: ${createdAt}, ${tables.length} tables, ${rows} rows.`,
    ],
  };
}

export function problemsOutcome(verified: Verification): Outcome {
  const lines = verified.problems.map(({ table, row, reason }) => `  ${table} ${row}: ${reason}`).join("\n");
  const count = verified.problems.length;
  return {
    ok: false,
    result: { ok: false, ...verified },
    message: [`数据有 ${count} 处与记录不符：`, `${count} places differ from what was written:\n${lines}`],
  };
}
