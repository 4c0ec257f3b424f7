/** The marker in front of a list item, made from format and number, and read back. */
import type { ListFormat } from "./blocks";
import { fromHanNumeral, toHanNumeral } from "./han-numeral";

/** Marker of item number `value` (from 1): `（一）` and 12 give （十二）. ① goes to ⑳, beyond that (21). */
export function listMarker(format: ListFormat, value: number): string {
  switch (format) {
    case "1.":
      return `${value}.`;
    case "1、":
      return `${value}、`;
    case "(1)":
      return `(${value})`;
    case "（1）":
      return `（${value}）`;
    case "一、":
      return `${toHanNumeral(value)}、`;
    case "（一）":
      return `（${toHanNumeral(value)}）`;
    case "①":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x2460 + value - 1) : `(${value})`;
    case "a.":
      return value >= 1 && value <= 26 ? `${String.fromCharCode(96 + value)}.` : `${value}.`;
    case "bullet":
      return "•";
    default:
      return format satisfies never;
  }
}

const HAN = "[〇零一二三四五六七八九十百]+";
const PATTERNS: readonly [ListFormat, RegExp][] = [
  ["1.", /^(\d{1,4})[.．]$/],
  ["1、", /^(\d{1,4})、$/],
  ["(1)", /^\((\d{1,4})\)$/],
  ["（1）", /^[（(](\d{1,4})[）)]$/],
  ["一、", new RegExp(`^(${HAN})、$`)],
  ["（一）", new RegExp(`^[（(](${HAN})[）)]$`)],
  ["①", /^([①-⑳])$/],
  ["a.", /^([a-z])\.$/],
  ["bullet", /^[•·●▪◆■-]$/],
];

/** Format and number a marker stands for, or undefined where it is none. */
export function readListMarker(marker: string): { format: ListFormat; value: number } | undefined {
  for (const [format, pattern] of PATTERNS) {
    const match = pattern.exec(marker.trim());
    if (match) return { format, value: markerValue(match[1] ?? "") };
  }
  return undefined;
}

function markerValue(numeral: string): number {
  if (numeral === "") return 1;
  if (/^\d+$/.test(numeral)) return Number(numeral);
  if (/^[①-⑳]$/.test(numeral)) return numeral.codePointAt(0)! - 0x2460 + 1;
  if (/^[a-z]$/.test(numeral)) return numeral.charCodeAt(0) - 96;
  return fromHanNumeral(numeral) ?? 1;
}
