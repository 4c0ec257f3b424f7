"use client";

import { useCallback, useEffect, useState } from "react";
import { useLeaveGuard } from "@/components/ui/use-leave-guard";
import type { HouseStyle } from "@/lib/typeset/style";

export interface UnsavedStyle {
  readonly style: HouseStyle;
  readonly isChanged: boolean;
  /** True where changes of an earlier visit came back. */
  readonly isRestored: boolean;
  readonly change: (style: HouseStyle) => void;
  /** Back to what is stored. */
  readonly discard: () => void;
  readonly saved: (style: HouseStyle) => void;
}

/**
 * A style being changed. What is not saved stays with the browser's tab, so that a look at another part of the issue
 * loses nothing; leaving the program asks first.
 */
export function useUnsavedStyle(issueId: string, initial: HouseStyle): UnsavedStyle {
  const key = `unsaved-style ${issueId}`;
  const [stored, setStored] = useState(initial);
  const [style, setStyle] = useState(initial);
  const [isRestored, setRestored] = useState(false);
  const isChanged = style !== stored;

  useEffect(() => {
    const kept = sessionStorage.getItem(key);
    if (kept === null) return;
    let isWanted = true;
    import("@/lib/typeset/read-style").then(({ readUnfinishedStyle }) => {
      if (!isWanted) return;
      try {
        setStyle(readUnfinishedStyle(JSON.parse(kept)));
        setRestored(true);
      } catch {
        // An earlier version's: what is stored counts.
        sessionStorage.removeItem(key);
      }
    });
    return () => {
      isWanted = false;
    };
  }, [key]);

  useLeaveGuard(isChanged);

  const change = useCallback(
    (changed: HouseStyle) => {
      setStyle(changed);
      sessionStorage.setItem(key, JSON.stringify(changed));
    },
    [key],
  );
  const saved = useCallback(
    (kept: HouseStyle) => {
      setStored(kept);
      setRestored(false);
      sessionStorage.removeItem(key);
    },
    [key],
  );
  const discard = useCallback(() => {
    setStyle(stored);
    setRestored(false);
    sessionStorage.removeItem(key);
  }, [key, stored]);
  return { style, isChanged, isRestored, change, discard, saved };
}
