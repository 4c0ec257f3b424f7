import type { CopyPlace } from "../pages/page-place";

/** What others may do with the text while it is open. */
export interface EditorControls {
  /** Puts the cursor there and brings it into sight; false where the text has no such place. */
  readonly goTo: (place: CopyPlace) => boolean;
}
