/**
 * Brackets and quotation marks: each opened one closed, by its own kind, the inner ones of the inner kind
 * (“ ‘ ’ ”, 《 〈 〉 》; GB/T 15834—2011 §4.8, §4.15). A quotation that runs over several paragraphs opens each of
 * them and closes the last.
 */
import type { Reason, Rule } from "../rules";
import type { ArticleCheck, Found, Passage } from "../types";
import { CLOSING, type Mark, OPENING, type Pair, type Pairing, pairUp } from "./pairing";

interface Paired extends Pairing {
  readonly passage: Passage;
}

export const checkBrackets: ArticleCheck = ({ passages }) => {
  const paired = passages.map((passage) => ({ passage, ...pairUp(passage.text) }));
  return paired.flatMap((one, index) => [
    ...leftOver(one, index, paired),
    ...wrongKinds(one),
    ...wrongOrder(one),
    ...one.turned.map((mark) => found("quote-direction", one.passage, mark, mark.sign === "“" ? "”" : "“")),
  ]);
};

function found(rule: Rule, passage: Passage, { at }: Mark, suggestion: string): Found {
  return { rule, reason: rule, passage, from: at, to: at + 1, suggestion };
}

function leftOver({ passage, unclosed, unopened }: Paired, index: number, all: readonly Paired[]): Found[] {
  const say = (reason: Reason, { sign, at }: Mark): Found => ({
    rule: "bracket-balance",
    reason,
    passage,
    from: at,
    to: at + 1,
    detail: { other: CLOSING.get(sign) ?? OPENING.get(sign) ?? "" },
  });
  return [
    ...unclosed
      .filter(({ sign }) => sign !== "“" || !isClosedLater(index, all))
      .map((mark) => say("bracket-unclosed", mark)),
    ...unopened
      .filter(({ sign }) => sign !== "”" || !isOpenedBefore(index, all))
      .map((mark) => say("bracket-unopened", mark)),
  ];
}

/** Paragraphs over which a quotation may run. */
const REACH = 12;

function isClosedLater(index: number, all: readonly Paired[]): boolean {
  if (all[index + 1]?.passage.text.startsWith("“")) return true;
  return all
    .slice(index + 1, index + REACH)
    .some(({ unopened }) => unopened.some(({ sign }) => sign === "”"));
}

function isOpenedBefore(index: number, all: readonly Paired[]): boolean {
  const before = all.slice(Math.max(0, index - REACH), index);
  return before.some(({ unclosed }) => unclosed.some(({ sign }) => sign === "“"));
}

/** “甲’ and （甲): the one that opened decides, but for half-width beside full. */
function wrongKinds({ passage, pairs }: Paired): Found[] {
  return pairs.flatMap(({ open, close }) => {
    if (CLOSING.get(open.sign) === close.sign) return [];
    return open.sign === "(" || open.sign === "["
      ? [found("bracket-kind", passage, open, OPENING.get(close.sign) ?? "")]
      : [found("bracket-kind", passage, close, CLOSING.get(open.sign) ?? "")];
  });
}

function wrongOrder({ passage, pairs, unopened }: Paired): Found[] {
  const turn = (rule: Rule, { open, close }: Pair, [opening, closing]: readonly [string, string]) => [
    found(rule, passage, open, opening),
    found(rule, passage, close, closing),
  ];
  const isClosed = (mark: Mark) => pairs.some(({ open }) => open === mark);
  return pairs.flatMap((pair) => {
    const { open, close } = pair;
    const inside = (sign: string) => pair.around.some((mark) => mark.sign === sign && isClosed(mark));
    if (open.sign === "《" && close.sign === "》" && inside("《"))
      return turn("title-mark-order", pair, ["〈", "〉"]);
    if (open.sign === "“" && close.sign === "”" && inside("“") && !inside("‘"))
      return turn("quote-order", pair, ["‘", "’"]);
    // Inside a quotation that an earlier paragraph opened, ‘’ are right.
    const isInner =
      pair.around.some(({ sign }) => sign === "“" || sign === "「") ||
      unopened.some(({ sign }) => sign === "”");
    if (open.sign === "‘" && close.sign === "’" && !isInner) return turn("quote-order", pair, ["“", "”"]);
    return [];
  });
}
