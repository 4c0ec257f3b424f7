/** The editions a PDF is produced in. */
import { FascicleError } from "../errors";

export const EDITIONS = ["screen", "proof", "print", "booklet"] as const;
export type Edition = (typeof EDITIONS)[number];

/** What can be produced today: on screen, and as a proof marked 校样. */
export type DrawnEdition = "screen" | "proof";

/** @throws FascicleError `edition-not-available` for the press editions, which are not drawn yet. */
export function requireDrawn(edition: Edition): DrawnEdition {
  switch (edition) {
    case "screen":
    case "proof":
      return edition;
    case "print":
    case "booklet":
      throw new FascicleError("edition-not-available", { edition });
    default:
      return edition satisfies never;
  }
}
