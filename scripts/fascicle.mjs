/** The `fascicle` command: dist/fascicle.mjs, made first where it is missing or out of date. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { bundleIsFresh } from "./bundle.mjs";
import { explain, ROOT } from "./project.mjs";

if (!bundleIsFresh())
  try {
    const { install, requireNode } = await import("./installation.mjs");
    requireNode();
    await install();
    const { makeProgram } = await import("./build.mjs");
    await makeProgram({ web: false });
  } catch (error) {
    console.error(explain(error));
    process.exit(1);
  }
// A command runs for a second: optimizing at the usual haste costs a third of that and gives nothing back.
// With this, what is really hot is still optimized, some milliseconds later.
setFlagsFromString("--interrupt-budget=1000000");

const { main } = await import(pathToFileURL(path.join(ROOT, "dist/fascicle.mjs")).href);
process.exitCode = await main(process.argv.slice(2));
