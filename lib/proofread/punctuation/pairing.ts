/** Which bracket closes which in one run of text, and which are left over or of the wrong kind. */

const PAIRS = [
  "（）",
  "()",
  "【】",
  "《》",
  "〈〉",
  "「」",
  "『』",
  "〔〕",
  "［］",
  "[]",
  "“”",
  "‘’",
] as const;
export const CLOSING = new Map(PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)]));
export const OPENING = new Map(PAIRS.map((pair) => [pair.charAt(1), pair.charAt(0)]));

/** Opening signs that are taken for each other. */
const KIN: readonly string[] = ["（(", "［[〔【", "“‘"];
const areKin = (one: string, other: string) => KIN.some((kin) => kin.includes(one) && kin.includes(other));

export interface Mark {
  readonly sign: string;
  readonly at: number;
}

export interface Pair {
  readonly open: Mark;
  readonly close: Mark;
  /** The signs of the pairs around it that are closed in their turn come first to last. */
  readonly around: readonly Mark[];
}

export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly unclosed: readonly Mark[];
  readonly unopened: readonly Mark[];
  /** Quotation marks that point the wrong way: the second of “甲“, the first of ”甲”. */
  readonly turned: readonly Mark[];
}

export function pairUp(text: string): Pairing {
  const open: Mark[] = [];
  const pairs: Pair[] = [];
  const unclosed: Mark[] = [];
  const unopened: Mark[] = [];
  const turned: Mark[] = [];
  const close = (mark: Mark) => pairs.push({ open: open.pop()!, close: mark, around: [...open] });

  for (let at = 0; at < text.length; at++) {
    const mark = { sign: text.charAt(at), at };
    if (CLOSING.has(mark.sign)) {
      if (mark.sign === "“" && open.at(-1)?.sign === "“" && nextQuote(text, at) !== "”") {
        turned.push(mark);
        open.pop();
      } else open.push(mark);
      continue;
    }
    const opening = OPENING.get(mark.sign);
    if (!opening || isApostrophe(text, at)) continue;
    const last = open.at(-1)?.sign;
    const isOpen = open.some(({ sign }) => sign === opening);
    if (last === opening) close(mark);
    else if (!isOpen && numbersItem(text, at)) continue;
    else if (!isOpen && last && areKin(last, opening) && !isClosedBehind(text, at, last)) close(mark);
    else if (mark.sign === "”" && !isOpen && opensHere(text, at)) {
      turned.push(mark);
      open.push({ sign: "“", at });
    } else if (isOpen) {
      // What was opened in between was never closed.
      while (open.at(-1)?.sign !== opening) unclosed.push(open.pop()!);
      close(mark);
    } else unopened.push(mark);
  }
  return { pairs, unclosed: [...unclosed, ...open], unopened, turned };
}

/** it’s */
const isApostrophe = (text: string, at: number) =>
  text.charAt(at) === "’" && /[A-Za-z]$/.test(text.slice(0, at));

/** 1） and a) number an item. */
const numbersItem = (text: string, at: number) =>
  /[）)]/.test(text.charAt(at)) &&
  /(?:^|[，。；：:;、\s])[0-9a-zA-Z一二三四五六七八九十①-⑳]{1,3}$/.test(text.slice(0, at));

/** The right sign still comes, before the next opening one: “甲’乙” has a ’ too many. */
function isClosedBehind(text: string, at: number, opened: string): boolean {
  const rest = text.slice(at + 1);
  const [opening, closing] = [rest.indexOf(opened), rest.indexOf(CLOSING.get(opened) ?? "")];
  return closing >= 0 && (opening < 0 || closing < opening);
}

const nextQuote = (text: string, at: number) => /[“”]/.exec(text.slice(at + 1))?.[0];

/** A ” that nothing opened, with words behind it that the next ” closes. */
const opensHere = (text: string, at: number) =>
  nextQuote(text, at) === "”" &&
  !/[，。；、！？]/.test(text.charAt(at + 1)) &&
  !text.slice(0, at).includes("“");
