/**
 * What every composed paragraph must hold, for tests. Judged from the rules alone: the sets below are written
 * from R1 and R2, a line's least width from R6 to R9, and whether a legal breaking exists is found by trying
 * all of them; nothing here asks the composer's own tables except for the list of units.
 */
import type { Hyphenate, LineEnd } from "./types";
import { HAN_UNITS, LATIN_UNITS } from "./units";

/** R1. */
export const NEVER_AT_START = "、，。．：；！？‼⁇⁈⁉”’）〕］｝】〗》〉」』·・‧～–-/)]%,.°‰′″℃％…";
/** R2. */
export const NEVER_AT_END = "“‘（〔［｛【〖《〈「『￥＄№/";

const HALF_MARKS = "、，。．：；！？“”‘’（）〔〕［］｛｝【】〖〗《》〈〉「」『』·・‧";
const QUOTES = "“”‘’";
const CHINESE_MARKS = `${HALF_MARKS}…‥—―～〜‼⁇⁈⁉／－`;
const ALSO_NEVER_AT_START = "}'»་؟‥﹪:;!?℉￠々〻ーヽヾゝゞ〜～／－°~‒‐―";
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u;
const WORD = /^[A-Za-z0-9À-ɏα-ωΑ-Ω+×%‰°′″$¥£€&=@#_*<>^|\\]$/;
const LATIN = /^[!-~«»་؟À-ɏα-ωΑ-Ω×–°‰′″¥£€]$/;
/** UAX #14, CJ: the small letters of kana. */
const SMALL_KANA = /^[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿｧ-ｯ]$/;
const EXTENDING = /^(?:\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}])$/u;
/** Two of these are one flag. */
const FLAG_LETTER = /^[\u{1f1e6}-\u{1f1ff}]$/u;
const PUNCTUATION = /^[\p{P}\s~～〜]$/u;

const units = [...HAN_UNITS].sort((a, b) => b.length - a.length).join("|");
const latinUnits = [...LATIN_UNITS].join("|");
/** R4: pieces no line may part, besides Latin words; they may overlap. */
const UNITS = [
  "—{2,}|…{2,}",
  "[\\d.,]*\\d[ ]?[%‰℃°％′″]+",
  `\\d[十百千万亿]*(?:${units})|\\d[十百千万亿]+`,
  `\\d (?:${latinUnits})(?![A-Za-z])`,
  "(?<!\\d)\\d{1,3} \\d{3}(?!\\d)",
  "[〔［（《“][\\d０-９]+[〕］）》”]第?[\\d０-９]+号?",
  "[￥＄№$¥£€≥≤≈≠＞＜＝＋±第][\\d０-９]",
  `[０-９]+(?:．[０-９]+)*[十百千万亿]*(?:${units})?`,
  "(?<=[\\d０-９][%‰°％℃]?)[～〜－—][\\d０-９]",
  "[\\d０-９]月[\\d０-９]+[日号]",
].map((unit) => new RegExp(unit, "gu"));

/** The paragraph as it is set on one line: spaces that layout drops are gone (R8). Clusters are kept whole. */
export function setText(text: string): string[] {
  const clusters: string[] = [];
  for (const character of text.replace(/[ \t\r\n\v\f]+/g, (s) => (s.includes("\n") ? "\n" : " "))) {
    const last = clusters.length - 1;
    const joins =
      EXTENDING.test(character) ||
      (last >= 0 && clusters[last]!.endsWith("\u200d") && character !== " ") ||
      (FLAG_LETTER.test(character) && FLAG_LETTER.test(clusters[last] ?? ""));
    if (joins && last >= 0 && !/^[ \n]$/.test(clusters[last]!)) clusters[last] += character;
    else clusters.push(character);
  }
  return clusters
    .map((c, i) => {
      if (c !== " " && c !== "\n") return c;
      const [left, right] = [clusters[i - 1]?.[0], clusters[i + 1]];
      if (left === undefined || right === undefined) return "";
      return keepsSpace(first(clusters[i - 1]!), first(right), c === "\n") ? " " : "";
    })
    .filter((c) => c !== "");
}

/** What a cluster counts as: its first character, a keycap as the box it is. */
const first = (cluster: string) =>
  cluster.includes("\u20e3") ? "□" : String.fromCodePoint(cluster.codePointAt(0)!);

function keepsSpace(left: string, right: string, newline: boolean): boolean {
  if (left === "\u3000" || right === "\u3000") return false;
  if (CHINESE_MARKS.includes(left)) return QUOTES.includes(left) && WORD.test(right);
  if (CHINESE_MARKS.includes(right)) return QUOTES.includes(right) && WORD.test(left);
  if (HAN.test(left) && HAN.test(right)) return !newline;
  return !((HAN.test(left) && WORD.test(right)) || (WORD.test(left) && HAN.test(right)));
}

/** For each place between two clusters whether a line may end there (R1, R2, R4); hyphens apart. */
export function legalBreaks(set: readonly string[], lineEnd: LineEnd = "gb"): boolean[] {
  const legal = set.map((_, i) => i > 0 && mayPart(set, i, lineEnd === "strict"));
  const starts: number[] = [];
  const joined = set.map(first).join("");
  set.forEach((c) => {
    for (let k = 0; k < first(c).length; k++) starts.push(starts.length);
  });
  const clusterAt = clusterOffsets(set);
  for (const match of UNITS.flatMap((unit) => [...joined.matchAll(unit)])) {
    const from = clusterAt[match.index]!;
    const to = clusterAt[match.index + match[0].length - 1]!;
    for (let i = from + 1; i <= to; i++) legal[i] = false;
  }
  return legal;
}

/** A word that may be hyphenated: nothing Latin about it but brackets before and marks behind. */
const LATIN_SIGN = LATIN.source.slice(1, -1);
const WORD_SIGN = WORD.source.slice(1, -1);
const LONE_WORD = new RegExp(
  `(?<!(?![([{"«])${LATIN_SIGN}|[A-Za-z]’|${WORD_SIGN}·)\\p{Script=Latin}{6,}(?!’[A-Za-z]|·${WORD_SIGN})(?=$|(?!${LATIN_SIGN}).|[)\\]},.;:!?"»؟](?!${LATIN_SIGN}))`,
  "gu",
);

/** For each place whether a hyphen may end the line there: two letters stay, three go along. */
function hyphenPlaces(set: readonly string[], hyphenate: Hyphenate | undefined): boolean[] {
  const places = set.map(() => false);
  if (!hyphenate) return places;
  const clusterAt = clusterOffsets(set);
  for (const { 0: word, index } of set.map(first).join("").matchAll(LONE_WORD)) {
    const clusters = set.slice(clusterAt[index]!, clusterAt[index]! + word.length);
    if (word === word.toUpperCase() || clusters.some((c) => c.length > 1)) continue;
    for (const letters of hyphenate(word))
      if (letters >= 2 && word.length - letters >= 3) places[clusterAt[index + letters]!] = true;
  }
  return places;
}

function clusterOffsets(set: readonly string[]): number[] {
  return set.flatMap((c, i) => Array.from({ length: first(c).length }, () => i));
}

function mayPart(set: readonly string[], i: number, strict: boolean): boolean {
  const [left, right] = [first(set[i - 1]!), first(set[i]!)];
  if (" \u3000\u00a0".includes(right) || left === "\u00a0") return false;
  if (NEVER_AT_START.includes(right) || ALSO_NEVER_AT_START.includes(right)) return false;
  const before = set[i - 2] === undefined ? "" : first(set[i - 2]!);
  if (left === "/") {
    const word = LATIN.test(before) && /[A-Za-z]/.test(right);
    return word && (before === "/" || (set[i + 1] !== undefined && LATIN.test(first(set[i + 1]!))));
  }
  if (left === "-" && LATIN.test(right)) return LATIN.test(before) && /[A-Za-z]/.test(right);
  if (strict && SMALL_KANA.test(right)) return false;
  if (left === "«") return false;
  if (left === "'" && !isApostrophe(set, i - 1)) return false;
  if (`${NEVER_AT_END}￡$¥£€([{`.includes(left)) return false;
  if (right === "—") return before !== undefined && left !== "—" && isDashPair(set, i) && !strict;
  if (right === "’" || left === "’") if (isApostrophe(set, left === "’" ? i - 1 : i)) return false;
  if (left === "·" && isInnerDot(set, i - 1)) return false;
  return left === "་" || !(LATIN.test(left) && LATIN.test(right));
}

const isDashPair = (set: readonly string[], i: number) => set[i + 1]?.startsWith("—") === true;
const isApostrophe = (set: readonly string[], i: number) =>
  /^[A-Za-z]/.test(set[i - 1] ?? "") && /^[A-Za-z]/.test(set[i + 1] ?? "");

/** kW·h: part of a Latin word. */
const isInnerDot = (set: readonly string[], i: number) =>
  WORD.test(first(set[i - 1] ?? " ")) && WORD.test(first(set[i + 1] ?? " "));

/** Least width of a line in em: marks halved, gaps and spaces at their least; edges bring nothing more. */
function leastWidths(set: readonly string[], advance: (codePoint: number) => number): number[] {
  return set.map((cluster, i) => {
    const c = first(cluster);
    if (c === " ") return 0.25;
    if (c === "’" && isApostrophe(set, i)) return 0.5;
    if (c === "·" && isInnerDot(set, i)) return advance(0xb7);
    const [own = 0, ...joined] = [...cluster].map((character) => advance(character.codePointAt(0)!));
    return joined.reduce((sum, width) => sum + width, HALF_MARKS.includes(c) ? Math.min(0.5, own) : own);
  });
}

const isJoint = (left: string, right: string) =>
  (HAN.test(left) && WORD.test(right)) || (WORD.test(left) && HAN.test(right));

/** Whether the cells from…to end a paragraph well (R11): two Han, or letters and figures as wide. */
export function endsWell(set: readonly string[], from: number, to: number): boolean {
  let halves = 0;
  for (let i = from; i < to; i++) {
    const c = first(set[i]!);
    if (!PUNCTUATION.test(c) || "%％﹪‰′″@#&*_\\".includes(c))
      halves += LATIN.test(c) || WORD.test(c) ? 1 : 2;
  }
  return halves >= 4;
}

export interface Measure {
  /** em. */
  readonly measure: number;
  readonly indent?: number;
  /** `gb` where absent. */
  readonly lineEnd?: LineEnd;
  /** ¼ em where absent. */
  readonly latinGap?: number;
  /** Where words may be hyphenated in a column of this measure. */
  readonly hyphenate?: Hyphenate;
  readonly advance: (codePoint: number) => number;
}

/** Marks that hang: they take no room at the end of a line. */
const HANGING = "、，。．､｡﹐﹑﹒";

/** Whether any legal breaking fits the measure, and whether one of them also ends well (R11). */
export function legalBreakingExists(
  text: string,
  where: Measure,
): { readonly fits: boolean; readonly endsWell: boolean } {
  const prepared = prepare(text, where);
  const { set, legal, hyphens } = prepared;
  const { measure, indent = 0 } = where;
  const n = set.length;
  const reachable = new Array<boolean>(n + 1).fill(false);
  reachable[0] = true;
  let well = false;
  for (let from = 0; from < n; from++) {
    if (!reachable[from]) continue;
    const room = measure - (from === 0 ? indent : 0);
    for (let to = from + 1; to <= n; to++) {
      const { width, own } = leastWidth(prepared, where, from, to);
      if (own > room + 1e-6) break;
      if (width > room + 1e-6) continue;
      if (to < n && (legal[to] || hyphens[to])) reachable[to] = true;
      if (to === n) {
        reachable[n] = true;
        if (from === 0 || endsWell(set, from, n)) well = true;
      }
    }
  }
  return { fits: reachable[n]!, endsWell: well };
}

/** Everything wrong with these lines of this text; empty where all rules hold. */
export function lineFaults(text: string, lines: readonly string[], where: Measure): string[] {
  const faults: string[] = [];
  const prepared = prepare(text, where);
  const { set, legal, hyphens } = prepared;
  const strip = (s: string) => s.replace(/[\s\u3000]+/g, "");
  if (strip(lines.join("")) !== strip(text)) return [`text changed: ${lines.join("|")}`];

  const ends = lineEnds(set, lines);
  if (!ends) return [`lines do not follow the text: ${lines.join("|")}`];
  let from = 0;
  ends.forEach((to, k) => {
    const line = lines[k]!;
    if (to < set.length && !legal[to] && !hyphens[to]) faults.push(`illegal end: ${line}|${lines[k + 1]}`);
    const room = where.measure - (k === 0 ? (where.indent ?? 0) : 0);
    if (leastWidth(prepared, where, from, to).width > room + 1e-6) faults.push(`too wide: ${line}`);
    from = to;
  });
  const lastStart = ends.at(-2) ?? 0;
  if (faults.length > 0) return legalBreakingExists(text, where).fits ? faults : [];
  const isSingle = lastStart > 0 && !endsWell(set, lastStart, set.length);
  return isSingle && legalBreakingExists(text, where).endsWell ? [`single character: ${lines.at(-1)}`] : [];
}

interface Prepared {
  readonly set: readonly string[];
  readonly legal: readonly boolean[];
  readonly hyphens: readonly boolean[];
  /** Least widths of the clusters before each place, one after the other on a line. */
  readonly widthTo: readonly number[];
}

/**
 * How narrow the clusters `from`…`to` can be made as a line: spaces at its end gone, its last mark hanging, a
 * hyphen drawn where it parts a word. `own` is what no longer line could undercut.
 */
function leastWidth(
  { set, legal, hyphens, widthTo }: Prepared,
  { lineEnd, latinGap = 0.25, advance }: Measure,
  from: number,
  to: number,
): { width: number; own: number } {
  let inkEnd = to;
  while (inkEnd > from + 1 && / |\u3000/.test(set[inkEnd - 1]!)) inkEnd--;
  let own = widthTo[inkEnd]! - widthTo[from]!;
  if (from > 0 && isJoint(first(set[from - 1]!), first(set[from]!))) own -= latinGap / 2;
  const last = first(set[inkEnd - 1]!);
  if (lineEnd === "hanging" && HANGING.includes(last)) own -= Math.min(0.5, advance(last.codePointAt(0)!));
  const hyphen = to < set.length && !legal[to] && hyphens[to] ? advance(0x2d) : 0;
  return { width: own + hyphen, own };
}

/** The same texts are judged at many measures. */
const prepared = new Map<string, Prepared>();

function prepare(text: string, { lineEnd = "gb", latinGap = 0.25, hyphenate, advance }: Measure): Prepared {
  const key = `${lineEnd} ${latinGap} ${hyphenate ? "hyphens" : ""} ${text}`;
  let known = prepared.get(key);
  if (!known) {
    const set = setText(text);
    const widths = leastWidths(set, advance);
    const widthTo = [0];
    for (let i = 0; i < set.length; i++) {
      const gap = i > 0 && isJoint(first(set[i - 1]!), first(set[i]!)) ? latinGap / 2 : 0;
      widthTo.push(widthTo[i]! + gap + widths[i]!);
    }
    known = { set, legal: legalBreaks(set, lineEnd), hyphens: hyphenPlaces(set, hyphenate), widthTo };
    prepared.set(key, known);
  }
  return known;
}

/** For each line the cluster at which the next one starts. */
function lineEnds(set: readonly string[], lines: readonly string[]): number[] | undefined {
  const ends: number[] = [];
  let at = 0;
  for (const line of lines) {
    let rest = line;
    while (rest.length > 0 && at < set.length && rest.startsWith(set[at]!))
      rest = rest.slice(set[at++]!.length);
    if (rest.length > 0) return undefined;
    while (at < set.length && (set[at] === " " || set[at] === "\u3000")) at++;
    ends.push(at);
  }
  return at === set.length ? ends : undefined;
}
