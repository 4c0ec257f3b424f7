"use client";

import { useEffect, useRef } from "react";

export interface PreviewKeys {
  readonly turn: (step: 1 | -1) => void;
  readonly toStart: () => void;
  readonly toEnd: () => void;
  /** Thumbnails scroll with the same keys. */
  readonly isLeafing: boolean;
}

/** ← → and PgUp PgDn turn, Home and End go to either cover, but not while somebody types. */
export function usePreviewKeys(keys: PreviewKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { turn, toStart, toEnd, isLeafing } = latest.current;
      if (!isLeafing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act: Record<string, () => void> = {
        ArrowLeft: () => turn(-1),
        PageUp: () => turn(-1),
        ArrowRight: () => turn(1),
        PageDown: () => turn(1),
        Home: toStart,
        End: toEnd,
      };
      if (!act[event.key]) return;
      event.preventDefault();
      act[event.key]!();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest("input, textarea, select, [contenteditable], [role=radiogroup]");
