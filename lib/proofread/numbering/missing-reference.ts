import type { Found, Passage } from "../types";

/** A reference to what the article does not hold. */
export const missingReference = (passage: Passage, match: RegExpExecArray): Found => ({
  rule: "missing-reference",
  reason: "missing-reference",
  passage,
  from: match.index,
  to: match.index + match[0].length,
  detail: { reference: match[0] },
});
