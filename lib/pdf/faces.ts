/** The faces of the house (R15): openly licensed fonts (OFL 1.1) from npm packages, opened once a process. */
import { createRequire } from "node:module";
import path from "node:path";
import { makeFace } from "../typeset/face";
import type { Face, FaceKey, Hyphenate } from "../typeset/types";
import { type FontFile, fontFile } from "./font-file";
import { hyphenate } from "./hyphenate";

export type FontFaces = Readonly<Record<FaceKey, Face<FontFile>>> & { readonly hyphenate: Hyphenate };

/** By name: package and file. */
const BUILT_IN = {
  "noto-serif-sc": ["@expo-google-fonts/noto-serif-sc", "400Regular/NotoSerifSC_400Regular.ttf"],
  "noto-serif-sc-bold": ["@expo-google-fonts/noto-serif-sc", "700Bold/NotoSerifSC_700Bold.ttf"],
  "noto-sans-sc-bold": ["@expo-google-fonts/noto-sans-sc", "700Bold/NotoSansSC_700Bold.ttf"],
  "noto-emoji": ["@expo-google-fonts/noto-emoji", "400Regular/NotoEmoji_400Regular.ttf"],
} as const;

type FontName = keyof typeof BUILT_IN;

/** What each role asks for, first to last. */
const CHAINS: Readonly<Record<FaceKey, readonly [FontName, ...FontName[]]>> = {
  song: ["noto-serif-sc", "noto-emoji"],
  songBold: ["noto-serif-sc-bold", "noto-serif-sc", "noto-emoji"],
  hei: ["noto-sans-sc-bold", "noto-serif-sc", "noto-emoji"],
  kai: ["noto-serif-sc", "noto-emoji"],
  fangsong: ["noto-serif-sc", "noto-emoji"],
};

let loaded: FontFaces | undefined;

/** The faces of the house; the files are opened as they are reached. */
export function loadFaces(): FontFaces {
  loaded ??= {
    song: face("song"),
    songBold: face("songBold"),
    hei: face("hei"),
    kai: face("kai"),
    fangsong: face("fangsong"),
    hyphenate,
  };
  return loaded;
}

/** Every font of the faces by its name, once though several roles use it. */
export function fontsOf(faces: FontFaces): ReadonlyMap<string, FontFile> {
  const { song, songBold, hei, kai, fangsong } = faces;
  const all = [song, songBold, hei, kai, fangsong].flatMap(({ fonts }) => fonts);
  return new Map(all.map((font) => [font.name, font]));
}

function face(key: FaceKey): Face<FontFile> {
  const [first, ...others] = CHAINS[key];
  return makeFace(key, [builtIn(first), ...others.map(builtIn)]);
}

const opened = new Map<FontName, FontFile>();

function builtIn(name: FontName): FontFile {
  const [pack, file] = BUILT_IN[name];
  const font = opened.get(name) ?? fontFile(name, path.join(packageFolder(pack), file));
  opened.set(name, font);
  return font;
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
