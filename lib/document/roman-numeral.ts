const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** Small roman numeral of a whole number from 1. */
export function romanNumeral(value: number): string {
  let numeral = "";
  let rest = value;
  for (const [worth, letters] of ROMAN) for (; rest >= worth; rest -= worth) numeral += letters;
  return numeral;
}
