/** The faces of the house (R15): for each role the fonts that are asked in turn. */
import { FascicleError } from "../errors";
import { makeFace } from "../typeset/face";
import { type BuiltInFont, isBuiltInFont, storedFontHash } from "../typeset/font-names";
import type { HouseStyle } from "../typeset/style";
import type { Face, FaceKey, Hyphenate } from "../typeset/types";
import { builtInFont } from "./built-in-fonts";
import { type FontFile, fontFile } from "./font-file";
import { hyphenate } from "./hyphenate";
import type { Files } from "./images";

export type FontFaces = Readonly<Record<FaceKey, Face<FontFile>>> & { readonly hyphenate: Hyphenate };

type StyleFonts = HouseStyle["fonts"];

/** What no font of a role has: 楷 knows more rare characters than 宋 and 黑, emoji stand as grey outlines. */
const LAST_RESORT = ["lxgw-wenkai", "noto-symbols", "noto-emoji"] as const;

/** Latin and digits that do not come from the role's own font. 宋 has those that 楷 is read with in print. */
const LATIN: Readonly<Partial<Record<FaceKey, readonly BuiltInFont[]>>> = {
  kai: ["noto-serif-sc", "noto-serif"],
};

/** No openly licensed 仿宋 of quality comes as a package: it falls back to 宋. */
const CHAINS: Readonly<Record<FaceKey, readonly [BuiltInFont, ...BuiltInFont[]]>> = {
  song: ["noto-serif-sc", "noto-serif", ...LAST_RESORT],
  songBold: ["noto-serif-sc-bold", "noto-serif-bold", "noto-serif-sc", ...LAST_RESORT],
  hei: ["noto-sans-sc-bold", "noto-serif-bold", "noto-serif-sc", ...LAST_RESORT],
  kai: ["lxgw-wenkai", "noto-serif", "noto-serif-sc", "noto-symbols", "noto-emoji"],
  fangsong: ["noto-serif-sc", "noto-serif", ...LAST_RESORT],
};

/** Styles in use at one time are few; a font that an office has stored has up to 30 MB. */
const SETS_KEPT = 4;
const kept = new Map<string, FontFaces>();

/**
 * The faces of a style; files are opened as they are reached. The same fonts give the same object while they are
 * in use, so that what was measured and composed with them is known again.
 * @param fonts what the roles ask for before their own
 * @param files stored fonts by SHA-256
 * @throws FascicleError `missing-font` where a stored font is not among the files
 */
export function loadFaces(fonts: StyleFonts = {}, files: Files = new Map()): FontFaces {
  const key = JSON.stringify(fonts);
  const faces = kept.get(key) ?? makeFaces(fonts, files);
  kept.delete(key);
  kept.set(key, faces);
  for (const oldest of kept.keys()) if (kept.size > SETS_KEPT) kept.delete(oldest);
  return faces;
}

function makeFaces(fonts: StyleFonts, files: Files): FontFaces {
  const stored = new Map<string, FontFile>();
  const named = (name: string) => {
    if (isBuiltInFont(name)) return builtInFont(name);
    const font = stored.get(name) ?? storedFont(name, files);
    stored.set(name, font);
    return font;
  };
  const face = (key: FaceKey): Face<FontFile> => {
    const [first, ...others] = CHAINS[key].map(builtInFont) as [FontFile, ...FontFile[]];
    const asked = (fonts[key] ?? []).map(named);
    const [main = first, ...next] = asked;
    const own =
      asked.length > 0 ? ([main, ...next, first, ...others] as const) : ([first, ...others] as const);
    // A role that is given a font has its Latin too.
    const latin = fonts.latin ?? (asked.length > 0 ? [] : (LATIN[key] ?? []));
    return makeFace(key, own, latin.map(named));
  };
  return {
    song: face("song"),
    songBold: face("songBold"),
    hei: face("hei"),
    kai: face("kai"),
    fangsong: face("fangsong"),
    hyphenate,
  };
}

function storedFont(name: string, files: Files): FontFile {
  const bytes = files.get(storedFontHash(name) ?? name);
  if (!bytes) throw new FascicleError("missing-font", { name });
  return fontFile(name, () => bytes);
}

/** Every font of the faces by its name, once though several roles use it. */
export function fontsOf(faces: FontFaces): ReadonlyMap<string, FontFile> {
  const { song, songBold, hei, kai, fangsong } = faces;
  const all = [song, songBold, hei, kai, fangsong].flatMap(({ fonts }) => fonts);
  return new Map(all.map((font) => [font.name, font]));
}
