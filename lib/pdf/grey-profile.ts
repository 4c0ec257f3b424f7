/** A profile of our own (ICC.1) for black ink alone, where the printing house hands over none. */
import type { OutputProfile } from "../document/output-profile";

const HEADER = 128;
const TAG_ENTRY = 12;

const OWN_DESCRIPTION = "Fascicle Grey: black offset on uncoated paper, 20% dot gain (generic)";
const OWN_COPYRIGHT = "No rights reserved (CC0 1.0)";
/** Share by which a half tone prints darker than the plate has it. */
const DOT_GAIN = 0.2;
/** What full ink still reflects, relative to paper: a density of 1.3. */
const BLACK_LUMINANCE = 0.05;
const CURVE_POINTS = 256;
/** D50, the white of the profile connection space, in s15Fixed16. */
const D50 = [0xf6d6, 0x10000, 0xd32d] as const;

/**
 * A generic condition, modelled and not measured (Murray–Davies with a parabola of dot gain): what a black-only
 * journal is printed in where the printing house gives no profile of its own.
 */
export function greyProfile(): OutputProfile {
  const tags: [string, Uint8Array][] = [
    ["desc", descriptionTag(OWN_DESCRIPTION)],
    ["cprt", tagOf("text", [...ascii(OWN_COPYRIGHT), 0])],
    ["wtpt", tagOf("XYZ ", D50.flatMap(uint32))],
    ["kTRC", tagOf("curv", [...uint32(CURVE_POINTS), ...curve().flatMap(uint16)])],
  ];
  const body: number[] = [];
  const table: number[] = [];
  const start = HEADER + 4 + tags.length * TAG_ENTRY;
  for (const [signature, data] of tags) {
    table.push(...ascii(signature), ...uint32(start + body.length), ...uint32(data.length));
    body.push(...data, ...Array.from({ length: -data.length & 3 }, () => 0));
  }
  const bytes = Uint8Array.from([...header(start + body.length), ...uint32(tags.length), ...table, ...body]);
  return { bytes, space: "grey", description: OWN_DESCRIPTION };
}

/** 7.2: version 2.1, which every reader knows; the date is the one on which the model was made. */
function header(size: number): Uint8Array {
  const bytes = new Uint8Array(HEADER);
  const put = (at: number, values: readonly number[]) => bytes.set(values, at);
  put(0, uint32(size));
  put(8, [2, 0x10, 0, 0]);
  put(12, ascii("prtrGRAYXYZ "));
  put(24, [2026, 11, 25, 0, 0, 0].flatMap(uint16));
  put(36, ascii("acsp"));
  put(64, uint32(1)); // media-relative colorimetric
  put(68, D50.flatMap(uint32));
  return bytes;
}

/** Luminance relative to paper for device values from black (0) to paper (1), in 65535ths. */
function curve(): number[] {
  return Array.from({ length: CURVE_POINTS }, (_, index) => {
    const ink = 1 - index / (CURVE_POINTS - 1);
    const printed = ink + 4 * DOT_GAIN * ink * (1 - ink);
    return Math.round(65535 * (1 - printed * (1 - BLACK_LUMINANCE)));
  });
}

/** textDescriptionType of version 2: ASCII, then empty Unicode and script parts. */
function descriptionTag(text: string): Uint8Array {
  const empty = Array.from({ length: 4 + 4 + 2 + 1 + 67 }, () => 0);
  return tagOf("desc", [...uint32(text.length + 1), ...ascii(text), 0, ...empty]);
}

const tagOf = (type: string, data: readonly number[]) =>
  Uint8Array.from([...ascii(type), 0, 0, 0, 0, ...data]);
const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const uint16 = (value: number) => [(value >> 8) & 0xff, value & 0xff];
const uint32 = (value: number) => [...uint16(value >>> 16), ...uint16(value)];
