/** Bytes of a page → its text. What it declares is often wrong: gb2312 holds GB18030, and copies are saved anew as UTF-8. */
import { decodeText } from "../decode";
import type { TakeNote } from "../report";

export function decodePage(bytes: Uint8Array, note: TakeNote): string {
  const declared = declaredCharset(bytes);
  const { text, encoding } = decodeText(bytes);
  if (encoding === "utf-8") {
    if (isChinese(declared)) note("charset-wrong", 0, { before: declared, after: encoding });
    return text;
  }
  // What is neither UTF nor declared Chinese is what it says: Big5, Shift JIS.
  const isOther =
    encoding === "gb18030" && declared !== undefined && !isChinese(declared) && !/^utf/.test(declared);
  const other = isOther ? decodeAs(declared, bytes) : undefined;
  if (other !== undefined) note("encoding", 0, { before: declared, after: "utf-8" });
  else if (/^utf-?8$/.test(declared ?? "")) note("charset-wrong", 0, { before: declared, after: encoding });
  else note("encoding", 0, { before: encoding, after: "utf-8" });
  return other ?? text;
}

const isChinese = (charset: string | undefined) => /^(?:gb|x-gbk|hz-gb)/.test(charset ?? "");

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w-]{2,30})/i.exec(head)?.[1]?.toLowerCase();
}

function decodeAs(charset: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return undefined;
  }
}
