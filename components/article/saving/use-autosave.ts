"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useLeaveGuard } from "@/components/ui/use-leave-guard";
import { dropLocalCopy, keepLocalCopy } from "./local-copy";
import { createSaveQueue, type SaveAnswer, type SaveQueue, type SaveState } from "./save-queue";

export interface AutosaveOptions<Draft> {
  /** Names the local copy: person and article. */
  readonly copyKey: string;
  readonly version: number;
  readonly savedAt: Date;
  readonly save: (draft: Draft, version: number) => Promise<SaveAnswer>;
}

export interface Autosave<Draft> {
  readonly state: SaveState;
  readonly change: (draft: Draft) => void;
  readonly flush: () => Promise<boolean>;
  readonly resolve: (version: number, draft?: Draft) => void;
  readonly version: () => number;
}

/** The save queue bound to a page: a local copy at each change, a warning before leaving, a try when back online. */
export function useAutosave<Draft>({
  copyKey,
  version,
  savedAt,
  save,
}: AutosaveOptions<Draft>): Autosave<Draft> {
  const [state, setState] = useState<SaveState>({ kind: "saved", at: savedAt });
  const queue = useRef<SaveQueue<Draft>>(null);
  // The page may hand in a new function or a fresher version at each render; the queue lives on.
  const latest = useRef({ save, version, savedAt });
  latest.current.save = save;

  useEffect(() => {
    const made = createSaveQueue<Draft>({
      ...latest.current,
      save: (draft, on) => latest.current.save(draft, on),
      onState: setState,
      onSettled: () => void dropLocalCopy(copyKey),
    });
    queue.current = made;
    const flush = () => void made.flush();
    const flushHidden = () => document.visibilityState === "hidden" && flush();
    window.addEventListener("online", flush);
    document.addEventListener("visibilitychange", flushHidden);
    return () => {
      window.removeEventListener("online", flush);
      document.removeEventListener("visibilitychange", flushHidden);
      void made.flush().finally(() => made.stop());
    };
  }, [copyKey]);

  useLeaveGuard(state.kind !== "saved");

  const change = useCallback(
    (draft: Draft) => {
      const current = queue.current;
      if (!current) return;
      current.change(draft);
      void keepLocalCopy(copyKey, { draft, version: current.version(), at: new Date() });
    },
    [copyKey],
  );
  const flush = useCallback(async () => (await queue.current?.flush()) ?? true, []);
  const resolve = useCallback(
    (on: number, draft?: Draft) => {
      queue.current?.resolve(on, draft);
      if (draft === undefined) void dropLocalCopy(copyKey);
    },
    [copyKey],
  );
  const currentVersion = useCallback(() => queue.current?.version() ?? latest.current.version, []);
  return { state, change, flush, resolve, version: currentVersion };
}
