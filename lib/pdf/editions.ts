/** The editions a PDF is produced in, and what an edition asks of the pages. */

export const EDITIONS = ["screen", "proof", "print", "booklet", "cover"] as const;
export type Edition = (typeof EDITIONS)[number];

/** For the printing house: PDF/X, boxes and marks, no links, one ink. */
export type PressEdition = "print" | "cover";

export function isForPress(edition: Edition): edition is PressEdition {
  return edition === "print" || edition === "cover";
}
