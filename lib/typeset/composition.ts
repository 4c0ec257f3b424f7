/** Composition by the rules alone: what holds where no house style says otherwise. */
import type { Composition } from "./types";

export const GB_COMPOSITION: Composition = {
  lineEnd: "gb",
  latinGap: 0.25,
  justify: true,
  hyphenateBelow: 0,
};

/** In the cell of a table: a mark that hangs would stand on the rule beside it. */
export function withoutHanging(composition: Composition): Composition {
  return composition.lineEnd === "hanging" ? { ...composition, lineEnd: "gb" } : composition;
}
