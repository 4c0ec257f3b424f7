/** 字体: what an office has of its own. Stored as files by their hash, named by styles as `sha256:…`. */
import { z } from "zod";
import { FascicleError } from "../errors";
import { checkFont, type FontFacts } from "../pdf/check-font";
import type { Actor } from "../workflow/actor";
import { db, type Transaction } from "./client";
import { keepFile } from "./files";
import { filesOfStyle } from "./issue-style";
import { given, toJson } from "./json";
import { requireAllowed, requireFound } from "./visibility";
import { write } from "./write";

export interface FontView extends FontFacts {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly fileName?: string;
  readonly uploadedBy: string;
  readonly createdAt: Date;
  /** Labels of issues not published yet whose style names it: while there are any, it stays. */
  readonly usedBy: readonly string[];
}

const sampleSchema = z.object({
  text: z.string(),
  width: z.number(),
  unitsPerEm: z.number(),
  glyphs: z.array(z.tuple([z.number(), z.string()])),
});

export const FONT_MEDIA = "font/ttf";

/** Newest first; whoever works on issues sees them, for styles are his too. */
export async function listFonts(actor: Actor): Promise<FontView[]> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "readDesk", journalId });
  const rows = await db().journalFont.findMany({
    where: { journalId },
    orderBy: [{ createdAt: "desc" }, { sha256: "asc" }],
    include: { file: { select: { name: true, file: { select: { size: true } } } } },
  });
  const uses = await openUses(db(), journalId);
  return rows.map(({ file, uploadedName, journalId: _, sample, ...row }) => ({
    ...row,
    sample: sampleSchema.parse(sample),
    size: file.file.size,
    ...given("fileName", file.name),
    uploadedBy: uploadedName,
    usedBy: uses.get(row.sha256) ?? [],
  }));
}

/**
 * Checks the file and keeps it; one that is there already stays as it is.
 * @throws FascicleError as `checkFont`
 */
export async function storeFont(
  actor: Actor,
  upload: { readonly bytes: Uint8Array; readonly name?: string },
): Promise<{ sha256: string; family: string }> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "manageFonts", journalId });
  const facts = await checkFont(upload.bytes);
  return write(actor, async (tx, record) => {
    const name = await keepFile(tx, actor, journalId, { ...upload, mediaType: FONT_MEDIA });
    await keepFont(tx, { journalId, sha256: name, uploadedName: actor.name }, facts);
    record({
      action: "font.store",
      subjectType: "file",
      subjectId: name,
      journalId,
      detail: { family: facts.family, style: facts.style },
    });
    return { sha256: name, family: facts.family };
  });
}

/** What the font tells of itself; its file is there already. */
export async function keepFont(
  tx: Transaction,
  place: { readonly journalId: string; readonly sha256: string; readonly uploadedName: string },
  { sample, ...facts }: FontFacts,
): Promise<void> {
  await tx.journalFont.createMany({
    data: [{ ...place, ...facts, sample: toJson(sample) }],
    skipDuplicates: true,
  });
}

/**
 * The font is no longer offered. Its file stays for the issues that were printed with it.
 * @throws FascicleError `font-in-use` while the style of an issue that is not published names it
 */
export async function removeFont(actor: Actor, hash: string): Promise<void> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "manageFonts", journalId });
  await write(actor, async (tx, record) => {
    const where = { journalId_sha256: { journalId, sha256: hash } };
    const { family } = requireFound(await tx.journalFont.findUnique({ where, select: { family: true } }));
    const labels = (await openUses(tx, journalId)).get(hash) ?? [];
    if (labels.length > 0) throw new FascicleError("font-in-use", { labels: labels.join("、") });
    await tx.journalFont.delete({ where });
    record({
      action: "font.remove",
      subjectType: "file",
      subjectId: hash,
      journalId,
      detail: { family },
    });
  });
}

/** Hash of a file → labels of the issues in the making whose styles name it. */
async function openUses(client: Transaction, journalId: string): Promise<Map<string, string[]>> {
  const issues = await client.issue.findMany({
    where: { journalId, status: { not: "PUBLISHED" } },
    orderBy: [{ year: "asc" }, { number: "asc" }],
    select: { label: true, style: true },
  });
  const uses = new Map<string, string[]>();
  for (const { label, style } of issues)
    for (const hash of new Set(filesOfStyle(style).map((file) => file.sha256)))
      uses.set(hash, [...(uses.get(hash) ?? []), label]);
  return uses;
}
