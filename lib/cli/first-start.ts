/**
 * What only the first start does, as a process of its own: `seed` fills the empty database of DATABASE_URL with
 * the demo journal and prints its accounts, `code` prints a fresh one-time code for the set-up page.
 */
import { closeDatabase } from "../db/client";

const answer = await run(process.argv[2] ?? "");
await closeDatabase();
process.stdout.write(JSON.stringify(answer));

async function run(task: string): Promise<unknown> {
  switch (task) {
    case "seed": {
      const { default: seedDemo } = await import("../../prisma/seed");
      return seedDemo();
    }
    case "code": {
      const { createSetupCode } = await import("../db/setup");
      return { code: await createSetupCode() };
    }
    default:
      throw new Error(`first-start knows seed and code, not ${task}`);
  }
}
