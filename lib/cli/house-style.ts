/** The house style that a command sets with. */
import { readFile } from "node:fs/promises";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import type { HouseStyle } from "../typeset/style";

/** Reading a style needs a library that the usual one does not. */
export async function houseStyle(style: unknown): Promise<HouseStyle> {
  if (style === undefined) return STYLE_2024;
  const { readStyle } = await import("../typeset/read-style");
  return readStyle(style);
}

/** @throws FascicleError `invalid-input` where the file is no JSON */
export async function readStyleFile(file: string): Promise<unknown> {
  const { FascicleError } = await import("../errors");
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw error instanceof SyntaxError
      ? new FascicleError("invalid-input", { place: file, reason: error.message })
      : error;
  }
}
