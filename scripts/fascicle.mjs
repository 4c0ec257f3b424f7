/** The `fascicle` command: dist/fascicle.mjs, made first where it is missing or out of date. */
import path from "node:path";
import { pathToFileURL } from "node:url";
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
const { main } = await import(pathToFileURL(path.join(ROOT, "dist/fascicle.mjs")).href);
process.exitCode = await main(process.argv.slice(2));
