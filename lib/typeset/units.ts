/** Units that stay with their number (R4). */

import type { Cells } from "./cells";

/** Units of measure, of money and of date; longest match wins, and 万 and 亿 may stand before any of them. */
export const HAN_UNITS: readonly string[] = [
  ..."年月日号时分秒元角米克吨升度亩岁瓦伏安焦帕里斤两尺寸",
  ..."毫米 厘米 千米 公里 海里 毫克 千克 公斤 毫升 公顷 小时 分钟 美元 欧元 港元 日元 英镑 千瓦 兆瓦 摄氏度".split(
    " ",
  ),
  ..."平方米 平方公里 平方千米 立方米 立方厘米 平方厘米".split(" "),
];
const MAGNITUDES = new Set([..."十百千万亿"].map((c) => c.codePointAt(0)!));
const COUNTERS = new Set(
  [..."个名人次项所家届期章条款页类门倍位件批种场只台套支级班课分处"].map((c) => c.codePointAt(0)!),
);
export const LATIN_UNITS: ReadonlySet<string> = new Set(
  "km m cm mm nm kg g mg t L l mL ml h min s ms W kW MW V A Hz kHz MHz GHz kWh B KB MB GB TB pt em px bit dB K Pa kPa MPa J kJ N mol".split(
    " ",
  ),
);

const byFirst = new Map<number, readonly string[]>();
for (const unit of [...HAN_UNITS].sort((a, b) => b.length - a.length)) {
  const first = unit.codePointAt(0)!;
  byFirst.set(first, [...(byFirst.get(first) ?? []), unit]);
}

/** Cells from `at` that are the unit of the number before; 0 where there is none. */
export function hanUnitLength(cells: Cells, at: number): number {
  let length = 0;
  while (at + length < cells.count && MAGNITUDES.has(cells.codePoint[at + length]!)) length++;
  const candidates = byFirst.get(cells.codePoint[at + length] ?? 0) ?? [];
  return length + (candidates.find((unit) => spells(cells, at + length, unit))?.length ?? 0);
}

function spells(cells: Cells, at: number, unit: string): boolean {
  if (at + unit.length > cells.count) return false;
  for (let k = 0; k < unit.length; k++) if (cells.codePoint[at + k] !== unit.charCodeAt(k)) return false;
  return true;
}

/** 个, 名, 次 and the like: parted from their number only where the line gains by it. */
export const isCounter = (codePoint: number): boolean => COUNTERS.has(codePoint);

const LONGEST_LATIN_UNIT = 3;
const isAsciiLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Letters from `at` that are a unit by themselves (10 km, 2.5 GHz); 0 where they are not. */
export function latinUnitLength({ codePoint, count }: Cells, at: number): number {
  let word = "";
  for (let k = at; k < count && isAsciiLetter(codePoint[k]!) && word.length <= LONGEST_LATIN_UNIT; k++)
    word += String.fromCharCode(codePoint[k]!);
  return LATIN_UNITS.has(word) ? word.length : 0;
}
