/**
 * The fonts that come with the program: openly licensed (OFL 1.1), from npm packages. Most are there as whole
 * TrueType files; 楷 comes cut into some three hundred web fonts and is put together at set-up (`make-fonts.ts`).
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { BuiltInFont } from "../typeset/font-names";
import { withSequences } from "./emoji-sequences";
import { type FontFile, fontFile } from "./font-file";

/** Name → package, and in it the file, or the folder of its pieces. */
const FONTS: Readonly<Record<BuiltInFont, readonly [pack: string, file: string]>> = {
  "noto-serif-sc": ["@expo-google-fonts/noto-serif-sc", "400Regular/NotoSerifSC_400Regular.ttf"],
  "noto-serif-sc-medium": ["@expo-google-fonts/noto-serif-sc", "500Medium/NotoSerifSC_500Medium.ttf"],
  "noto-serif-sc-semibold": ["@expo-google-fonts/noto-serif-sc", "600SemiBold/NotoSerifSC_600SemiBold.ttf"],
  "noto-serif-sc-bold": ["@expo-google-fonts/noto-serif-sc", "700Bold/NotoSerifSC_700Bold.ttf"],
  "noto-sans-sc": ["@expo-google-fonts/noto-sans-sc", "400Regular/NotoSansSC_400Regular.ttf"],
  "noto-sans-sc-medium": ["@expo-google-fonts/noto-sans-sc", "500Medium/NotoSansSC_500Medium.ttf"],
  "noto-sans-sc-bold": ["@expo-google-fonts/noto-sans-sc", "700Bold/NotoSansSC_700Bold.ttf"],
  "lxgw-wenkai": ["@chinese-fonts/lxgwwenkai", "dist/LXGWWenKai-Regular"],
  "noto-serif": ["@expo-google-fonts/noto-serif", "400Regular/NotoSerif_400Regular.ttf"],
  "noto-serif-bold": ["@expo-google-fonts/noto-serif", "700Bold/NotoSerif_700Bold.ttf"],
  "noto-symbols": ["@expo-google-fonts/noto-sans-symbols-2", "400Regular/NotoSansSymbols2_400Regular.ttf"],
  "noto-emoji": ["@expo-google-fonts/noto-emoji", "400Regular/NotoEmoji_400Regular.ttf"],
};

const opened = new Map<BuiltInFont, FontFile>();

/** The same object for the same name; its file is opened when the first thing is asked of it. */
export function builtInFont(name: BuiltInFont): FontFile {
  const known = opened.get(name);
  if (known) return known;
  const place = () => fileOf(name);
  const font = fontFile(name, place);
  opened.set(name, name === "noto-emoji" ? withSequences(font, place) : font);
  return font;
}

function fileOf(name: BuiltInFont): string {
  const { file, pieces } = fontPlace(name);
  if (pieces && !existsSync(file)) throw new Error(`${file} is missing: "npm run setup" makes it`);
  return file;
}

/**
 * The font's file. One that comes in pieces is a file under dist/, put together from those in the folder `pieces`:
 * its name tells the versions of the package and of the decoder, which together say what bytes it has.
 */
export function fontPlace(name: BuiltInFont): { readonly file: string; readonly pieces?: string } {
  const [pack, file] = FONTS[name];
  const folder = packageFolder(pack);
  if (file.endsWith(".ttf")) return { file: path.join(folder, file) };
  const project = folder.slice(0, folder.lastIndexOf("node_modules"));
  const made = `${name}-${version(folder)}-${version(packageFolder("woff2-encoder"))}.ttf`;
  return { file: path.join(project, "dist/fonts", made), pieces: path.join(folder, file) };
}

function version(folder: string): string {
  return JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")).version;
}

/** Found from this module, and where a bundler has moved it away, from the project's root. */
function packageFolder(pack: string): string {
  const manifest = `${pack}/package.json`;
  try {
    return path.dirname(createRequire(import.meta.url).resolve(manifest));
  } catch {
    return path.dirname(createRequire(path.join(process.cwd(), "package.json")).resolve(manifest));
  }
}
