/** Set-up's part of the fonts: what comes in pieces is put together, once. Nothing that runs later loads this. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import decompress from "woff2-encoder/decompress";
import { BUILT_IN_FONTS } from "../typeset/font-names";
import { fontPlace } from "./built-in-fonts";
import { mergeFonts } from "./merge-fonts";
import { readTrueType, type TrueTypeTables } from "./truetype-tables";

/** Done already, it takes no time. */
export async function makeFonts(): Promise<void> {
  for (const name of BUILT_IN_FONTS) {
    const { file, pieces } = fontPlace(name);
    if (pieces && !existsSync(file)) writeWhole(file, mergeFonts(await readPieces(pieces)));
  }
}

async function readPieces(folder: string): Promise<TrueTypeTables[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith(".woff2"));
  const pieces: TrueTypeTables[] = [];
  for (const file of files.sort()) pieces.push(await readWebFont(readFileSync(path.join(folder, file))));
  return pieces;
}

/** The tables of the TrueType font that was packed as WOFF2. @throws where the bytes are no such file */
export async function readWebFont(bytes: Uint8Array): Promise<TrueTypeTables> {
  return readTrueType(await decompress(bytes), (tables) => tables);
}

/** Whoever reads it meanwhile finds all of it or nothing. */
function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, bytes);
  renameSync(unfinished, file);
}
