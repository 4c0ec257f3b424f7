/** What a file is by its first bytes, whatever its name says. */
export type Sniffed =
  | "zip"
  | "legacy-office"
  | "encrypted-office"
  | "pdf"
  | "rtf"
  | "image"
  | "html"
  | "empty"
  | "binary"
  | "text";

const OLE = "d0cf11e0a1b11ae1";
const IMAGES = ["89504e47", "ffd8ff", "47494638", "424d", "52494646"];

export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return "empty";
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  const hex = head.subarray(0, 8).toString("hex");
  if (hex.startsWith("504b0304") || hex.startsWith("504b0506")) return "zip";
  if (hex === OLE) return holdsEncryptedPackage(bytes) ? "encrypted-office" : "legacy-office";
  if (IMAGES.some((start) => hex.startsWith(start))) return "image";
  const text = head.toString("latin1");
  if (text.startsWith("%PDF-")) return "pdf";
  if (text.startsWith("{\\rtf")) return "rtf";
  if (
    /^[\s\u00ef\u00bb\u00bf]*<(?:!doctype html|html|head|body|meta|!--|p[\s>]|div[\s>]|h[1-6][\s>]|table[\s>])/i.test(
      text,
    )
  )
    return "html";
  return isText(head) ? "text" : "binary";
}

/** A protected Word file is a compound file with a stream of this name, in UTF-16. */
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}

/** UTF-16 holds zeros, but always of the same evenness. */
function isText(head: Buffer): boolean {
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (marked) return true;
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  return zeros <= head.length * 0.02 || head.toString("utf16le").includes("\n");
}
