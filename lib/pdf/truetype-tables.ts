/** The tables of a TrueType file, read one by one as they are wanted (OpenType 1.9, chapter otff). */
import { closeSync, openSync, readSync } from "node:fs";

export interface TrueTypeTables {
  /** @throws where the file has no such table. */
  table(tag: string): Buffer;
  optional(tag: string): Buffer | undefined;
  /** Bytes `from` to before `to` of a table: for those too large to be read whole. */
  part(tag: string, from: number, to: number): Buffer;
}

/** Opens the file while `use` works on it. @throws where it is cut short. */
export function readTrueType<Result>(path: string, use: (tables: TrueTypeTables) => Result): Result {
  const file = openSync(path, "r");
  try {
    const read = (offset: number, length: number) => {
      const bytes = Buffer.allocUnsafe(length);
      if (readSync(file, bytes, 0, length, offset) !== length) throw new Error(`${path} is cut short`);
      return bytes;
    };
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
    return use({
      table: (tag) => read(place(tag).offset, place(tag).length),
      optional: (tag) => (places.has(tag) ? read(place(tag).offset, place(tag).length) : undefined),
      part: (tag, from, to) => read(place(tag).offset + from, to - from),
    });
  } finally {
    closeSync(file);
  }
}
