import { readSecrets } from "../../scripts/secrets.mjs";
import { writeBackup } from "../db/backup";
import type { Command } from "./command";
import { withDatabase } from "./with-database";

const backup: Command = {
  positionals: ["file"],
  async run(input) {
    const file = input.arguments.file ?? "";
    const { tables, createdAt } = await withDatabase(({ url }) => writeBackup(url, file, readSecrets()));
    const rows = tables.reduce((count, table) => count + table.rows, 0);
    return {
      ok: true,
      result: { ok: true, file, createdAt, rows, tables },
      message: [
        `已备份 ${tables.length} 张表、${rows} 行到 ${file}，并已读回核对。文件含密钥与密码散列，请妥善保管。`,
        `${tables.length} tables, ${rows} rows in ${file}, read back and checked. It holds secrets and password hashes: keep it safe.`,
      ],
    };
  },
};

export default backup;
