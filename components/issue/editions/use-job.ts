"use client";

import { useEffect, useRef, useState } from "react";

/** Background work as the page follows it. */
export interface JobView {
  readonly id: string;
  readonly status: "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";
  readonly done: number;
  readonly total: number;
  /** Name of the step under way, as the job reports it. */
  readonly step?: string;
  readonly cancelRequested: boolean;
  /** Why it failed, as a sentence. */
  readonly reason?: string;
}

/** Milliseconds between two questions. */
const PAUSE = 700;

const isUnderWay = (job?: JobView) => job?.status === "QUEUED" || job?.status === "RUNNING";

/** Asks for a job's state until it has ended; a missed answer is simply asked for again. */
export function useJob({
  initial,
  read,
  onEnded,
}: {
  initial?: JobView;
  read: (jobId: string) => Promise<JobView | undefined>;
  onEnded: () => void;
}): { job?: JobView; isRunning: boolean; follow: (jobId: string) => void } {
  const [job, setJob] = useState(initial);
  const calls = useRef({ read, onEnded });
  calls.current = { read, onEnded };
  const id = job?.id;
  const isRunning = isUnderWay(job);

  useEffect(() => {
    if (!id || !isRunning) return;
    let timer: ReturnType<typeof setTimeout>;
    let stopped = false;
    const ask = async () => {
      const answer = await calls.current.read(id).catch(() => undefined);
      if (stopped) return;
      if (answer) setJob(answer);
      if (answer && !isUnderWay(answer)) calls.current.onEnded();
      else timer = setTimeout(ask, PAUSE);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [id, isRunning]);

  return {
    job,
    isRunning,
    follow: (jobId) => setJob({ id: jobId, status: "QUEUED", done: 0, total: 0, cancelRequested: false }),
  };
}
