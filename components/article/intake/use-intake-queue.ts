"use client";

import { type ReactNode, useRef, useState } from "react";

/** A file on its way to the server, or one that the server did not take. */
export interface QueuedFile {
  readonly key: number;
  readonly name: string;
  readonly state: "waiting" | "reading" | "refused";
  /** Why it was refused. */
  readonly sentence?: ReactNode;
}

/**
 * Files that were brought at once are read one after the other. What was taken leaves the queue: the server keeps it.
 *
 * @param onTake  the sentence it answers says why a file was not taken; `isAlone` where no other was brought
 */
export function useIntakeQueue(onTake: (file: File, isAlone: boolean) => Promise<ReactNode>) {
  const [files, setFiles] = useState<readonly QueuedFile[]>([]);
  const [total, setTotal] = useState(0);
  const waiting = useRef<{ key: number; file: File; isAlone: boolean }[]>([]);
  const running = useRef(false);
  const lastKey = useRef(0);

  const change = (key: number, to: Partial<QueuedFile>) =>
    setFiles((before) => before.map((file) => (file.key === key ? { ...file, ...to } : file)));
  const remove = (key: number) => {
    waiting.current = waiting.current.filter((entry) => entry.key !== key);
    setFiles((before) => before.filter((file) => file.key !== key));
  };

  async function work(): Promise<void> {
    running.current = true;
    for (let next = waiting.current.shift(); next; next = waiting.current.shift()) {
      change(next.key, { state: "reading" });
      const sentence = await onTake(next.file, next.isAlone);
      if (sentence) change(next.key, { state: "refused", sentence });
      else remove(next.key);
    }
    running.current = false;
  }

  function add(added: readonly File[]): void {
    const isAlone = added.length === 1 && !running.current;
    const entries = added.map((file) => ({ key: ++lastKey.current, file, isAlone }));
    waiting.current.push(...entries);
    setTotal((before) => (running.current ? before : 0) + entries.length);
    setFiles((before) => [
      ...before,
      ...entries.map(({ key, file }) => ({ key, name: file.name, state: "waiting" as const })),
    ]);
    if (!running.current) void work();
  }

  const unread = files.filter(({ state }) => state !== "refused").length;
  return { files, add, remove, total, read: Math.max(0, total - unread), busy: unread > 0 };
}
