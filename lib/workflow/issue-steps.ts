import type { Role } from "./actor";
import type { IssueAction, IssueStatus } from "./status";

export interface IssueStep {
  readonly action: IssueAction;
  readonly from: IssueStatus;
  readonly to: IssueStatus;
  readonly by: readonly Role[];
}

/** What moves an issue on. */
export const ISSUE_STEPS: readonly IssueStep[] = [
  { action: "startProofing", from: "PLANNING", to: "PROOFING", by: ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"] },
  { action: "resumePlanning", from: "PROOFING", to: "PLANNING", by: ["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"] },
  { action: "approve", from: "PROOFING", to: "APPROVED", by: ["CHIEF_EDITOR"] },
  { action: "publish", from: "APPROVED", to: "PUBLISHED", by: ["EDITOR_IN_CHIEF"] },
];

/** The row for an action from a status; undefined where the table has none. */
export function issueStep(action: IssueAction, from: IssueStatus): IssueStep | undefined {
  return ISSUE_STEPS.find((step) => step.action === action && step.from === from);
}

/** Where an issue goes when anything printed in it changes: a signature holds for what was signed only. */
export function issueStatusAfterChange(status: IssueStatus): IssueStatus {
  return status === "APPROVED" ? "PROOFING" : status;
}
