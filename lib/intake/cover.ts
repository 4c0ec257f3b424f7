/** The cover: journal, institution, issue label, sponsor and print data, one fact a line. */
import type { JournalFacts, PrintData } from "../document/issue";
import { closeGaps, squash } from "./characters";
import { type IssueLabel, readIssueLabel, readYear } from "./issue-label";
import type { SourceLine } from "./lines";
import type { TakeNote } from "./report";
import { readDate } from "./source-and-date";

export interface Cover {
  readonly facts: Partial<JournalFacts>;
  readonly label?: IssueLabel;
  /** A year that stands apart from the label: 2023年6月. */
  readonly year?: number;
  readonly print: PrintData;
  readonly lines: readonly string[];
}

type Fact = { journal: Partial<JournalFacts> } | { print: Partial<PrintData> } | { label: IssueLabel };

const CLASSIFICATION = /^[（(]?(?:内部(?:资料|刊物|交流|发行|学习|参考)|仅供内部|免费交流)/;
const INSTITUTION =
  /^([^（(]*(?:学院|大学|学校|职校|技校|中专|教育局|研究所|研究院|教研室|中心|集团))([（(].*[）)])?$/;
const LATIN = /^[\p{Script=Latin}\d\s.,&'’:()-]+$/u;
const LATIN_INSTITUTION = /\b(?:college|university|institute|school|academy|polytechnic)\b/i;
/** Key before a colon → what it says. */
const KEYED: readonly [RegExp, (value: string) => Fact][] = [
  [/^主办(?:单位)?$/, (sponsor) => ({ journal: { sponsor } })],
  [/准印证号?$/, (permit) => ({ print: { permit } })],
  [/^(?:编印|编辑|编制)(?:单位)?$/, (compiler) => ({ print: { compiler } })],
  [/^(?:印刷|承印)(?:单位)?$/, (printer) => ({ print: { printer } })],
  [
    /^(?:印刷|印制)日期$/,
    (date) => ({ print: { ...(readDate(date) ? { printedOn: readDate(date) } : {}) } }),
  ],
  [
    /^印数$/,
    (copies) => ({
      print: { ...(/\d+/.test(copies) ? { copies: Number(/\d{1,9}/.exec(copies)?.[0]) } : {}) },
    }),
  ],
  [/^(?:发送|发放)(?:对象|范围)$/, (recipients) => ({ print: { recipients } })],
];

export function readCover(lines: readonly SourceLine[], note: TakeNote): Cover {
  let facts: Partial<JournalFacts> = {};
  let print: PrintData = {};
  let label: IssueLabel | undefined;
  let year: number | undefined;
  const unknown: SourceLine[] = [];
  for (const line of lines) {
    const fact = readFact(line.text, facts);
    if (!fact) {
      year ??= readYear(line.text);
      if (readYear(line.text) === undefined) unknown.push(line);
    } else if ("journal" in fact) facts = { ...fact.journal, ...facts };
    else if ("print" in fact) print = { ...fact.print, ...print };
    else label = { ...fact.label, ...label };
  }
  const title = unknown.find((line) => /\p{Script=Han}/u.test(line.text) && squash(line.text).length <= 16);
  if (title) facts = { ...facts, title: squash(title.text).replace(/^《|》$/g, "") };
  for (const line of unknown)
    if (line !== title) note("cover-line-unused", line.number, { before: line.text, doubtful: true });
  return { facts, label, year, print, lines: lines.map((line) => closeGaps(line.text)) };
}

function readFact(text: string, known: Partial<JournalFacts>): Fact | undefined {
  if (text.length > 200) return undefined;
  const keyed = /^([^:：]{2,12})[:：]\s*(\S.*)$/.exec(text);
  const rule = keyed && KEYED.find(([pattern]) => pattern.test(squash(keyed[1] ?? "")));
  if (keyed && rule) return rule[1](closeGaps(keyed[2] ?? ""));
  const label = readIssueLabel(text);
  if (label) return { label };
  const flat = squash(text);
  if (CLASSIFICATION.test(flat)) return { journal: { classification: closeGaps(text) } };
  if (LATIN.test(text) && /[A-Za-z]{3}/.test(text)) {
    const institution =
      LATIN_INSTITUTION.test(text) && known.institutionEn === undefined && known.title === undefined;
    return { journal: institution ? { institutionEn: text } : { titleEn: text } };
  }
  const institution = known.institution === undefined ? INSTITUTION.exec(flat) : undefined;
  if (institution?.[1]) {
    return {
      journal: {
        institution: institution[1],
        ...(institution[2] ? { institutionNote: institution[2] } : {}),
      },
    };
  }
  return undefined;
}
