/** Programs of the system that tests call: looked for, and installed only where that is ours to do. */
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { runProgram } from "./processes.mjs";

/** Program → package of Debian and Ubuntu. */
const PROGRAMS = { pdftotext: "poppler-utils", qpdf: "qpdf", gs: "ghostscript" };

/**
 * Names what is missing after an attempt to install it (only as root with CI=true).
 * @returns {Promise<{ missing: string[], required: boolean }>} required: a missing one is a failure
 */
export async function testPrograms() {
  const ours = process.env.CI === "true" && process.getuid?.() === 0;
  const wanted = [...absent(), ...(present("chromium") ? [] : ["chromium"])];
  if (ours && wanted.length > 0 && present("apt-get")) {
    process.env.DEBIAN_FRONTEND = "noninteractive";
    const packages = wanted.map((program) => PROGRAMS[program] ?? program);
    await runProgram("apt-get", ["update", "-qq"]);
    for (const name of new Set(packages))
      await runProgram("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name]);
  }
  const missing = absent();
  if (missing.length > 0) {
    const packages = [...new Set(missing.map((program) => PROGRAMS[program]))].join(" ");
    console.error(
      `missing programs: ${missing.join(", ")} (packages: ${packages}); tests that want them are skipped`,
    );
  }
  return { missing, required: ours };
}

/** @returns {(keyof typeof PROGRAMS)[]} */
const absent = () => Object.keys(PROGRAMS).filter((program) => !present(program));

/** @param {string} program */
function present(program) {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
