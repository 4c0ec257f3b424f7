/** The statement page: 说明, masthead, print data. */

import type { MastheadEntry, PrintData } from "../document/issue";
import type { IssueCopy } from "../document/issue-copy";
import type { FlowItem, LineItem } from "./flow";
import { Notes } from "./foot-notes";
import { joined, moved, spread, unbroken } from "./line-pieces";
import { chineseDate, setNotes } from "./set-article";
import { setBlocks } from "./set-blocks";
import { setText } from "./set-text";
import type { Setting } from "./setting";
import type { Line } from "./types";

/** Names of two characters are spaced to three; roles and labels to the longest of their list. */
const NAME_WIDTH = 3;
/** A label of more characters is no label but a sentence, and set as one. */
const LONGEST_LABEL = 8;
const COLON = "：";

/** Empty where the issue has neither statement nor masthead nor print data. */
export function setStatement({ statement, masthead, print }: IssueCopy, setting: Setting): FlowItem[] {
  const data = printLines(print);
  const notes = new Notes(setting.style.footnotes);
  const parts: FlowItem[][] = [
    [
      ...setTitle(statement.title, "statement", setting),
      ...setBlocks("", statement.blocks, notes, setting),
      ...setNotes("", notes, setting),
    ],
    masthead.entries.length === 0
      ? []
      : [...setTitle(masthead.title, "masthead", setting), ...setMasthead(masthead.entries, setting)],
    data.flatMap(([label, value]) => setLabelled(label, value, widest(data.map(([name]) => name)), setting)),
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [blankLine, ...part]));
}

const blankLine: FlowItem = { kind: "space", article: "", block: "statement", lines: 1 };

function setTitle(text: string, block: string, setting: Setting): LineItem[] {
  const style = setting.style.statementTitle;
  const placing = { article: "", block, role: "title", style, keepsNext: true } as const;
  return setText([{ text, face: style.face }], placing, setting);
}

const widest = (labels: readonly string[]) =>
  Math.max(0, ...labels.map((label) => Array.from(label).length).filter((length) => length <= LONGEST_LABEL));

function setMasthead(entries: readonly MastheadEntry[], setting: Setting): LineItem[] {
  const roleWidth = Math.max(NAME_WIDTH, widest(entries.map(({ role }) => role)));
  return entries.flatMap((entry) => setMastheadEntry(entry, roleWidth, setting));
}

/** 总　编：… with as many lines of names as it takes; a name is never broken. */
function setMastheadEntry({ role, names }: MastheadEntry, roleWidth: number, setting: Setting): LineItem[] {
  const { size, face, indentEm } = setting.style.body;
  const start = indentEm * size;
  const label = labelLine(role, roleWidth, setting);
  const namesLeft = start + label.width;
  const rows: Line[][] = [[moved(label, start)]];
  let x = namesLeft;
  for (const name of names) {
    const piece =
      Array.from(name).length < NAME_WIDTH
        ? spread(name, face, size, NAME_WIDTH * size, setting)
        : unbroken(name, face, size, setting).line;
    if (x > namesLeft && x + piece.width > setting.area.width) {
      rows.push([]);
      x = namesLeft;
    }
    rows.at(-1)!.push(moved(piece, x));
    x += piece.width + size;
  }
  const text = `${role}${COLON}${names.join("\u3000")}`;
  return rows.map((pieces, index) => ({
    ...mastheadLine(joined(pieces), setting),
    // The names of one role are one text; it is told with its first line.
    text: index === 0 ? text : "",
    index,
    count: rows.length,
  }));
}

/** The colon keeps its full em, so that what follows stands clear of it. */
function labelLine(label: string, width: number, setting: Setting): Line {
  const { size } = setting.style.body;
  const letters = spread(label, "hei", size, width * size, setting);
  const colon = moved(unbroken(COLON, "hei", size, setting).line, letters.width);
  return { ...joined([letters, colon]), width: letters.width + size };
}

function setLabelled(label: string, value: string, labelWidth: number, setting: Setting): LineItem[] {
  const { size, face, indentEm } = setting.style.body;
  const start = indentEm * size;
  const before = labelLine(label, labelWidth, setting);
  const left = start + before.width;
  const lines = setting.compose([{ text: value, face }], { size, measure: setting.area.width - left });
  return lines.map(({ line, text, index, count }) => ({
    ...mastheadLine(
      index === 0 ? joined([moved(before, start), moved(line, left)]) : moved(line, left),
      setting,
    ),
    text: index === 0 ? `${label}${COLON}${text}` : text,
    index,
    count,
  }));
}

function mastheadLine(line: Line, setting: Setting): Omit<LineItem, "text" | "index" | "count"> {
  const { size } = setting.style.body;
  return { kind: "line", article: "", block: "masthead", role: "text", lines: 1, lift: 0, size, x: 0, line };
}

/** Labels and what they tell, in printed order. */
export function printLines(print: PrintData): [string, string][] {
  const { permit, compiler, printer, printedOn, copies, recipients } = print;
  const all: [string, string | undefined][] = [
    ["准印证号", permit],
    ["编印单位", compiler],
    ["印刷单位", printer],
    ["印刷日期", printedOn && chineseDate(printedOn)],
    ["印数", copies === undefined ? undefined : `${copies}册`],
    ["发送对象", recipients],
  ];
  return all.flatMap(([label, value]) => (value ? [[label, value] satisfies [string, string]] : []));
}
