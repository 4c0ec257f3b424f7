/** Findings that somebody has looked at and left: they hold for a rule, its words, and the characters beside them. */
import type { Finding } from "./types";

export interface Dismissed {
  readonly rule: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

export function isDismissed({ rule, text, context }: Finding, dismissed: readonly Dismissed[]): boolean {
  return dismissed.some(
    (one) =>
      one.rule === rule && one.text === text && one.before === context.before && one.after === context.after,
  );
}
