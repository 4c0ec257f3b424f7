import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import path from "node:path";

export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
}

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Folders of one Chinese sans-serif typeface; without one a browser shows blank boxes and tests still pass. */
const FONTS = ["400Regular", "700Bold"].map((weight) =>
  path.resolve("node_modules/@expo-google-fonts/noto-sans-sc", weight),
);

/**
 * A browser of this machine (CHROMIUM names another), else the one that travels in an npm package, which
 * exists for Linux only. Sets FONTCONFIG_FILE so that either finds Chinese letters.
 */
export async function chromium(): Promise<Browser | undefined> {
  const folder = path.join(tmpdir(), `fascicle-chromium-${userInfo().uid}`);
  mkdirSync(folder, { recursive: true });
  const installed = [process.env.CHROMIUM, ...INSTALLED].find((file) => file && existsSync(file));
  process.env.FONTCONFIG_FILE ??= writeFontList(folder);
  if (installed) return { executablePath: installed, args: [] };
  return process.platform === "linux" ? await packaged(folder) : undefined;
}

function writeFontList(folder: string): string {
  const file = path.join(folder, "fonts.conf");
  const fonts = [...FONTS, path.join(folder, "fonts")].map((font) => `<dir>${font}</dir>`);
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>${fonts.join("")}
<cachedir>${path.join(folder, "cache")}</cachedir></fontconfig>`,
  );
  return file;
}

/** Unpacks the packaged browser into `folder`: it goes to the temporary folder, so that is moved for a moment. */
async function packaged(folder: string): Promise<Browser> {
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x"; // makes the package unpack its own NSS libraries
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: archive } = await import("@sparticuz/chromium");
    const executablePath = await archive.executablePath();
    return { executablePath, args: archive.args.filter((arg) => !/single-process|headless/.test(arg)) };
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}
