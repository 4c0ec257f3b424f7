/** The faces of the house (R15): openly licensed fonts (OFL 1.1) from npm packages, opened once a process. */
import { createRequire } from "node:module";
import path from "node:path";
import type { FaceKey } from "../typeset/types";
import { type FontFile, openFontFile } from "./font-file";

export type FontFaces = Readonly<Record<FaceKey, FontFile>>;

const FILES: Readonly<Record<FaceKey, { readonly pack: string; readonly file: string }>> = {
  song: { pack: "@expo-google-fonts/noto-serif-sc", file: "400Regular/NotoSerifSC_400Regular.ttf" },
  songBold: { pack: "@expo-google-fonts/noto-serif-sc", file: "700Bold/NotoSerifSC_700Bold.ttf" },
  hei: { pack: "@expo-google-fonts/noto-sans-sc", file: "700Bold/NotoSansSC_700Bold.ttf" },
  kai: { pack: "@expo-google-fonts/noto-serif-sc", file: "400Regular/NotoSerifSC_400Regular.ttf" },
  fangsong: { pack: "@expo-google-fonts/noto-serif-sc", file: "400Regular/NotoSerifSC_400Regular.ttf" },
};

let loaded: FontFaces | undefined;

/** The three faces; the first call reads some 200 kB of each file, later calls nothing. */
export function loadFaces(): FontFaces {
  loaded ??= {
    song: open("song"),
    songBold: open("songBold"),
    hei: open("hei"),
    kai: open("kai"),
    fangsong: open("fangsong"),
  };
  return loaded;
}

function open(key: FaceKey): FontFile {
  const { pack, file } = FILES[key];
  return openFontFile(key, path.join(packageFolder(pack), file));
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
