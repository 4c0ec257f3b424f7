/** The numerals in front of headings and paragraphs. */
import { fromHanNumeral } from "../../document/han-numeral";

/** Written form, from the outer to the inner: 第一章, 第一条, 一、, （一）, 1., （1）, ①. */
export const MARKER_STYLES = ["章", "条", "一、", "（一）", "1.", "（1）", "①"] as const;
export type MarkerStyle = (typeof MARKER_STYLES)[number];

export interface Marker {
  readonly style: MarkerStyle;
  readonly value: number;
  /** Length of the marker in the text. */
  readonly length: number;
}

const HAN = "[〇零一二三四五六七八九十百]{1,5}";
const PATTERNS: readonly [MarkerStyle, RegExp][] = [
  ["章", new RegExp(`^第(${HAN})[章编]`)],
  ["条", new RegExp(`^第(${HAN})条`)],
  ["一、", new RegExp(`^(${HAN})、`)],
  ["（一）", new RegExp(`^[（(](${HAN})[）)]`)],
  ["1.", /^(\d{1,2})[.．](?!\d)/],
  ["（1）", /^[（(](\d{1,2})[）)]/],
  ["①", /^([①-⑳])/],
];

/** The marker that a text begins with. */
export function markerOf(text: string): Marker | undefined {
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(text);
    const value = match && numeralValue(match[1] ?? "");
    if (match && value) return { style, value, length: match[0].length };
  }
  return undefined;
}

/** 1 for 一, 1 and ①; undefined for what is no number. */
export function numeralValue(numeral: string): number | undefined {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  if (/^[①-⑳]$/.test(numeral)) return numeral.charCodeAt(0) - 0x2460 + 1;
  return fromHanNumeral(numeral);
}
