import { DESK_ROLES, type Role } from "./actor";
import type { IssueStatus } from "./status";

export const PRODUCED_EDITIONS = ["proof", "screen", "print", "cover", "booklet"] as const;
export type ProducedEdition = (typeof PRODUCED_EDITIONS)[number];

interface EditionRule {
  readonly by: readonly Role[];
  readonly from: readonly IssueStatus[];
}

const SIGNED: readonly IssueStatus[] = ["APPROVED", "PUBLISHED"];
const RESPONSIBLE: readonly Role[] = ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR", "EDITOR_IN_CHIEF"];

/**
 * Who may produce which edition of an issue, and from which status on. What goes to the printing house or into
 * hands has been approved; before that there is the proof, which says what it is.
 */
export const EDITION_RULES: Readonly<Record<ProducedEdition, EditionRule>> = {
  proof: { by: DESK_ROLES, from: ["PLANNING", "PROOFING", "APPROVED", "PUBLISHED"] },
  screen: { by: DESK_ROLES, from: ["PUBLISHED"] },
  print: { by: RESPONSIBLE, from: SIGNED },
  cover: { by: RESPONSIBLE, from: SIGNED },
  booklet: { by: DESK_ROLES, from: SIGNED },
};
