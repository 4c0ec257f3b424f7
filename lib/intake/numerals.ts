/** Numerals in front of a line: printed entry numbers such as 1.1.1, and those that number headings and items. */
import type { ListFormat } from "../document/blocks";
import { readListMarker } from "../document/list-marker";

export interface EntryNumeral {
  /** 1.1.1 as printed, in half-width digits without a final point; 一、 or 第一部分 as they stand. */
  readonly number: string;
  /** Numbers of the same kind stand on the same level: "1" … "4" for dotted ones, else the kind's name. */
  readonly kind: string;
  /** The parts of a dotted number, the value of another one. */
  readonly values: readonly number[];
  readonly title: string;
}

const DOTTED = /^(\d{1,2}(?:[.．·]\d{1,2}){0,3})(?![\d%]|[.．·]\d)[.．、]?\s*(.*)$/u;
const HAN = "[〇零一二三四五六七八九十百]{1,4}";
const OTHERS: readonly [string, RegExp][] = [
  ["part", new RegExp(`^(第${HAN}(?:部分|板块|单元|篇|章|辑|编))[：:、]?\\s*(.*)$`)],
  ["han", new RegExp(`^(${HAN}、)\\s*(.*)$`)],
  ["han-brackets", new RegExp(`^([（(]${HAN}[）)])\\s*(.*)$`)],
];

/** The numeral that opens a line of the contents or an entry's title in the body; `title` may be empty. */
export function readEntryNumeral(text: string): EntryNumeral | undefined {
  if (text.length > 300) return undefined;
  const dotted = DOTTED.exec(text);
  if (dotted) {
    const values = (dotted[1] ?? "").split(/[.．·]/).map(Number);
    return { number: values.join("."), kind: String(values.length), values, title: dotted[2] ?? "" };
  }
  for (const [kind, pattern] of OTHERS) {
    const match = pattern.exec(text);
    const numeral = match?.[1] ?? "";
    if (match) return { number: numeral, kind, values: [numeralValue(numeral)], title: match[2] ?? "" };
  }
  return undefined;
}

function numeralValue(numeral: string): number {
  const digits = /[〇零一二三四五六七八九十百]+/.exec(numeral)?.[0] ?? "";
  return readListMarker(`${digits}、`)?.value ?? 0;
}

/** True for dotted numbers, which are the ones printed with entries. */
export function isDotted(kind: string): boolean {
  return /^\d$/.test(kind);
}

/** Negative, zero or positive as the numbers stand in order. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

export interface ItemNumeral {
  readonly format: ListFormat;
  readonly value: number;
  /** The numeral with its point or brackets, without white space. */
  readonly marker: string;
  readonly rest: string;
}

const ITEM =
  /^(\d{1,3} ?[.．](?![\d.．])|\d{1,3} ?、|[（(] ?(?:\d{1,3}|[〇零一二三四五六七八九十百]{1,5}) ?[）)]|[〇零一二三四五六七八九十百]{1,5} ?、|[①-⑳]) ?/u;

/** The numeral that opens a heading, a run-in lead or an item of a list inside an article. */
export function readItemNumeral(text: string): ItemNumeral | undefined {
  const match = ITEM.exec(text);
  if (!match) return undefined;
  const marker = (match[1] ?? "").replace(/\s/g, "");
  const rest = text.slice(match[0].length);
  const read = readListMarker(marker);
  return read && rest !== "" ? { ...read, marker, rest } : undefined;
}

/** 一、 is level 1, （一） level 2, 1. level 3; the others number no headings. */
export function headingLevel(format: ListFormat): 1 | 2 | 3 | undefined {
  if (format === "一、") return 1;
  if (format === "（一）") return 2;
  if (format === "1." || format === "1、") return 3;
  return undefined;
}
