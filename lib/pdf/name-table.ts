/** The table name: what a font says of itself (OpenType 1.9, chapter name). */

const WINDOWS = 3;
const CHINESE = 0x0804;
const ENGLISH = 0x0409;

/** A name by its number, in UTF-16; of several languages the one asked for first. Undefined where it has none. */
export function readName(table: Buffer, id: number, languages = [ENGLISH, CHINESE]): string | undefined {
  const strings = table.readUInt16BE(4);
  const found = new Map<number, string>();
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const record = 6 + i * 12;
    if (table.readUInt16BE(record) !== WINDOWS || table.readUInt16BE(record + 6) !== id) continue;
    const start = strings + table.readUInt16BE(record + 10);
    const bytes = Buffer.from(table.subarray(start, start + table.readUInt16BE(record + 8)));
    if (bytes.length % 2 === 0) found.set(table.readUInt16BE(record + 4), bytes.swap16().toString("utf16le"));
  }
  const [any] = found.values();
  return languages.map((language) => found.get(language)).find((text) => text !== undefined) ?? any;
}

/** As it is known in Chinese, where it is. */
export const readChineseName = (table: Buffer, id: number) => readName(table, id, [CHINESE, ENGLISH]);
