/** How a source with looks shows its headings, and what level each is. */
import { type Item, passageOf } from "./items";
import type { Passage } from "./joining";
import type { NumberedKind } from "./numbered";

export interface HeadingLooks {
  /** Of a passage whose style says heading. */
  readonly levelOf: (passage: Passage) => 1 | 2 | 3 | undefined;
  /** Bold or centred as a whole; undefined where the source shows nothing, and the wording alone decides. */
  readonly shows: (passage: Passage) => boolean | undefined;
}

/** `numerals`: 一、 is level 1 whatever its style; `styles`: levels as the source has them, counted from its highest. */
export type LevelsBy = "numerals" | "styles";

/**
 * Styles count from wherever the author began: where 一、 is Heading 2, Heading 2 is level 1 without a numeral too;
 * without numerals the highest style is level 1.
 */
export function readHeadingLooks(
  items: readonly Item[],
  kinds: ReadonlyMap<number, NumberedKind>,
  levelsBy: LevelsBy,
): HeadingLooks {
  const passages = items.map(passageOf);
  const styles = passages.flatMap((passage) => passage?.look?.heading ?? []);
  const offsets = passages.flatMap((passage, index) => {
    const kind = kinds.get(index);
    return kind?.kind === "heading" && passage?.look?.heading !== undefined
      ? [passage.look.heading - kind.level]
      : [];
  });
  const highest = Math.min(...styles) - 1;
  const offset = levelsBy === "styles" ? highest : (offsets[0] ?? highest);
  const isShown = ({ look }: Passage) => look?.bold === true || look?.align === "center";
  const looked = styles.length > 0 || passages.some((passage) => passage && isShown(passage));
  return {
    levelOf: ({ look }) => (look?.heading === undefined ? undefined : clampLevel(look.heading - offset)),
    shows: (passage) => (looked && passage.look ? isShown(passage) : undefined),
  };
}

const clampLevel = (level: number): 1 | 2 | 3 => (level <= 1 ? 1 : level === 2 ? 2 : 3);
