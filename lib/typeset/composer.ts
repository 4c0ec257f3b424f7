/** A composer that remembers: an edited issue composes the one paragraph that changed. */
import { composeParagraph } from "./compose-paragraph";
import { GB_COMPOSITION } from "./composition";
import { LeastRecent } from "./least-recent";
import type { Faces, Line, ParagraphOptions, TextRun } from "./types";

/** Some seven issues of 130 pages, about 20 MB. */
const CHARACTERS_KEPT = 1_000_000;

/**
 * `composeParagraph` with a memory, of the same shape. Paragraphs are known by faces, text, look and options;
 * those not asked for longest are forgotten first, once all together count more than `characters`. Lines are
 * shared between callers, who must not write to their arrays.
 */
export function createComposer(characters = CHARACTERS_KEPT): typeof composeParagraph {
  let faces: Faces | undefined;
  const known = new LeastRecent<readonly Line[]>(characters);
  return (runs, itsFaces, options) => {
    if (itsFaces !== faces) known.clear();
    faces = itsFaces;
    const key = keyOf(runs, options);
    const remembered = known.get(key);
    if (remembered) return remembered;
    const lines = composeParagraph(runs, itsFaces, options);
    known.set(key, lines, key.length);
    return lines;
  };
}

/** Everything composition depends on but the faces; lengths keep one text from posing as another. */
function keyOf(runs: readonly TextRun[], options: ParagraphOptions): string {
  const { size, measure, indent = 0, hang = 0, align = "justify", longer } = options;
  const { lineEnd, latinGap, justify, hyphenateBelow } = options.composition ?? GB_COMPOSITION;
  const count = longer ? longer.than + longer.by : 0;
  let key = `${size} ${measure} ${indent} ${hang} ${align} ${count} ${lineEnd} ${latinGap} ${justify} ${hyphenateBelow}`;
  for (const {
    text,
    face,
    scale = 1,
    rise = 0,
    underline,
    emphasisDots,
    href = "",
    breakAfter,
    call,
  } of runs) {
    const marks = (underline ? 1 : 0) + (emphasisDots ? 2 : 0) + (breakAfter ? 4 : 0);
    key += ` ${face} ${scale} ${rise} ${marks} ${call ?? ""} ${href.length} ${href} ${text.length} ${text}`;
  }
  return key;
}
