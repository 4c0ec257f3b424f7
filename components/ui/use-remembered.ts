"use client";

import { useCallback, useEffect, useState } from "react";

/** One of few choices: what one left in this browser is what one finds; before anything is known, the first. */
export function useRemembered<Choice extends string>(
  key: string,
  choices: readonly [Choice, ...Choice[]],
  /** Of somebody who has not chosen yet. */
  usual: () => Choice = () => choices[0],
): [Choice, (choice: Choice) => void] {
  const [choice, setChoice] = useState(choices[0]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once
  useEffect(() => {
    const left = localStorage.getItem(key);
    setChoice(choices.find((name) => name === left) ?? usual());
  }, [key]);
  const choose = useCallback(
    (chosen: Choice) => {
      setChoice(chosen);
      localStorage.setItem(key, chosen);
    },
    [key],
  );
  return [choice, choose];
}
