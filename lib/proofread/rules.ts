/**
 * The rules of proofreading as one table. Names are for ever: dismissals and reports hold them. In order of
 * precedence: where two rules find fault with the same characters, the one that stands first is told.
 */

/** How the rules are listed, in this order. */
export const RULE_GROUPS = [
  "house",
  "characters",
  "extraction",
  "punctuation",
  "spaces",
  "numbers",
  "dates",
  "numbering",
  "tables",
  "repetition",
  "wording",
  "names",
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

export const RULES = {
  "sensitive-word": "house",
  "house-word": "house",
  "office-title": "house",

  "unreadable-character": "characters",
  "invisible-character": "characters",
  "radical-character": "characters",
  "circle-for-zero": "characters",

  placeholder: "extraction",
  "page-number-line": "extraction",
  "markup-remnant": "extraction",
  "web-page-remnant": "extraction",
  "stray-foreign-word": "extraction",
  "paragraph-start": "extraction",
  "paragraph-cut": "extraction",
  "paragraph-end-mark": "extraction",

  "doubled-paragraph": "repetition",
  "doubled-clause": "repetition",

  ellipsis: "punctuation",
  "ellipsis-with-etc": "punctuation",
  "ellipsis-with-mark": "punctuation",
  "mark-on-both-sides": "punctuation",
  "doubled-mark": "punctuation",
  "clashing-marks": "punctuation",
  "mark-before-predicate": "punctuation",
  "mark-after-opening": "punctuation",
  "mark-before-closing": "punctuation",
  "pause-before-and": "punctuation",
  "list-etc-mark": "punctuation",
  "approximate-number-mark": "punctuation",
  dash: "punctuation",
  "middle-dot": "punctuation",
  "heading-end-mark": "punctuation",
  "numeral-mark": "punctuation",
  "bracket-kind": "punctuation",
  "quote-direction": "punctuation",
  "quote-order": "punctuation",
  "title-mark-order": "punctuation",
  "half-width-bracket": "punctuation",
  "straight-quote": "punctuation",
  "angle-title-mark": "punctuation",
  "bracket-balance": "punctuation",
  "half-width-mark": "punctuation",
  "full-width-alphanumeric": "punctuation",
  "full-width-point": "punctuation",
  "full-width-thousands": "punctuation",
  "full-width-time-colon": "punctuation",

  "indent-space": "spaces",
  "space-between-han": "spaces",
  "space-beside-mark": "spaces",
  "doubled-space": "spaces",
  "space-in-number": "spaces",

  "document-number": "numbers",
  "mixed-percent": "numbers",
  "mixed-numeral": "numbers",
  "percentage-point": "numbers",
  "missing-measure": "numbers",
  "percent-mark": "numbers",
  "percent-range": "numbers",
  "range-mark": "numbers",
  "redundant-estimate": "numbers",
  "decrease-by-times": "numbers",
  "unit-symbol": "numbers",
  "doubled-unit": "numbers",

  "impossible-date": "dates",
  "weekday-mismatch": "dates",
  "backward-range": "dates",
  "date-format": "dates",
  "short-year": "dates",

  "number-sequence": "numbering",
  "caption-number": "numbering",
  "attachment-number": "numbering",
  "attachment-style": "numbering",
  "missing-reference": "numbering",

  "table-serial": "tables",
  "table-total": "tables",
  "table-share": "tables",

  "doubled-word": "repetition",
  "doubled-character": "repetition",

  "confused-word": "wording",
  "account-word": "wording",
  "other-word": "wording",
  "until-word": "wording",
  "enact-word": "wording",
  "adverb-particle": "wording",
  "complement-particle": "wording",
  "attribute-particle": "wording",
  "located-word": "wording",
  "again-word": "wording",
  "practice-word": "wording",
  "guest-word": "wording",
  "spend-word": "wording",
  "outbreak-word": "wording",
  "reflect-word": "wording",
  "redundant-word": "wording",
  "traditional-character": "wording",
  "self-reference": "wording",

  "title-wording": "names",
  "name-variant": "names",
} as const satisfies Record<string, RuleGroup>;

export type Rule = keyof typeof RULES;

export const isRule = (name: string): name is Rule => Object.hasOwn(RULES, name);

export const RULE_NAMES: readonly Rule[] = Object.keys(RULES).filter(isRule);

/** Rules that have more than one sentence. The others are explained by the sentence of their own name. */
export const MORE_REASONS = [
  "bracket-unclosed",
  "bracket-unopened",
  "dash-as-one",
  "dash-single",
  "number-gap",
  "number-repeat",
  "number-back",
] as const;

export type Reason = Rule | (typeof MORE_REASONS)[number];
