/** The faces of the house (R15): for each role the fonts that are asked in turn. */
import { makeFace } from "../typeset/face";
import type { Face, FaceKey, Hyphenate } from "../typeset/types";
import { type BuiltInFont, builtInFont } from "./built-in-fonts";
import type { FontFile } from "./font-file";
import { hyphenate } from "./hyphenate";

export type FontFaces = Readonly<Record<FaceKey, Face<FontFile>>> & { readonly hyphenate: Hyphenate };

/** What no font of a role has: 楷 knows more rare characters than 宋 and 黑, emoji stand as grey outlines. */
const LAST_RESORT = ["lxgw-wenkai", "noto-emoji"] as const;

/** Latin and digits that do not come from the role's own font. 宋 has those that 楷 is read with in print. */
const LATIN: Readonly<Partial<Record<FaceKey, readonly BuiltInFont[]>>> = { kai: ["noto-serif-sc"] };

/** No openly licensed 仿宋 of quality comes as a package: it falls back to 宋. */
const CHAINS: Readonly<Record<FaceKey, readonly [BuiltInFont, ...BuiltInFont[]]>> = {
  song: ["noto-serif-sc", ...LAST_RESORT],
  songBold: ["noto-serif-sc-bold", "noto-serif-sc", ...LAST_RESORT],
  hei: ["noto-sans-sc-bold", "noto-serif-sc", ...LAST_RESORT],
  kai: ["lxgw-wenkai", "noto-serif-sc", "noto-emoji"],
  fangsong: ["noto-serif-sc", ...LAST_RESORT],
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
  const own = [builtInFont(first), ...others.map(builtInFont)] as const;
  return makeFace(key, own, LATIN[key]?.map(builtInFont));
}
