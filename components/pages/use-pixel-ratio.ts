"use client";

import { useEffect, useState } from "react";

/** Device pixels a CSS pixel; follows the browser's zoom and the screen the window is moved to. */
export function usePixelRatio(): number {
  const [ratio, setRatio] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each ratio has a query of its own
  useEffect(() => {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const change = () => setRatio(window.devicePixelRatio);
    change();
    query.addEventListener("change", change);
    return () => query.removeEventListener("change", change);
  }, [ratio]);
  return ratio;
}
