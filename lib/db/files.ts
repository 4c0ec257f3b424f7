/** Files by their SHA-256: bytes are stored once, and each journal knows those that came in through it. */
import type { FileData } from "../document/issue";
import { FascicleError } from "../errors";
import type { Actor, Principal } from "../workflow/actor";
import { sha256 } from "./audit-chain";
import { db, type Transaction } from "./client";
import { type CleanOptions, checkImage, cleanImage } from "./images";
import { given } from "./json";
import { deskJournals, published, requireAllowed } from "./visibility";
import { type Record, write } from "./write";

export interface StoredImage {
  readonly sha256: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface StoredFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly name?: string;
}

/** A file as received. */
export interface OriginalUpload {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name?: string;
}

export const MAX_IMAGE_BYTES = 20_000_000;
export const MAX_FILE_BYTES = 50_000_000;

/** Sniffs, decodes and encodes anew (PNG or JPEG, without metadata). @throws FascicleError `not-an-image`, `file-too-large` */
export async function storeImage(
  actor: Actor,
  upload: { bytes: Uint8Array; name?: string },
): Promise<StoredImage> {
  return storeCleaned(actor, upload, {});
}

async function storeCleaned(
  actor: Actor,
  upload: { bytes: Uint8Array; name?: string },
  options: CleanOptions,
): Promise<StoredImage> {
  requireUploader(actor);
  requireSize(upload.bytes, MAX_IMAGE_BYTES);
  const image = await cleanImage(upload.bytes, options);
  return write(actor, (tx, record) =>
    keepImage(tx, record, actor, { ...image, ...given("name", upload.name) }),
  );
}

async function keepImage(
  tx: Transaction,
  record: Record,
  actor: Actor,
  { width, height, ...image }: OriginalUpload & Omit<StoredImage, "sha256">,
): Promise<StoredImage> {
  const { journalId } = actor;
  const name = await keepFile(tx, actor, journalId, image, { width, height });
  record({
    action: "file.store",
    subjectType: "file",
    subjectId: name,
    journalId,
    detail: { width, height },
  });
  return { sha256: name, width, height };
}

/** Before a file is read at all. @throws FascicleError `forbidden` */
export function requireUploader(actor: Actor): void {
  requireAllowed(actor, { action: "uploadFile", journalId: actor.journalId });
}

/**
 * The images of a file that was read elsewhere, already encoded anew: kept under the hash they are known by.
 * @throws FascicleError `damaged-file` where the bytes are another file's, or no image
 */
export async function storeReadImages(actor: Actor, images: readonly FileData[]): Promise<void> {
  requireUploader(actor);
  if (images.length === 0) return;
  const checked: (OriginalUpload & Omit<StoredImage, "sha256">)[] = [];
  for (const { base64, sha256: name } of images) {
    const bytes = Buffer.from(base64, "base64");
    requireSize(bytes, MAX_IMAGE_BYTES);
    if (sha256(bytes) !== name) throw new FascicleError("damaged-file");
    checked.push({ bytes, ...(await checkImage(bytes)) });
  }
  await write(actor, async (tx, record) => {
    for (const image of checked) await keepImage(tx, record, actor, image);
  });
}

/** An emblem for covers: an image made grey, so that it prints in black alone. */
export async function storeEmblem(
  actor: Actor,
  upload: { bytes: Uint8Array; name?: string },
): Promise<StoredImage> {
  return storeCleaned(actor, upload, { grey: true });
}

/** An original file as received; it is only ever handed out as an attachment. @throws FascicleError `file-too-large` */
export async function storeOriginal(actor: Actor, upload: OriginalUpload): Promise<{ sha256: string }> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "uploadFile", journalId });
  return write(actor, async (tx, record) => {
    const name = await keepFile(tx, actor, journalId, upload);
    record({
      action: "file.store",
      subjectType: "file",
      subjectId: name,
      journalId,
      detail: { ...given("name", upload.name), mediaType: upload.mediaType },
    });
    return { sha256: name };
  });
}

/** Stores the bytes unless they are there, and notes that this journal has them; their hash. */
export async function keepFile(
  tx: Transaction,
  actor: Principal,
  journalId: string,
  upload: OriginalUpload,
  size: { width?: number; height?: number } = {},
): Promise<string> {
  requireSize(upload.bytes, MAX_FILE_BYTES);
  const name = await keepBytes(tx, upload.bytes, upload.mediaType, size);
  await tx.journalFile.createMany({
    data: [
      {
        journalId,
        sha256: name,
        name: upload.name?.slice(0, 255) ?? null,
        uploadedBy: actor.kind === "person" ? actor.userId : null,
      },
    ],
    skipDuplicates: true,
  });
  return name;
}

/** Bytes alone, for a produced edition. */
export async function keepBytes(
  tx: Transaction,
  bytes: Uint8Array,
  mediaType: string,
  size: { width?: number; height?: number } = {},
): Promise<string> {
  const name = sha256(bytes);
  if ((await tx.file.count({ where: { sha256: name } })) > 0) return name;
  const owned = new Uint8Array(bytes);
  await tx.file.createMany({
    data: [{ sha256: name, mediaType, size: owned.length, bytes: owned, ...size }],
    skipDuplicates: true,
  });
  return name;
}

function requireSize(bytes: Uint8Array, limit: number): void {
  if (bytes.length > limit) throw new FascicleError("file-too-large", { limit: limit / 1_000_000 });
}

/** At the desk any file of its journal; elsewhere only images of published articles. @throws FascicleError `not-found` */
export async function readFile(actor: Actor, name: string): Promise<StoredFile> {
  const atDesk = await db().journalFile.findFirst({
    where: { sha256: name, journalId: { in: deskJournals(actor) } },
    select: { name: true, file: { select: { mediaType: true, bytes: true } } },
  });
  if (atDesk) return { sha256: name, ...atDesk.file, ...given("name", atDesk.name) };
  const shown = await db().articleFile.findFirst({
    where: {
      sha256: name,
      article: { status: "PUBLISHED", placement: { section: { issue: published(actor) } } },
    },
    select: { file: { select: { mediaType: true, bytes: true } } },
  });
  if (!shown) throw new FascicleError("not-found");
  return { sha256: name, ...shown.file };
}
