/**
 * Outlines of glyphs as SVG path data: what a browser draws a composed page with. In font units, y downward as on
 * the page. Format: OpenType 1.9, chapters glyf and loca; quadratic curves, composite glyphs put together.
 */
import type { TrueTypeTables } from "./truetype-tables";

const ON_CURVE = 0x01;
const X_SHORT = 0x02;
const Y_SHORT = 0x04;
const REPEAT = 0x08;
const X_SAME_OR_POSITIVE = 0x10;
const Y_SAME_OR_POSITIVE = 0x20;

const WORDS = 0x01;
const ARE_OFFSETS = 0x02;
const HAS_SCALE = 0x08;
const MORE = 0x20;
const HAS_XY_SCALE = 0x40;
const HAS_MATRIX = 0x80;
/** A composite of composites deeper than this is damaged. */
const DEEPEST = 8;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}
type Contour = readonly Point[];

/** One path a glyph, in the order asked for; "" where a glyph has no outline or does not exist. */
export function glyphOutlines(tables: TrueTypeTables, glyphs: readonly number[]): string[] {
  const loca = tables.table("loca");
  const isLong = tables.table("head").readInt16BE(50) === 1;
  const count = loca.length / (isLong ? 4 : 2) - 1;
  const offset = (id: number) => (isLong ? loca.readUInt32BE(id * 4) : loca.readUInt16BE(id * 2) * 2);

  const contours = (id: number, depth: number): Contour[] => {
    if (id >= count || depth > DEEPEST || offset(id) === offset(id + 1)) return [];
    const data = tables.part("glyf", offset(id), offset(id + 1));
    const number = data.readInt16BE(0);
    return number >= 0 ? simple(data, number) : composite(data, depth);
  };

  const composite = (data: Buffer, depth: number): Contour[] => {
    const found: Contour[] = [];
    let at = 10;
    for (let flags = MORE; flags & MORE; ) {
      flags = data.readUInt16BE(at);
      const component = data.readUInt16BE(at + 2);
      at += 4;
      const [dx, dy] = flags & WORDS ? [data.readInt16BE(at), data.readInt16BE(at + 2)] : bytes(data, at);
      at += flags & WORDS ? 4 : 2;
      const [a, b, c, d, length] = matrix(data, at, flags);
      at += length;
      // Components placed by matching points are not made any more; such a one stands where it is.
      const [x, y] = flags & ARE_OFFSETS ? [dx, dy] : [0, 0];
      const moved = (point: Point) => ({
        x: a * point.x + c * point.y + x,
        y: b * point.x + d * point.y + y,
        on: point.on,
      });
      found.push(...contours(component, depth + 1).map((contour) => contour.map(moved)));
    }
    return found;
  };

  return glyphs.map((id) => contours(id, 0).map(pathOf).join(""));
}

const bytes = (data: Buffer, at: number) => [data.readInt8(at), data.readInt8(at + 1)] as const;

/** The component's transformation, and how many bytes it takes. */
function matrix(data: Buffer, at: number, flags: number): [number, number, number, number, number] {
  const value = (index: number) => data.readInt16BE(at + index * 2) / 0x4000;
  if (flags & HAS_SCALE) return [value(0), 0, 0, value(0), 2];
  if (flags & HAS_XY_SCALE) return [value(0), 0, 0, value(1), 4];
  if (flags & HAS_MATRIX) return [value(0), value(1), value(2), value(3), 8];
  return [1, 0, 0, 1, 0];
}

function simple(data: Buffer, contourCount: number): Contour[] {
  const ends = Array.from({ length: contourCount }, (_, index) => data.readUInt16BE(10 + index * 2));
  const count = contourCount === 0 ? 0 : ends.at(-1)! + 1;
  let at = 10 + contourCount * 2;
  at += 2 + data.readUInt16BE(at); // instructions

  const flags = new Uint8Array(count);
  for (let point = 0; point < count; ) {
    const flag = data[at++]!;
    const times = flag & REPEAT ? data[at++]! + 1 : 1;
    flags.fill(flag, point, point + times);
    point += times;
  }
  const coordinates = (short: number, same: number) => {
    const values = new Int16Array(count);
    let value = 0;
    for (let point = 0; point < count; point++) {
      const flag = flags[point]!;
      if (flag & short) value += flag & same ? data[at++]! : -data[at++]!;
      else if (!(flag & same)) {
        value += data.readInt16BE(at);
        at += 2;
      }
      values[point] = value;
    }
    return values;
  };
  const xs = coordinates(X_SHORT, X_SAME_OR_POSITIVE);
  const ys = coordinates(Y_SHORT, Y_SAME_OR_POSITIVE);
  return ends.map((end, index) => {
    const first = index === 0 ? 0 : ends[index - 1]! + 1;
    return Array.from({ length: end + 1 - first }, (_, k) => ({
      x: xs[first + k]!,
      y: ys[first + k]!,
      on: (flags[first + k]! & ON_CURVE) !== 0,
    }));
  });
}

/** Between two points off the curve lies one on it, unwritten. */
function pathOf(contour: Contour): string {
  const [first] = contour;
  if (!first) return "";
  const start = first.on ? first : contour.at(-1)!.on ? contour.at(-1)! : middle(first, contour.at(-1)!);
  let path = `M${number(start.x)}${signed(-start.y)}`;
  let here = start;
  let control: Point | undefined;
  const to = (point: Point) => {
    path += control ? `q${step(here, control)}${step(here, point, true)}` : `l${step(here, point)}`;
    here = point;
    control = undefined;
  };
  for (const point of [...contour.slice(first.on ? 1 : 0), start]) {
    if (point === here && !control) continue;
    if (point.on || point === start) to(point);
    else {
      if (control) to(middle(control, point));
      control = point;
    }
  }
  return `${path}z`;
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });

/** A step as two numbers, with no more between them than keeps them apart. */
function step(from: Point, to: Point, isSecond = false): string {
  const dx = to.x - from.x;
  return `${isSecond ? signed(dx) : number(dx)}${signed(from.y - to.y)}`;
}

/** Scaled components may fall between units: hundredths are finer than any screen. */
const number = (value: number) => String(Math.round(value * 100) / 100 || 0);
const signed = (value: number) => {
  const text = number(value);
  return text.startsWith("-") ? text : ` ${text}`;
};
