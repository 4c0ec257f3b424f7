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
}

function differences(title: string, headline: string): Difference[] {
  const parts = diffArrays(signs(title), signs(headline)).map(
    ({ value, added, removed }): Part => ({
      kind: added ? "headline" : removed ? "title" : "same",
      characters: value,
    }),
  );
  return [...replacements(parts, title), ...transpositions(parts, title)];
}

const signs = (text: string) => [...text.replace(/\s/g, "")].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
const textOf = (part: Part | undefined) => part?.characters.join("") ?? "";
const sharedIn = (part: Part | undefined) => (part?.kind === "same" ? part.characters.length : 0);

/** Something else in the same place. */
function replacements(parts: readonly Part[], title: string): Difference[] {
  return parts.flatMap((part, index): Difference[] => {
    const next = parts[index + 1];
    if (part.kind === "same" || !next || next.kind === "same") return [];
    const [given, other] = part.kind === "title" ? [part, next] : [next, part];
    const [before, after] = [sharedIn(parts[index - 1]), sharedIn(parts[index + 2])];
    const isNear = before > 0 && after > 0 && before + after > SHARED;
    const isSlip = given.characters.length <= 2 && other.characters.length === given.characters.length;
    return isNear && isSlip ? at(title, textOf(parts[index - 1]), textOf(given), textOf(other)) : [];
  });
}

/** 连接 and 接连: one character leaves its place and comes back one further on. */
function transpositions(parts: readonly Part[], title: string): Difference[] {
  return parts.flatMap((part, index): Difference[] => {
    const [middle, back] = [parts[index + 1], parts[index + 2]];
    if (part.kind === "same" || sharedIn(middle) !== 1 || !back || back.kind === "same") return [];
    if (part.kind === back.kind || textOf(part) !== textOf(back)) return [];
    if (sharedIn(parts[index - 1]) < SHARED || sharedIn(parts[index + 3]) < SHARED) return [];
    const [first, second] = [textOf(part), textOf(middle)];
    const given = part.kind === "title" ? first + second : second + first;
    return at(title, textOf(parts[index - 1]), given, [...given].reverse().join(""));
  });
}

function at(title: string, before: string, given: string, other: string): Difference[] {
  const tail = [...before].slice(-SHARED).join("");
  const from = title.indexOf(tail + given);
  if (from < 0) return [];
  return [{ from: from + tail.length, to: from + tail.length + given.length, given, other }];
}
