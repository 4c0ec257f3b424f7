/** `npm run setup`: installs what is missing and makes database client and bundles; starts nothing. */
import { install, requireNode } from "./installation.mjs";
import { runScript } from "./processes.mjs";

await runScript(async () => {
  requireNode();
  await install();
  const { makeProgram } = await import("./build.mjs");
  await makeProgram({ web: false });
  return 0;
});
