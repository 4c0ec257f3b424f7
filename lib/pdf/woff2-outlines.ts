/**
 * Outlines from their WOFF2 form (W3C WOFF 2.0, sections 5.1 to 5.3): counts, flags, coordinates and boxes stand
 * in streams of their own, points as triplets of one flag byte and one to four bytes of coordinates.
 */

const WORDS = 0x01;
const SCALE = 0x08;
const MORE = 0x20;
const SCALE_XY = 0x40;
const MATRIX = 0x80;
const INSTRUCTIONS = 0x100;

export interface Outlines {
  readonly glyf: Buffer;
  /** Long offsets. */
  readonly loca: Buffer;
  /** xMin of each glyph, 0 where there is no outline. */
  readonly leftEdges: readonly number[];
}

/** A stream that is read from its start to its end. */
class Stream {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  byte(): number {
    return this.bytes.readUInt8(this.at++);
  }

  word(): number {
    this.at += 2;
    return this.bytes.readUInt16BE(this.at - 2);
  }

  signedWord(): number {
    this.at += 2;
    return this.bytes.readInt16BE(this.at - 2);
  }

  /** 255UInt16, section 4.2. */
  short(): number {
    const code = this.byte();
    if (code === 253) return this.word();
    if (code === 254) return this.byte() + 506;
    return code === 255 ? this.byte() + 253 : code;
  }

  take(length: number): Buffer {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

export function rebuildOutlines(transformed: Buffer): Outlines {
  const count = transformed.readUInt16BE(4);
  let start = 36;
  const streams = Array.from({ length: 7 }, (_, i) => {
    const length = transformed.readUInt32BE(8 + i * 4);
    start += length;
    return transformed.subarray(start - length, start);
  });
  const [contours, points, flags, glyphs, composites, boxes, instructions] = streams.map(
    (stream) => new Stream(stream),
  ) as [Stream, Stream, Stream, Stream, Stream, Stream, Stream];
  const hasBox = boxes.take(((count + 31) >> 5) * 4);

  const loca = Buffer.alloc((count + 1) * 4);
  const parts: Buffer[] = [];
  const leftEdges: number[] = [];
  let length = 0;
  for (let id = 0; id < count; id++) {
    const contourCount = contours.signedWord();
    const box = (hasBox[id >> 3]! & (0x80 >> (id & 7))) !== 0 ? boxes.take(8) : undefined;
    const outline =
      contourCount === 0
        ? Buffer.alloc(0)
        : contourCount > 0
          ? simpleGlyph(contourCount, points, flags, glyphs, instructions, box)
          : compositeGlyph(composites, glyphs, instructions, box);
    const padded = outline.length + (outline.length & 1);
    parts.push(outline, Buffer.alloc(padded - outline.length));
    length += padded;
    loca.writeUInt32BE(length, (id + 1) * 4);
    leftEdges.push(outline.length > 0 ? outline.readInt16BE(2) : 0);
  }
  return { glyf: Buffer.concat(parts), loca, leftEdges };
}

/** Section 5.2: 128 ways to write a step from one point to the next. */
function readStep(flag: number, stream: Stream): [dx: number, dy: number] {
  const code = flag & 0x7f;
  if (code < 10) return [0, signed(flag & 1, ((code & 14) << 7) + stream.byte())];
  if (code < 20) return [signed(flag & 1, (((code - 10) & 14) << 7) + stream.byte()), 0];
  if (code < 84) {
    const [by, low] = [code - 20, stream.byte()];
    const dx = 1 + (by & 0x30) + (low >> 4);
    const dy = 1 + ((by & 0x0c) << 2) + (low & 0x0f);
    return [signed(flag & 1, dx), signed(flag & 2, dy)];
  }
  if (code < 120) {
    const by = code - 84;
    const dx = 1 + (Math.floor(by / 12) << 8) + stream.byte();
    const dy = 1 + (((by % 12) >> 2) << 8) + stream.byte();
    return [signed(flag & 1, dx), signed(flag & 2, dy)];
  }
  if (code < 124) {
    const [first, second, third] = [stream.byte(), stream.byte(), stream.byte()];
    return [signed(flag & 1, (first << 4) + (second >> 4)), signed(flag & 2, ((second & 0x0f) << 8) + third)];
  }
  return [signed(flag & 1, stream.word()), signed(flag & 2, stream.word())];
}

const signed = (positive: number, value: number) => (positive ? value : -value);

const ON_CURVE = 0x01;

function simpleGlyph(
  contourCount: number,
  points: Stream,
  flags: Stream,
  glyphs: Stream,
  instructions: Stream,
  box: Buffer | undefined,
): Buffer {
  const ends: number[] = [];
  let total = 0;
  for (let contour = 0; contour < contourCount; contour++) {
    total += points.short();
    ends.push(total - 1);
  }
  const shape: number[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  let [x, y, left, right, bottom, top] = [0, 0, Infinity, -Infinity, Infinity, -Infinity];
  for (let point = 0; point < total; point++) {
    const flag = flags.byte();
    const [dx, dy] = readStep(flag, glyphs);
    x += dx;
    y += dy;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
    shape.push((flag & 0x80 ? 0 : ON_CURVE) | writeStep(dx, 0x02, 0x10, xs) | writeStep(dy, 0x04, 0x20, ys));
  }
  const code = instructions.take(glyphs.short());
  const head = Buffer.alloc(10 + contourCount * 2 + 2);
  head.writeInt16BE(contourCount, 0);
  if (box) box.copy(head, 2);
  else for (const [i, edge] of [left, bottom, right, top].entries()) head.writeInt16BE(edge, 2 + i * 2);
  for (const [i, end] of ends.entries()) head.writeUInt16BE(end, 10 + i * 2);
  head.writeUInt16BE(code.length, head.length - 2);
  return Buffer.concat([head, code, Buffer.from(shape), Buffer.from(xs), Buffer.from(ys)]);
}

/** Appends a coordinate as TrueType writes it, a byte where that is enough, and returns the flags that tell so. */
function writeStep(step: number, isByte: number, same: number, to: number[]): number {
  if (step === 0) return same;
  if (step > -256 && step < 256) {
    to.push(Math.abs(step));
    return step > 0 ? isByte | same : isByte;
  }
  to.push((step >> 8) & 0xff, step & 0xff);
  return 0;
}

/** Section 5.1: components stand as in TrueType, their box always in its stream. */
function compositeGlyph(
  composites: Stream,
  glyphs: Stream,
  instructions: Stream,
  box: Buffer | undefined,
): Buffer {
  const head = Buffer.alloc(10);
  head.writeInt16BE(-1, 0);
  box?.copy(head, 2);
  const parts: Buffer[] = [head];
  let hasInstructions = false;
  for (let flags = MORE; flags & MORE; ) {
    const own = composites.take(2);
    flags = own.readUInt16BE(0);
    hasInstructions ||= (flags & INSTRUCTIONS) !== 0;
    const scale = flags & SCALE ? 2 : flags & SCALE_XY ? 4 : flags & MATRIX ? 8 : 0;
    parts.push(own, composites.take(2 + (flags & WORDS ? 4 : 2) + scale));
  }
  if (hasInstructions) {
    const code = instructions.take(glyphs.short());
    const length = Buffer.alloc(2);
    length.writeUInt16BE(code.length);
    parts.push(length, code);
  }
  return Buffer.concat(parts);
}
