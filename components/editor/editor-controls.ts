import type { Place } from "@/lib/proofread/types";
import type { CopyPlace } from "../pages/page-place";

/** What others may do with the text while it is open. */
export interface EditorControls {
  /** Puts the cursor there and brings it into sight; false where the text has no such place. */
  readonly goTo: (place: CopyPlace) => boolean;
  /** Selects the words and brings them into sight; false where the text has no such place. */
  readonly select: (place: Place, words: string) => boolean;
  /** Marks the findings in the text, in place of those marked before. */
  readonly mark: (findings: readonly MarkedFinding[]) => void;
  /** Makes those of the changes whose words still stand there, as one step to undo; how many they were. */
  readonly replace: (changes: readonly WordChange[]) => number;
  /** Takes the last step back. */
  readonly undo: () => void;
}

export interface WordChange {
  readonly place: Place;
  readonly words: string;
  /** What comes in their place. */
  readonly others: string;
}

export interface MarkedFinding {
  readonly place: Place;
  readonly words: string;
  /** The one that is looked at. */
  readonly chosen: boolean;
}
