/** `npm run check`: types, lint and the tests of the pure folders; quick enough to run before each commit. */
import { install, requireNode } from "./installation.mjs";
import { runScript } from "./processes.mjs";
import { checkLint, checkTypes, countLine, runUnitTests, sum } from "./test-steps.mjs";

await runScript(async () => {
  requireNode();
  await install({ withTools: true });
  const { makeProgram } = await import("./build.mjs");
  await makeProgram({ web: false });
  const counts = sum([await checkTypes(), await checkLint(), await runUnitTests({ pureOnly: true })]);
  console.log(countLine(counts));
  return counts.failed === 0 ? 0 : 1;
});
