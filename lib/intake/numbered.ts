/**
 * What a numbered passage is: a heading, a paragraph with a run-in lead, or an item of a list. The same
 * numeral serves all three, so a whole series decides at once.
 */
import type { ListFormat } from "../document/blocks";
import type { Passage } from "./joining";
import { headingLevel, type ItemNumeral } from "./numerals";
import type { TakeNote } from "./report";
import { boldLength } from "./rich-text";

export type NumberedKind =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 }
  /** `length` characters of the passage's text are the lead. */
  | { readonly kind: "lead"; readonly length: number }
  | { readonly kind: "item"; readonly format: ListFormat; readonly value: number }
  | { readonly kind: "paragraph" };

/** title: 指导思想; lead: 强化协同。各级部门…; sentence: one short sentence alone; text: anything longer. */
type Form = "title" | "lead" | "sentence" | "text";

interface Member {
  readonly index: number;
  readonly passage: Passage;
  readonly numeral: ItemNumeral;
  readonly form: Form;
}

/**
 * @param passages in order; undefined stands for a table between them
 * @returns for each index of a numbered passage what it is
 */
export function classifyNumbered(
  passages: readonly (Passage | undefined)[],
  note: TakeNote,
): Map<number, NumberedKind> {
  const kinds = new Map<number, NumberedKind>();
  for (const series of findSeries(passages)) {
    const underAttachments = /^附件[：:]$/.test(passages[(series[0]?.index ?? 0) - 1]?.text ?? "");
    for (const [index, kind] of classifySeries(series, underAttachments, note)) kinds.set(index, kind);
  }
  return kinds;
}

/** Passages of one format whose numbers follow each other, whatever stands between them. */
function findSeries(passages: readonly (Passage | undefined)[]): Member[][] {
  const all: Member[][] = [];
  const open = new Map<ListFormat, Member[]>();
  passages.forEach((passage, index) => {
    if (!passage?.numeral) return;
    const { numeral } = passage;
    const member = { index, passage, numeral, form: formOf(passage, numeral) };
    const series = open.get(numeral.format);
    const last = series?.at(-1);
    if (series && last && numeral.value > last.numeral.value) {
      series.push(member);
      return;
    }
    const fresh = [member];
    open.set(numeral.format, fresh);
    all.push(fresh);
  });
  return all;
}

function classifySeries(
  series: readonly Member[],
  forced: boolean,
  note: TakeNote,
): [number, NumberedKind][] {
  const level = headingLevel(series[0]!.numeral.format);
  const adjacent = series.filter((member, i) => i > 0 && member.index === series[i - 1]!.index + 1).length;
  const allAdjacent = series.length > 1 && adjacent === series.length - 1;
  const mostAdjacent = series.length > 1 && adjacent >= (series.length - 1) / 2;
  const share = (form: Form) => series.filter((member) => member.form === form).length / series.length;
  const bullets = series.every((member) => member.passage.bullet);

  // A style or bold says it; what is not shown so goes with the rest of its series.
  const shown = series.filter(({ passage, form }) => isShownAsHeading(passage, form)).length / series.length;

  if (bullets || forced) return series.map(asItem);
  if (level !== undefined && shown >= 0.5) return series.map((member) => asHeadingOrLead(member, level));
  if (level === undefined) return series.map(mostAdjacent ? asItem : asParagraph);
  if (share("lead") >= 0.5) return series.map((member) => asHeadingOrLead(member, level));
  if (allAdjacent) {
    if (share("title") > 0 && share("title") < 1)
      note("list-or-heading", series[0]!.passage.line, { before: series[0]!.passage.text, doubtful: true });
    return series.map(asItem);
  }
  if (share("title") + share("lead") + share("sentence") >= 0.5)
    return series.map((member) => asHeadingOrLead(member, level));
  note("list-or-heading", series[0]!.passage.line, { before: series[0]!.passage.text, doubtful: true });
  return series.map(mostAdjacent ? asItem : asParagraph);
}

const asItem = ({ index, numeral }: Member): [number, NumberedKind] => [
  index,
  { kind: "item", format: numeral.format, value: numeral.value },
];
const asParagraph = ({ index }: Member): [number, NumberedKind] => [index, { kind: "paragraph" }];

function asHeadingOrLead({ index, form, passage }: Member, level: 1 | 2 | 3): [number, NumberedKind] {
  if (form === "title" || form === "sentence") return [index, { kind: "heading", level }];
  if (form === "lead") return [index, { kind: "lead", length: leadLength(passage) }];
  return [index, { kind: "paragraph" }];
}

const isShownAsHeading = ({ look }: Passage, form: Form) =>
  look?.heading !== undefined || (look?.bold === true && form === "title");

/** A title has no final mark but perhaps ？; a lead is a short first sentence, or what is bold, with more behind it. */
function formOf(passage: Passage, { rest }: ItemNumeral): Form {
  if (passage.look?.heading !== undefined && !rest.includes("。")) return "title";
  if (boldLead(passage) !== undefined) return "lead";
  const end = rest.indexOf("。");
  if (end < 0)
    return rest.length <= 60 && !/[；：，、…]$/.test(rest) && !rest.includes("；") ? "title" : "text";
  const first = rest.slice(0, end);
  const short = end <= 40 && !/[；：]/.test(first) && (first.match(/，/g)?.length ?? 0) <= 1;
  if (!short) return "text";
  return end === rest.length - 1 ? "sentence" : "lead";
}

function leadLength(passage: Passage): number {
  return boldLead(passage) ?? passage.text.indexOf("。") + 1;
}

const LONGEST_LEAD = 80;

/** （一）加强领导。 in bold with plain text behind it: how long it is. */
function boldLead({ content, numeral, text }: Passage): number | undefined {
  const length = content && numeral ? boldLength(content) : 0;
  const opened = text.length - (numeral?.rest.length ?? 0);
  const bold = text.slice(0, length).trimEnd();
  if (bold.length <= opened + 1 || length > LONGEST_LEAD || bold.length >= text.length) return undefined;
  return /[。：:！？!?；;.]$/.test(bold) ? bold.length : undefined;
}
