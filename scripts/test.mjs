/**
 * `npm test`: types, lint, unit and database tests, build, browser tests, on a database of its own.
 * The last line of its output counts them all, whatever happens before.
 */
import path from "node:path";
import { install, requireNode } from "./installation.mjs";
import { onLeaving, runScript } from "./processes.mjs";
import { explain, ROOT } from "./project.mjs";
import { testPrograms } from "./test-programs.mjs";
import {
  checkLint,
  checkTypes,
  countLine,
  hasBrowser,
  runBrowserTests,
  runUnitTests,
  sum,
} from "./test-steps.mjs";

const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };
/** @type {import("./test-steps.mjs").Counts[]} */
const counts = [];
let finished = false;
// Registered first, it runs after all other clean-ups.
onLeaving(() => finished && console.log(countLine(sum(counts))));

await runScript(async () => {
  try {
    await runEverything();
  } catch (error) {
    console.error(explain(error));
    counts.push(FAILED);
  }
  finished = true;
  return sum(counts).failed === 0 ? 0 : 1;
});

async function runEverything() {
  requireNode();
  delete process.env.DATABASE_URL; // tests never touch a real database
  if (process.env.FASCICLE_SHARED)
    process.env.FASCICLE_SHARED = path.resolve(ROOT, process.env.FASCICLE_SHARED);
  await install({ withTools: true });
  const { missing, required } = await testPrograms();
  if (required) counts.push(...missing.map(() => FAILED));

  const [{ holdTestServer }, { makeProgram }] = await Promise.all([
    import("./test-database.mjs"),
    import("./build.mjs"),
  ]);
  onLeaving(await holdTestServer());
  await makeProgram({ web: false });
  counts.push(await checkTypes(), await checkLint(), await runUnitTests({ pureOnly: false }));

  console.log("— build");
  await makeProgram({ web: true });
  counts.push(PASSED, await runBrowserTests({ browser: await hasBrowser() }));
}
