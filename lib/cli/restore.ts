import path from "node:path";
import { migrate } from "../../scripts/database.mjs";
import { ROOT } from "../../scripts/project.mjs";
import { replaceSecrets } from "../../scripts/secrets.mjs";
import { proveRestored, restoreBackup } from "../db/restore";
import type { Command } from "./command";
import { problemsOutcome } from "./verify";
import { withDatabase } from "./with-database";

const restore: Command = {
  positionals: ["file"],
  async run(input) {
    const file = path.resolve(input.arguments.file ?? "");
    return withDatabase(async ({ url, embedded }) => {
      const restored = await restoreBackup(url, file, path.join(ROOT, "prisma/migrations"));
      await proveRestored(url, restored);
      if (restored.needsMigration) await migrate(url);
      const { verifyDatabase } = await import("../db/verify");
      const verified = await verifyDatabase(url);
      if (verified.problems.length > 0) return problemsOutcome(verified);
      if (embedded) replaceSecrets(restored.secrets);
      const rows = restored.tables.reduce((count, table) => count + table.rows, 0);
      const [chinese, english] = embedded
        ? ["密钥已一并恢复；正在运行的服务请重新启动。", "Secrets are restored too; restart what is running."]
        : [
            `密钥由环境变量提供：${Object.keys(restored.secrets).join("、")}，请沿用原值。`,
            `Secrets come from the environment (${Object.keys(restored.secrets).join(", ")}): set them as before.`,
          ];
      return {
        ok: true,
        result: { ok: true, file, createdAt: restored.createdAt, rows, tables: restored.tables, ...verified },
        message: [
          `已恢复 ${restored.tables.length} 张表、${rows} 行，逐表核对与备份一致，日志链与稿次、文件校验无误。${chinese}`,
          `${restored.tables.length} tables, ${rows} rows restored; equal to the backup table by table, history, revisions and files proved. ${english}`,
        ],
      };
    });
  },
};

export default restore;
