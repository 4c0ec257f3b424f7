/** Bytes of a text file → text. Chinese offices save UTF-8 with or without BOM, UTF-16 and GB18030. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

/** Never throws: what fits no encoding is read as GB18030 with replacement characters. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const marked = encodingOfMark(bytes);
  if (marked) return { text: decode(bytes, marked), encoding: marked };
  const utf8 = decodeStrictly(bytes);
  // Plain ASCII text in UTF-16 is valid UTF-8 full of NULs.
  if (utf8 !== undefined && !utf8.includes("\0")) return { text: utf8, encoding: "utf-8" };
  const wide = encodingOfWideText(bytes);
  if (wide) return { text: decode(bytes, wide), encoding: wide };
  if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
  const damaged = decode(bytes, "utf-8");
  if (isMostlyRead(damaged)) return { text: damaged, encoding: "utf-8" };
  return { text: decode(bytes, "gb18030"), encoding: "gb18030" };
}

function encodingOfMark(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Line feeds (00 0A) tell UTF-16 and its byte order, as no other encoding writes them so. */
function encodingOfWideText(bytes: Uint8Array): TextEncoding | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  let little = 0;
  let big = 0;
  for (let i = 0; i + 1 < bytes.length; i += 2) {
    if (bytes[i] === 0x0a && bytes[i + 1] === 0) little++;
    if (bytes[i] === 0 && bytes[i + 1] === 0x0a) big++;
  }
  if (little === big) return undefined;
  return little > big ? "utf-16le" : "utf-16be";
}

/** UTF-8 with a few bad bytes; Chinese in GB18030, read so, is lost for the better part. */
function isMostlyRead(text: string): boolean {
  let lost = 0;
  let wide = 0;
  for (const character of text) {
    if (character === "\ufffd") lost++;
    else if (character > "\u007f") wide++;
  }
  return lost < wide * 0.2;
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string {
  return new TextDecoder(encoding).decode(bytes);
}
