import type { Actor } from "@/lib/workflow/actor";
import type { IssueStatus } from "@/lib/workflow/status";

export interface SignOffView {
  readonly kind: "APPROVAL" | "PUBLICATION";
  readonly signer: string;
  readonly at: string;
  readonly manifestHash: string;
  readonly voidedAt?: string;
  readonly voidReason?: string;
}

export interface SignOffState {
  /** Hash of everything that would be printed now. */
  readonly manifestHash: string;
  readonly signOffs: readonly SignOffView[];
  /** Placed articles that keep the issue from being approved. */
  readonly notAccepted: readonly { readonly articleId: string; readonly title: string }[];
  readonly articles: number;
}

export declare function getSignOffState(actor: Actor, issueId: string): Promise<SignOffState>;
/** PLANNING ⇄ PROOFING */
export declare function startProofing(actor: Actor, issueId: string): Promise<{ status: IssueStatus }>;
export declare function resumePlanning(actor: Actor, issueId: string): Promise<{ status: IssueStatus }>;
/** 签发. @throws `not-accepted` with the number, `empty-issue`, `stale-version` where the manifest is another */
export declare function approveIssue(
  actor: Actor,
  signOff: { issueId: string; manifestHash: string },
): Promise<{ status: IssueStatus }>;
/** 付印: freezes the issue and asks for its screen edition in the same transaction. */
export declare function publishIssue(
  actor: Actor,
  signOff: { issueId: string; manifestHash: string },
): Promise<{ status: IssueStatus; jobId: string }>;
