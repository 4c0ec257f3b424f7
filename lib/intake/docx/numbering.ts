/** numbering.xml: the numerals Word counts by itself. They are text here, as they are printed and cited. */

import { LIST_FORMATS, type ListFormat } from "../../document/blocks";
import { toHanNumeral } from "../../document/han-numeral";
import { readListMarker } from "../../document/list-marker";
import { romanNumeral } from "../../document/roman-numeral";
import type { Marker } from "../pieces";
import { child, elements, toggle, value, type XmlElement } from "./xml";

interface Level {
  readonly format: string;
  /** 第%1章 */
  readonly template: string;
  readonly start: number;
  /** Its numerals are all Arabic, whatever the levels above have. */
  readonly legal: boolean;
}

/** Counts along the document: each call is the next paragraph of that numbering. */
export type CountNext = (numId: string, level: number) => Marker | undefined;

export function readNumberings(root: XmlElement | undefined): CountNext {
  const abstract = new Map<string, Level[]>();
  const lists = new Map<string, { levels: Level[]; counters: number[]; key: string }>();
  for (const element of elements(root)) {
    const id = element.attributes["w:abstractNumId"];
    if (element.name === "w:abstractNum" && id !== undefined) abstract.set(id, readLevels(element));
  }
  // Lists of one abstract numbering count on together, but where one of them starts anew.
  const shared = new Map<string, number[]>();
  for (const element of elements(root)) {
    const id = element.attributes["w:numId"];
    if (element.name !== "w:num" || id === undefined) continue;
    const key = value(element, "w:abstractNumId") ?? "";
    const levels = [...(abstract.get(key) ?? [])];
    const isOverridden = overrideLevels(levels, element);
    const counters = isOverridden ? [] : (shared.get(key) ?? []);
    if (!isOverridden) shared.set(key, counters);
    lists.set(id, { levels, counters, key });
  }
  return (numId, depth) => {
    const list = lists.get(numId);
    const level = list?.levels[depth];
    if (!list || !level || numId === "0") return undefined;
    const { counters } = list;
    for (let above = 0; above < depth; above++) counters[above] ??= list.levels[above]?.start ?? 1;
    counters[depth] = counters[depth] === undefined ? level.start : counters[depth] + 1;
    counters.length = depth + 1;
    const marker = makeMarker(list.levels, counters, depth);
    return marker && { ...marker, list: numId };
  };
}

function readLevels(parent: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const element of elements(parent)) {
    const depth = Number(element.attributes["w:ilvl"]);
    if (element.name === "w:lvl" && depth >= 0 && depth <= 8) levels[depth] = readLevel(element);
  }
  return levels;
}

function readLevel(element: XmlElement): Level {
  const start = Number(value(element, "w:start") ?? 1);
  // Word hides newer formats behind a choice; they are named in the older one's place, too.
  const format =
    value(element, "w:numFmt") ??
    value(child(child(element, "mc:AlternateContent"), "mc:Fallback"), "w:numFmt");
  return {
    format: format ?? "decimal",
    template: value(element, "w:lvlText") ?? "",
    legal: toggle(element, "w:isLgl") ?? false,
    start: Number.isInteger(start) && start >= 0 && start < 10_000 ? start : 1,
  };
}

function overrideLevels(levels: Level[], num: XmlElement): boolean {
  const overrides = elements(num).filter(({ name }) => name === "w:lvlOverride");
  for (const override of overrides) {
    const depth = Number(override.attributes["w:ilvl"]);
    if (!(depth >= 0 && depth <= 8)) continue;
    const own = child(override, "w:lvl");
    const start = Number(value(override, "w:startOverride"));
    const level = own ? readLevel(own) : levels[depth];
    if (level)
      levels[depth] =
        Number.isInteger(start) && value(override, "w:startOverride") ? { ...level, start } : level;
  }
  return overrides.length > 0;
}

function makeMarker(
  levels: readonly Level[],
  counters: readonly number[],
  depth: number,
): Marker | undefined {
  const level = levels[depth]!;
  const count = counters[depth] ?? 1;
  if (level.format === "bullet") return { text: "•", format: "bullet", value: count, depth };
  const print = (countAt: (index: number) => number) =>
    level.template
      .replace(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const format = level.legal ? "decimal" : (levels[index]?.format ?? "decimal");
        return numeral(format, countAt(index));
      })
      .trim();
  const text = print((index) => counters[index] ?? levels[index]?.start ?? 1);
  if (text === "") return undefined;
  // The first of a list shows its format, which ends for some: ① at 20.
  const format = formatOf(print(() => 1));
  return { text, value: count, depth, ...(format ? { format } : {}) };
}

function formatOf(text: string): ListFormat | undefined {
  const format = readListMarker(text.replace("．", "."))?.format;
  return format === "bullet" ? undefined : LIST_FORMATS.find((known) => known === format);
}

function numeral(format: string, count: number): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCountingThousand":
    case "ideographDigital":
      return toHanNumeral(count);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return count >= 1 && count <= 20 ? String.fromCodePoint(0x2460 + count - 1) : `(${count})`;
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "lowerLetter":
    case "upperLetter": {
      const letter = String.fromCharCode(97 + ((count - 1) % 26));
      return format === "upperLetter" ? letter.toUpperCase() : letter;
    }
    case "lowerRoman":
      return romanNumeral(count);
    case "upperRoman":
      return romanNumeral(count).toUpperCase();
    case "none":
      return "";
    default:
      return String(count);
  }
}
