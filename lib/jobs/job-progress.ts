/** How far a job is, told to who asked for it; and where the job learns that it is to stop. */
import { type ClaimedJob, reportProgress } from "../db/job-work";

/** It was cancelled, or another worker has it: thrown through whatever was being made, which is left behind. */
export class JobCancelled extends Error {}

/** How often is told how far it is, ms; in between, cancelling is not noticed. */
const TELL_EVERY = 300;

export class JobProgress<Step extends string> {
  private step: Step | undefined;
  private told = Number.NEGATIVE_INFINITY;

  constructor(private readonly job: ClaimedJob) {}

  /**
   * That so many parts of a step are done; a step without parts has 0 of 0. The first and the last of a step are
   * always told, those between them now and then: for the others there is nothing to wait for.
   * @throws JobCancelled by the promise
   */
  tell(step: Step, done = 0, total = 0): Promise<void> | undefined {
    const now = performance.now();
    if (step === this.step && done < total && now - this.told < TELL_EVERY) return undefined;
    this.step = step;
    this.told = now;
    return this.write({ step, done, total });
  }

  private async write(progress: { step: Step; done: number; total: number }): Promise<void> {
    if (!(await reportProgress(this.job, progress))) throw new JobCancelled();
  }
}
