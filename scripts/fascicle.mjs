/** The `fascicle` command: dist/fascicle.cjs, made first where it is missing or out of date. */
import { setFlagsFromString } from "node:v8";
import { bundleIsFresh, COMMAND, COMMAND_CODE } from "./bundle.mjs";
import { loadBundle } from "./code-cache.mjs";
import { explain } from "./project.mjs";

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
// A command runs for a second. Optimizing at the usual haste costs a third of that and gives little back: with this,
// what is really hot is still optimized, some milliseconds later. And the room for young objects has grown to what an
// issue fills before most of them are gone, instead of being filled and copied at each of its usual sizes.
setFlagsFromString("--interrupt-budget=500000");
setFlagsFromString("--semi-space-growth-factor=8");

const argv = process.argv.slice(2);
const { exports, keepCode } = loadBundle(COMMAND, COMMAND_CODE, argv[0] ?? "");
process.exitCode = await exports.main(argv);
if (process.exitCode === 0) keepCode();
