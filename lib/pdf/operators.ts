/**
 * Operators of a page as they are put together, in bytes: a page shows some thousand glyphs, and each a piece of text
 * would be dear. All of it is ASCII.
 */
export class Operators {
  private bytes = Buffer.allocUnsafe(65_536);
  private length = 0;

  /** Operators with their operands, and the line's end. */
  line(text: string): void {
    this.text(text);
    this.bytes[this.length++] = LINE_FEED;
  }

  lines(texts: readonly string[]): void {
    for (const text of texts) this.line(text);
  }

  text(text: string): void {
    this.makeRoom(text.length + 1);
    const { bytes } = this;
    let at = this.length;
    for (let i = 0; i < text.length; i++) bytes[at++] = text.charCodeAt(i);
    this.length = at;
  }

  /** A number of 16 bits as it stands in a string to show: four hex digits. */
  code(value: number): void {
    this.makeRoom(4);
    const { bytes, length } = this;
    bytes[length] = HEX_DIGITS[value >> 12]!;
    bytes[length + 1] = HEX_DIGITS[(value >> 8) & 15]!;
    bytes[length + 2] = HEX_DIGITS[(value >> 4) & 15]!;
    bytes[length + 3] = HEX_DIGITS[value & 15]!;
    this.length = length + 4;
  }

  /** What has been put together since the last time. */
  take(): Buffer {
    const taken = Buffer.from(this.bytes.subarray(0, this.length));
    this.length = 0;
    return taken;
  }

  private makeRoom(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.length + count));
    this.bytes.copy(larger, 0, 0, this.length);
    this.bytes = larger;
  }
}

const LINE_FEED = 0x0a;
const HEX_DIGITS = Buffer.from("0123456789abcdef", "latin1");
