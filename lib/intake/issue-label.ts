/** 2024年第01期, 总第12期, 第3期, 二〇二四年第一期: which issue this is. */
import { fromHanNumeral } from "../document/han-numeral";
import { squash } from "./characters";

export interface IssueLabel {
  /** As printed, without white space. */
  readonly label: string;
  readonly year?: number;
  readonly number?: number;
  readonly serial?: number;
}

const DIGITS = "(?:\\d{1,4}|[〇零一二三四五六七八九十百]{1,5})";
const YEAR = /(\d{4}|[〇○零一二三四五六七八九]{4})年/;
const NUMBER = new RegExp(`(?<!总)第(${DIGITS})[期辑号]`);
const SERIAL = new RegExp(`总第?(${DIGITS})[期辑号]`);
const POINTED = /^(\d{4})[.·-](\d{1,2})(?:\(?总|$)/;

/** Reads a short line of the cover; undefined where no year-and-issue, issue or serial number is in it. */
export function readIssueLabel(text: string): IssueLabel | undefined {
  const label = squash(text);
  if (label.length > 40) return undefined;
  const number = NUMBER.exec(label)?.[1];
  const serial = SERIAL.exec(label)?.[1];
  const pointed = POINTED.exec(label);
  if (number === undefined && serial === undefined && !pointed) return undefined;
  return {
    label,
    ...known("year", readYear(label) ?? (pointed ? Number(pointed[1]) : undefined)),
    ...known("number", number ? numberValue(number) : pointed ? Number(pointed[2]) : undefined),
    ...known("serial", serial ? numberValue(serial) : undefined),
  };
}

/** The first year in the text, such as of 2023年6月. */
export function readYear(text: string): number | undefined {
  const year = YEAR.exec(squash(text.slice(0, 200)))?.[1];
  if (year === undefined) return undefined;
  return Number([...year].map(digitOf).join(""));
}

function digitOf(character: string): string {
  const value = "〇一二三四五六七八九".indexOf(character.replace(/[○零]/, "〇"));
  return value >= 0 ? String(value) : character;
}

function numberValue(digits: string): number | undefined {
  return /^\d+$/.test(digits) ? Number(digits) : fromHanNumeral(digits);
}

function known<Key extends string>(key: Key, value: number | undefined): { [K in Key]?: number } {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: number };
}
