import type { Actor, Principal } from "@/lib/workflow/actor";

export type JobStatus = "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";

export interface JobView {
  readonly jobId: string;
  readonly kind: "pdf";
  readonly issueId?: string;
  readonly status: JobStatus;
  /** `load`, `compose`, `draw`, `store` — shown through the messages. */
  readonly step?: string;
  readonly done: number;
  readonly total: number;
  readonly error?: { readonly id: string; readonly values: Readonly<Record<string, string | number>> };
  readonly cancelRequested: boolean;
  readonly editionId?: string;
  readonly createdAt: string;
  readonly finishedAt?: string;
}

/** A draft issue gives a `proof`, a published one its `screen` edition. The same request while one is open gives that. */
export declare function requestPdf(actor: Actor, issueId: string): Promise<{ jobId: string }>;
export declare function getJob(actor: Actor, jobId: string): Promise<JobView>;
/** The latest jobs of an issue, newest first. */
export declare function listJobs(actor: Actor, issueId: string): Promise<JobView[]>;
export declare function cancelJob(actor: Actor, jobId: string): Promise<void>;
/** Of the queue, for the readiness check. */
export declare function queueAge(actor: Principal): Promise<{ waiting: number; oldestSeconds: number }>;
