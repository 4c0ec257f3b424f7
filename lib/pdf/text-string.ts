/** Text strings of PDF in UTF-16 with its mark (PDF 32000-1, 7.9.2.2). */

export function textBytes(text: string): Uint8Array {
  return Buffer.from(`\ufeff${text}`, "utf16le").swap16();
}

/** As it is written in a file: plain letters whatever it holds. */
export function textLiteral(text: string): string {
  return `<${Buffer.from(textBytes(text)).toString("hex")}>`;
}
