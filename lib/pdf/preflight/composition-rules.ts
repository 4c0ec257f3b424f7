/** What the composer could not do well, under its own names, and pages that nobody asked for. */
import { blanksNeeded } from "../../typeset/binding";
import type { HouseStyle } from "../../typeset/style";
import type { Finding } from "../../typeset/types";
import type { Rule } from "./rules";
import type { Detail, Found, PreflightInput } from "./types";

/** A new kind of the composer does not compile until it has a row in the rules and a detail here. */
const DETAIL: Readonly<Record<Finding["kind"] & Rule, (finding: Finding) => Detail>> = {
  overfull: ({ detail }) => ({ text: detail }),
  "loose-line": ({ detail }) => ({ text: detail }),
  "single-character-line": ({ detail }) => ({ text: detail }),
  "missing-glyph": ({ detail }) => ({ characters: detail, codes: codesOf(detail) }),
  "right-to-left": ({ detail }) => ({ text: detail }),
  widow: ({ detail }) => ({ reason: detail }),
  "table-too-wide": () => ({}),
};

export function checkComposition({ composed, style }: PreflightInput): Found[] {
  return [
    ...composed.findings.map(fromFinding),
    ...blankPages(composed.pages, style),
    ...endBlanks(composed.pages.length, style),
  ];
}

function fromFinding(finding: Finding): Found {
  const { kind, article, block, page } = finding;
  return {
    rule: kind satisfies Rule,
    ...(article !== "" && { article }),
    ...(block !== "" && { block }),
    page,
    detail: DETAIL[kind](finding),
  };
}

function codesOf(characters: string): string {
  return Array.from(characters, (character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase();
    return `U+${code.padStart(4, "0")}`;
  }).join(" ");
}

/** Blank pages of the body where the style has no right-hand starts, those that fill up the end left out. */
function blankPages(pages: PreflightInput["composed"]["pages"], style: HouseStyle): Found[] {
  if (style.articleStart === "recto" || style.sectionOpening === "recto") return [];
  const lastWritten = pages.findLastIndex(({ kind }) => kind !== "blank");
  return pages.slice(0, lastWritten + 1).flatMap(({ kind, folio }): Found[] => {
    if (kind !== "blank" || folio === undefined) return [];
    const page = Number(folio);
    return [{ rule: "blank-page", ...(Number.isInteger(page) && { page }), detail: { page: folio } }];
  });
}

/** One blank page at the end is how books are made; more of them are paper that copy could fill. */
function endBlanks(count: number, { press: { pageMultiple } }: HouseStyle): Found[] {
  const blanks = blanksNeeded(count, pageMultiple);
  if (blanks < 2) return [];
  return [{ rule: "end-blanks", detail: { pages: count, multiple: pageMultiple, blanks } }];
}
