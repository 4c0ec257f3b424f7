/** The commonest kind of rule: a pattern, and what stands in its place. */
import type { Reason, Rule } from "./rules";
import type { Detail, Found, Passage, PassageCheck, PassageKind } from "./types";

export interface PatternRule {
  readonly rule: Rule;
  /** The rule's own name where absent. */
  readonly reason?: Reason;
  /** Global. All that matches is what the finding is about: the surroundings are looked at, not matched. */
  readonly pattern: RegExp;
  /** Absent, nobody but the editor can know. */
  readonly suggest?: (match: RegExpExecArray) => string;
  /** A match that is none after all. */
  readonly unless?: (match: RegExpExecArray, passage: Passage) => boolean;
  readonly detail?: (match: RegExpExecArray) => Detail;
  /** All kinds of passage where absent. */
  readonly kinds?: readonly PassageKind[];
}

export function checkPatterns(rules: readonly PatternRule[]): PassageCheck {
  return (passage) => rules.flatMap((rule) => checkPattern(rule, passage));
}

function checkPattern(rule: PatternRule, passage: Passage): Found[] {
  if (rule.kinds && !rule.kinds.includes(passage.kind)) return [];
  return [...passage.text.matchAll(rule.pattern)]
    .filter((match) => !rule.unless?.(match, passage))
    .map((match) => ({
      rule: rule.rule,
      reason: rule.reason ?? rule.rule,
      passage,
      from: match.index,
      to: match.index + match[0].length,
      ...(rule.suggest && { suggestion: rule.suggest(match) }),
      ...(rule.detail && { detail: rule.detail(match) }),
    }));
}
