"use client";

import { useEffect } from "react";
import { isTyping } from "./keys";

/** Ctrl/⌘K anywhere, `?` where nothing is being typed. */
export function useShellKeys({ onPalette, onHelp }: { onPalette: () => void; onHelp: () => void }) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        onPalette();
      } else if ((event.key === "?" || event.key === "？") && !event.ctrlKey && !event.metaKey) {
        if (isTyping(event.target)) return;
        event.preventDefault();
        onHelp();
      }
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [onPalette, onHelp]);
}
