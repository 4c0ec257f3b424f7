/** One run of numbers: 1, 2, 3. Which comes wrongly, and what was due. */

export interface Step<T> {
  readonly value: number;
  readonly item: T;
}

export interface Break<T> {
  readonly item: T;
  readonly kind: "gap" | "repeat" | "back";
  readonly value: number;
  readonly expected: number;
}

/** A run may begin with any number, and begin again with 1 wherever it likes. */
export function breaksOf<T>(steps: readonly Step<T>[]): Break<T>[] {
  const breaks: Break<T>[] = [];
  let before: number | undefined;
  for (const { value, item } of steps) {
    const found = before === undefined ? undefined : breakOf(before, value);
    if (found) breaks.push({ item, kind: found, value, expected: before! + 1 });
    before = value;
  }
  return breaks;
}

function breakOf(before: number, value: number): Break<unknown>["kind"] | undefined {
  if (value === before + 1) return undefined;
  if (value === before) return "repeat";
  if (value === 1) return undefined;
  return value > before ? "gap" : "back";
}
