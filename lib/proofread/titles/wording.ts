/**
 * The title in the contents is shorter than the headline, not otherwise worded: 连接 beside 接连 is a slip. Told where
 * both agree on either side of a few characters that differ.
 */
import { diffArrays } from "diff";
import type { ArticleCheck, Found } from "../types";

/** Characters in common around the difference that make it the same phrase. */
const SHARED = 2;

export const checkTitleWording: ArticleCheck = ({ article, passages }) => {
  const passage = passages.find(({ spot }) => spot.block === "title");
  const headline = article.headline.join("");
  if (!passage || headline === "") return [];
  return differences(passage.text, headline).map(
    ({ from, to, given, other }): Found => ({
      rule: "title-wording",
      reason: "title-wording",
      passage,
      from,
      to,
      suggestion: other,
      detail: { given, other },
    }),
  );
};

interface Difference {
  readonly from: number;
  readonly to: number;
  readonly given: string;
  readonly other: string;
}

interface Part {
  readonly kind: "same" | "title" | "headline";
  readonly characters: readonly string[];
  /** Place of the first among the title's signs. */
  readonly at: number;
}

function differences(title: string, headline: string): Difference[] {
  const given = signsOf(title);
  let at = 0;
  const parts = diffArrays(textsOf(given), textsOf(signsOf(headline))).map(
    ({ value, added, removed }): Part => {
      const place = at;
      if (!added) at += value.length;
      return { kind: added ? "headline" : removed ? "title" : "same", characters: value, at: place };
    },
  );
  const slips = parts.flatMap((_, index) => [...replacement(parts, index), ...transposition(parts, index)]);
  return slips.flatMap(({ at, length, other }) => {
    const [first, last] = [given[at], given[at + length - 1]];
    if (!first || !last) return [];
    const [from, to] = [first.at, last.at + last.sign.length];
    return [{ from, to, given: title.slice(from, to), other }];
  });
}

interface Sign {
  readonly sign: string;
  /** Offset in the title. */
  readonly at: number;
}

/** Letters and figures: marks and spaces are not wording. */
const signsOf = (text: string): Sign[] =>
  [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ 0: sign, index }) => ({ sign, at: index }));
const textsOf = (signs: readonly Sign[]) => signs.map(({ sign }) => sign);
const textOf = (part: Part | undefined) => part?.characters.join("") ?? "";
const sharedIn = (part: Part | undefined) => (part?.kind === "same" ? part.characters.length : 0);

interface Slip {
  /** Among the title's signs. */
  readonly at: number;
  readonly length: number;
  readonly other: string;
}

/** Something else in the same place. */
function replacement(parts: readonly Part[], index: number): Slip[] {
  const [part, next] = [parts[index]!, parts[index + 1]];
  if (part.kind === "same" || !next || next.kind === "same") return [];
  const [given, other] = part.kind === "title" ? [part, next] : [next, part];
  const [before, after] = [sharedIn(parts[index - 1]), sharedIn(parts[index + 2])];
  const isNear = before > 0 && after > 0 && before + after > SHARED;
  const isSlip = given.characters.length <= 2 && other.characters.length === given.characters.length;
  return isNear && isSlip ? [{ at: given.at, length: given.characters.length, other: textOf(other) }] : [];
}

/** 连接 and 接连: one character leaves its place and comes back one further on. */
function transposition(parts: readonly Part[], index: number): Slip[] {
  const [part, middle, back] = [parts[index]!, parts[index + 1], parts[index + 2]];
  if (part.kind === "same" || sharedIn(middle) !== 1 || !back || back.kind === "same") return [];
  if (part.kind === back.kind || textOf(part) !== textOf(back) || part.characters.length !== 1) return [];
  if (sharedIn(parts[index - 1]) + sharedIn(parts[index + 3]) < SHARED) return [];
  const isFirst = part.kind === "title";
  return [
    {
      at: isFirst ? part.at : middle!.at,
      length: 2,
      other: isFirst ? textOf(middle) + textOf(part) : textOf(part) + textOf(middle),
    },
  ];
}
