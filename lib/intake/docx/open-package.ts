/**
 * A Word file's parts, unpacked within limits. What is no Word file, or does what Word never does, is refused here,
 * before anything is read: sizes are capped by what the archive declares and again by what comes out.
 */
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { FascicleError } from "../../errors";
import { sniff } from "../sniff";

/** Text of the part of that name; undefined where there is none. */
export interface WordPackage {
  readonly text: (name: string) => string | undefined;
  readonly bytes: (name: string) => Uint8Array | undefined;
}

export const LIMITS = {
  entries: 3000,
  /** Bytes of one XML part: a 134-page issue takes 3 MB. */
  xml: 40_000_000,
  /** Bytes of all parts together. */
  total: 150_000_000,
} as const;

/** Parts that are read; all others stay packed. */
const WANTED =
  /^(?:\[content_types\]\.xml|_rels\/.*\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels|word\/media\/[^/]+)$/i;

/** @throws FascicleError `legacy-doc`, `encrypted-file`, `macro-file`, `not-a-word-file`, `unsafe-file`, `damaged-file` */
export async function openPackage(bytes: Uint8Array): Promise<WordPackage> {
  const kind = sniff(bytes);
  if (kind === "encrypted-office") throw new FascicleError("encrypted-file");
  if (kind === "legacy-office") throw new FascicleError("legacy-doc");
  if (kind !== "zip") throw new FascicleError("not-a-word-file", { found: kind });
  const zip = await open(bytes);
  try {
    const entries = await listEntries(zip);
    requireSafe(entries);
    const parts = new Map<string, Uint8Array>();
    let total = 0;
    for (const entry of entries) {
      const name = entry.fileName.toLowerCase();
      if (!WANTED.test(name)) continue;
      const limit = name.endsWith(".xml") || name.endsWith(".rels") ? LIMITS.xml : LIMITS.total;
      const part = await unpack(zip, entry, Math.min(limit, LIMITS.total - total));
      total += part.length;
      parts.set(name, part);
    }
    const read = (name: string) => parts.get(name.toLowerCase());
    return { bytes: read, text: (name) => decode(read(name)) };
  } finally {
    zip.close();
  }
}

const damaged = (cause?: unknown) => new FascicleError("damaged-file", {}, { cause });

function open(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length),
      { lazyEntries: true },
      (error, zip) => (error ? reject(damaged(error)) : resolve(zip)),
    );
  });
}

/** Names with .. or a leading slash make the archive's reader stop by itself. */
function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > LIMITS.entries) throw new FascicleError("unsafe-file", { reason: "entries" });
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length > LIMITS.entries) reject(new FascicleError("unsafe-file", { reason: "entries" }));
      else zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", (error: Error) =>
      reject(
        /relative path|absolute path|invalid characters/.test(error.message)
          ? new FascicleError("unsafe-file", { reason: "path" })
          : damaged(error),
      ),
    );
    zip.readEntry();
  });
}

function requireSafe(entries: readonly Entry[]): void {
  const names = entries.map((entry) => entry.fileName.toLowerCase());
  if (entries.some((entry) => entry.isEncrypted())) throw new FascicleError("encrypted-file");
  if (names.some((name) => name.endsWith("vbaproject.bin"))) throw new FascicleError("macro-file");
  if (!names.includes("word/document.xml")) throw new FascicleError("not-a-word-file", { found: "zip" });
  if (new Set(names).size < names.length) throw new FascicleError("unsafe-file", { reason: "names" });
  const declared = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const tooLong = entries.some(
    ({ fileName, uncompressedSize }) => /\.(xml|rels)$/i.test(fileName) && uncompressedSize > LIMITS.xml,
  );
  if (declared > LIMITS.total || tooLong) throw new FascicleError("unsafe-file", { reason: "size" });
}

/** Stops as soon as more comes out than there is room for, whatever the archive declared. */
function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(damaged(error));
      const chunks: Buffer[] = [];
      let length = 0;
      stream.on("data", (chunk: Buffer) => {
        length += chunk.length;
        if (length <= limit) chunks.push(chunk);
        else {
          reject(new FascicleError("unsafe-file", { reason: "size" }));
          stream.destroy();
        }
      });
      stream.on("end", () => resolve(Buffer.concat(chunks)));
      stream.on("error", (cause: Error) => reject(damaged(cause)));
    });
  });
}

function decode(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return undefined;
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(wide).decode(bytes);
}
