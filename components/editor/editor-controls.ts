import type { Place } from "@/lib/proofread/types";
import type { CopyPlace } from "../pages/page-place";

/** What others may do with the text while it is open. */
export interface EditorControls {
  /** Puts the cursor there and brings it into sight; false where the text has no such place. */
  readonly goTo: (place: CopyPlace) => boolean;
  /** Selects the words and brings them into sight; false where the text has no such place. */
  readonly select: (place: Place) => boolean;
  /** Marks the findings in the text, in place of those marked before. */
  readonly mark: (findings: readonly MarkedFinding[]) => void;
  /** Puts other words in place of these, one step to undo; false where they do not stand there any more. */
  readonly replace: (place: Place, words: string, others: string) => boolean;
  /** Takes the last step back. */
  readonly undo: () => void;
}

export interface MarkedFinding {
  readonly place: Place;
  /** The one that is looked at. */
  readonly chosen: boolean;
}
