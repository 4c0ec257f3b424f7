/** Printed numbers: none twice, none left out, each under its parent's. */
import type { IssueCopy, SectionCopy } from "../../document/issue-copy";
import { entriesOf } from "./copy-places";
import type { Found, PreflightInput } from "./types";

export function checkNumbering({ copy }: Pick<PreflightInput, "copy">): Found[] {
  return [...duplicates(copy), ...checkSiblings(copy.sections, ""), ...copy.sections.flatMap(checkInside)];
}

function duplicates(copy: IssueCopy): Found[] {
  const titles = new Map<string, string>();
  return entriesOf(copy).flatMap(({ number, title }): Found[] => {
    const first = titles.get(number);
    if (first === undefined) {
      titles.set(number, title);
      return [];
    }
    return [{ rule: "number-duplicate", article: number, detail: { number, title, other: first } }];
  });
}

function checkInside(section: SectionCopy): Found[] {
  const children = [...section.sections, ...section.articles];
  return [...checkSiblings(children, `${section.number}.`), ...section.sections.flatMap(checkInside)];
}

interface Numbered {
  readonly number: string;
  readonly title: string;
}

/** Siblings are numbered `prefix` 1, 2, 3; a number that is there twice is told elsewhere. */
function checkSiblings(siblings: readonly Numbered[], prefix: string): Found[] {
  let before = 0;
  return siblings.flatMap(({ number, title }): Found[] => {
    const last = number.startsWith(prefix) ? Number(number.slice(prefix.length)) : Number.NaN;
    if (!Number.isInteger(last) || last < before)
      return [
        { rule: "number-order", article: number, detail: { number, title, expected: prefix + (before + 1) } },
      ];
    const missing = Array.from({ length: last - before - 1 }, (_, index) => prefix + (before + 1 + index));
    before = last;
    if (missing.length === 0 || missing.length > 99) return [];
    return [{ rule: "number-gap", article: number, detail: { number, title, missing: missing.join("、") } }];
  });
}
