/**
 * The style of an issue as stored: whole, whatever presets may become. What is handed in as the name of a preset or
 * as differences from one is written out; only issues of earlier versions have none, which is the preset 2024.
 */
import { FascicleError } from "../errors";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { readStyle } from "../typeset/read-style";
import type { HouseStyle } from "../typeset/style";
import { type StyleFile, styleFiles } from "../typeset/style-files";
import type { Transaction } from "./client";
import { Prisma } from "./generated/client";
import { toJson } from "./json";

/** What the row's style stands for. It may be one that this version cannot read. */
export const styleOf = (stored: unknown): unknown => stored ?? STYLE_2024;

/** Files that a stored style names; none for one that cannot be read, so that no bad style hides an issue. */
export function filesOfStyle(style: unknown): StyleFile[] {
  try {
    return styleFiles(readStyle(style));
  } catch (error) {
    if (error instanceof FascicleError) return [];
    throw error;
  }
}

/** @throws FascicleError `style-file-missing` where the journal does not have a file that the style names */
export async function requireStyleFiles(
  tx: Transaction,
  journalId: string,
  style: HouseStyle,
): Promise<void> {
  for (const { sha256, place } of styleFiles(style))
    if ((await tx.journalFile.count({ where: { journalId, sha256 } })) === 0)
      throw new FascicleError("style-file-missing", { place });
}

/** The issue keeps the preset it followed: one that changes later changes nothing that is published. */
export async function freezeStyle(tx: Transaction, issueId: string): Promise<void> {
  await tx.issue.updateMany({
    where: { id: issueId, style: { equals: Prisma.DbNull } },
    data: { style: toJson(styleOf(undefined)) },
  });
}
