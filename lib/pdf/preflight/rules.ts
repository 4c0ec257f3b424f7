/**
 * The rules of preflight as one table: how bad a breach usually is, what it concerns, where it is mended. Names
 * are stable: styles (`preflight.levels`), waivers and reports hold them. What composition finds goes by the
 * composer's own names.
 */
import type { FindingLevel } from "../../typeset/style";

/** How the rules are listed, in this order. */
export const RULE_GROUPS = [
  "contents",
  "copy",
  "composition",
  "images",
  "links",
  "press",
  "internal",
] as const;
export type RuleGroup = (typeof RULE_GROUPS)[number];

/** Where a finding is mended: in the text, in the fields above it, at the facts, order, style, files, or beside what was
 * printed before. */
export type FixPlace = "block" | "fields" | "facts" | "board" | "style" | "pdf" | "priorUse";

export interface RuleEntry {
  readonly group: RuleGroup;
  /** Unless the style says otherwise. */
  readonly level: FindingLevel;
  readonly fix: FixPlace;
}

export const RULES = {
  "contents-title": { group: "contents", level: "error", fix: "board" },
  "contents-page": { group: "contents", level: "error", fix: "board" },
  "contents-order": { group: "contents", level: "error", fix: "board" },
  "number-gap": { group: "contents", level: "warning", fix: "board" },
  "number-order": { group: "contents", level: "warning", fix: "board" },
  "number-duplicate": { group: "contents", level: "error", fix: "board" },
  "section-empty": { group: "contents", level: "warning", fix: "board" },

  "title-missing": { group: "copy", level: "error", fix: "fields" },
  "source-missing": { group: "copy", level: "error", fix: "fields" },
  "date-missing": { group: "copy", level: "error", fix: "fields" },
  "article-empty": { group: "copy", level: "error", fix: "block" },
  "article-over-budget": { group: "copy", level: "warning", fix: "block" },
  "proofreading-open": { group: "copy", level: "warning", fix: "block" },
  "prior-use": { group: "copy", level: "warning", fix: "priorUse" },
  "heading-level-skipped": { group: "copy", level: "warning", fix: "block" },
  "statement-empty": { group: "copy", level: "warning", fix: "facts" },
  "masthead-empty": { group: "copy", level: "warning", fix: "facts" },

  "missing-glyph": { group: "composition", level: "error", fix: "block" },
  "right-to-left": { group: "composition", level: "error", fix: "block" },
  overfull: { group: "composition", level: "error", fix: "block" },
  "loose-line": { group: "composition", level: "warning", fix: "block" },
  "single-character-line": { group: "composition", level: "warning", fix: "block" },
  widow: { group: "composition", level: "warning", fix: "block" },
  "table-too-wide": { group: "composition", level: "error", fix: "block" },
  "blank-page": { group: "composition", level: "warning", fix: "board" },
  "end-blanks": { group: "composition", level: "warning", fix: "style" },

  "image-missing": { group: "images", level: "error", fix: "block" },
  "image-damaged": { group: "images", level: "error", fix: "block" },
  "image-resolution": { group: "images", level: "warning", fix: "block" },
  "image-colour": { group: "images", level: "warning", fix: "block" },

  "link-malformed": { group: "links", level: "error", fix: "block" },
  "link-private": { group: "links", level: "error", fix: "block" },
  "link-dropped": { group: "links", level: "warning", fix: "style" },

  "font-not-embeddable": { group: "press", level: "error", fix: "style" },
  "font-not-embedded": { group: "press", level: "error", fix: "pdf" },
  "font-unreadable-text": { group: "press", level: "warning", fix: "pdf" },
  "page-boxes": { group: "press", level: "error", fix: "pdf" },
  "pdfx-key": { group: "press", level: "error", fix: "pdf" },
  "colour-on-page": { group: "press", level: "error", fix: "pdf" },
  "annotation-in-print": { group: "press", level: "error", fix: "pdf" },
  "print-not-made": { group: "press", level: "error", fix: "pdf" },

  "internal-permit": { group: "internal", level: "error", fix: "facts" },
  "internal-mark": { group: "internal", level: "error", fix: "facts" },
  "internal-fact": { group: "internal", level: "error", fix: "facts" },
  "internal-name": { group: "internal", level: "error", fix: "facts" },
  "internal-self-reference": { group: "internal", level: "error", fix: "facts" },
  "internal-reprint-reference": { group: "internal", level: "warning", fix: "block" },
  "internal-price": { group: "internal", level: "error", fix: "facts" },
  "internal-advertising": { group: "internal", level: "error", fix: "facts" },
} as const satisfies Record<string, RuleEntry>;

export type Rule = keyof typeof RULES;

export const isRule = (name: string): name is Rule => Object.hasOwn(RULES, name);

export const RULE_NAMES: readonly Rule[] = Object.keys(RULES).filter(isRule);

/** What the style makes of a rule; `levels` hold only what differs from the usual. */
export function levelOf(rule: Rule, levels: Readonly<Record<string, FindingLevel>>): FindingLevel {
  return (Object.hasOwn(levels, rule) ? levels[rule] : undefined) ?? RULES[rule].level;
}
