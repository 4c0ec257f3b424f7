/** Inline content as runs of text in one look each; footnotes leave their mark and are collected. */
import type { Inline, Mark } from "../document/blocks";
import type { Notes } from "./foot-notes";
import type { HouseStyle } from "./style";
import type { FaceKey, TextRun } from "./types";

const SUPERSCRIPT = { scale: 0.6, rise: 0.35 };
const SUBSCRIPT = { scale: 0.6, rise: -0.15 };

export function inlineRuns(
  content: readonly Inline[],
  face: FaceKey,
  style: HouseStyle,
  notes: Notes,
): TextRun[] {
  const runs: TextRun[] = [];
  for (const item of content) {
    switch (item.kind) {
      case "text":
        runs.push(textRun(item.text, item.marks ?? [], item.href, face, style));
        break;
      case "footnote":
        runs.push({ ...notes.add({ text: item.text }), face, ...SUPERSCRIPT, added: true });
        break;
      case "lineBreak": {
        const last = runs.pop();
        if (last && !last.breakAfter) runs.push({ ...last, breakAfter: true });
        else runs.push(...(last ? [last] : []), { text: "", face, breakAfter: true });
        break;
      }
      default:
        item satisfies never;
    }
  }
  return runs;
}

function textRun(
  text: string,
  marks: readonly Mark[],
  href: string | undefined,
  face: FaceKey,
  style: HouseStyle,
): TextRun {
  const has = (mark: Mark) => marks.includes(mark);
  return {
    text,
    face: has("lead")
      ? style.marks.lead
      : has("bold")
        ? style.marks.bold
        : has("italic")
          ? style.marks.italic
          : face,
    ...(has("superscript") ? SUPERSCRIPT : has("subscript") ? SUBSCRIPT : {}),
    ...(has("underline") && { underline: true }),
    ...(has("emphasisDots") && { emphasisDots: true }),
    ...(href !== undefined && { href }),
  };
}
