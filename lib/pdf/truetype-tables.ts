/** The tables of a TrueType file, read one by one as they are wanted (OpenType 1.9, chapter otff). */
import { closeSync, openSync, readSync } from "node:fs";

export interface TrueTypeTables {
  /** @throws where the file has no such table. */
  table(tag: string): Buffer;
  optional(tag: string): Buffer | undefined;
  /** Bytes `from` to before `to` of a table: for those too large to be read whole. */
  part(tag: string, from: number, to: number): Buffer;
}

/** A path, or the bytes themselves. */
export type FontSource = string | Uint8Array;

type Read = (offset: number, length: number) => Buffer;

/** Opens the file while `use` works on it. @throws where it is cut short. */
export function readTrueType<Result>(source: FontSource, use: (tables: TrueTypeTables) => Result): Result {
  if (typeof source !== "string") return use(tablesIn(readFrom(source), "the font"));
  const file = openSync(source, "r");
  try {
    const read = (offset: number, length: number) => {
      const bytes = Buffer.allocUnsafe(length);
      if (readSync(file, bytes, 0, length, offset) !== length) throw new Error(`${source} is cut short`);
      return bytes;
    };
    return use(tablesIn(read, source));
  } finally {
    closeSync(file);
  }
}

/** Each reading is a copy: who asks may write on it. */
function readFrom(bytes: Uint8Array): Read {
  return (offset, length) => {
    if (length < 0 || offset + length > bytes.length) throw new Error("the font is cut short");
    return Buffer.from(bytes.subarray(offset, offset + length));
  };
}

function tablesIn(read: Read, path: string): TrueTypeTables {
  const directory = read(12, read(0, 12).readUInt16BE(4) * 16);
  const places = new Map<string, { offset: number; length: number }>();
  for (let at = 0; at < directory.length; at += 16)
    places.set(directory.toString("latin1", at, at + 4), {
      offset: directory.readUInt32BE(at + 8),
      length: directory.readUInt32BE(at + 12),
    });
  const place = (tag: string) => {
    const found = places.get(tag);
    if (!found) throw new Error(`${path} has no table ${tag}`);
    return found;
  };
  return {
    table: (tag) => read(place(tag).offset, place(tag).length),
    optional: (tag) => (places.has(tag) ? read(place(tag).offset, place(tag).length) : undefined),
    part: (tag, from, to) => read(place(tag).offset + from, to - from),
  };
}
