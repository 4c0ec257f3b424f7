/** Composition by the rules alone: what holds where no house style says otherwise. */
import type { Composition } from "./types";

export const GB_COMPOSITION: Composition = {
  lineEnd: "gb",
  latinGap: 0.25,
  justify: true,
  hyphenateBelow: 0,
};
