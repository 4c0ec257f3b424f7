/** The house word list as CSV: 类别,词语,规范用语,说明 — as a spreadsheet writes and reads it. */
import { parse } from "csv-parse/browser/esm/sync";
import { stringify } from "csv-stringify/browser/esm/sync";
import { HOUSE_WORD_KINDS, type HouseWord, type HouseWordKind } from "./house-words";

const KIND_NAMES: Readonly<Record<HouseWordKind, string>> = {
  preferred: "规范用语",
  sensitive: "敏感词",
  office: "职务称谓",
};
const COLUMNS = ["类别", "词语", "规范用语", "说明"] as const;

/** A line that was not understood, counted from 1 with the heading. */
export interface CsvFault {
  readonly line: number;
  readonly reason: "kind" | "term" | "preferred" | "repeated";
  readonly text: string;
}

export interface HouseWordsRead {
  readonly words: readonly HouseWord[];
  readonly faults: readonly CsvFault[];
}

/** With a byte order mark, without which Excel takes it for GBK. */
export function writeHouseWords(words: readonly HouseWord[]): string {
  const rows = words.map(({ kind, term, preferred = "", note = "" }) => [
    KIND_NAMES[kind],
    term,
    preferred,
    note,
  ]);
  return stringify([[...COLUMNS], ...rows], {
    bom: true,
    record_delimiter: "windows",
    escape_formulas: true,
  });
}

/**
 * Lines with or without the heading; kinds in Chinese or by their code.
 * @throws Error of csv-parse where it is no CSV
 */
export function readHouseWords(csv: string): HouseWordsRead {
  const rows: string[][] = parse(csv, {
    bom: true,
    trim: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  const words = new Map<string, HouseWord>();
  const faults: CsvFault[] = [];
  rows.forEach(([kindName = "", term = "", preferred = "", note = ""], index) => {
    if (index === 0 && kindName === COLUMNS[0]) return;
    const fault = (reason: CsvFault["reason"]) =>
      faults.push({ line: index + 1, reason, text: `${kindName},${term}` });
    const kind = HOUSE_WORD_KINDS.find(
      (candidate) => candidate === kindName || KIND_NAMES[candidate] === kindName,
    );
    const key = `${kind} ${term}`;
    if (!kind) fault("kind");
    else if (term === "") fault("term");
    else if (kind !== "sensitive" && preferred === "") fault("preferred");
    else if (words.has(key)) fault("repeated");
    else
      words.set(key, {
        kind,
        term: unescaped(term),
        ...(preferred !== "" && { preferred: unescaped(preferred) }),
        ...(note !== "" && { note: unescaped(note) }),
      });
  });
  return { words: [...words.values()], faults };
}

/** What `escape_formulas` puts in front of a cell that a spreadsheet would compute. */
const unescaped = (cell: string) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "");
