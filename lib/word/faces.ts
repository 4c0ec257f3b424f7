/** The faces of the house as every Word in China has them, and their looks as run properties. */
import type { FaceKey } from "../typeset/types";
import { tag, val } from "./xml";

const EAST_ASIAN: Readonly<Record<FaceKey, string>> = {
  song: "宋体",
  songBold: "宋体",
  hei: "黑体",
  kai: "楷体",
  fangsong: "仿宋",
};
const LATIN = "Times New Roman";

export interface Type {
  readonly face: FaceKey;
  /** pt */
  readonly size?: number;
}

export const fonts = (face: FaceKey): string =>
  tag("w:rFonts", {
    "w:ascii": LATIN,
    "w:hAnsi": LATIN,
    "w:eastAsia": EAST_ASIAN[face],
    "w:cs": LATIN,
  });

/** Children of <w:rPr>, in the order of the schema. Bold is said either way: a base style may be bold. */
export function typeProperties({ face, size }: Type): string {
  const bold = face === "songBold" ? tag("w:b") + tag("w:bCs") : val("w:b", 0) + val("w:bCs", 0);
  const halfPoints = size === undefined ? "" : sizeProperties(size);
  return fonts(face) + bold + halfPoints;
}

export function sizeProperties(size: number): string {
  const halfPoints = Math.round(size * 2);
  return val("w:sz", halfPoints) + val("w:szCs", halfPoints);
}
