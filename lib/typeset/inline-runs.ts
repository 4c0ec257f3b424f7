/** Inline content as runs of text in one look each; footnotes leave their mark and are collected. */
import type { Inline, Mark } from "../document/blocks";
import type { Notes, NoteText } from "./foot-notes";
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
  const call = (note: NoteText) => runs.push({ ...notes.add(note), face, ...SUPERSCRIPT, added: true });
  for (const [index, item] of content.entries()) {
    switch (item.kind) {
      case "text":
        runs.push(textRun(item.text, item.marks ?? [], item.href, face, style));
        if (style.linkAddresses === "footnote" && endsLink(content, index) && !showsAddress(content, index))
          call({ text: shownAddress(item.href!), href: item.href! });
        break;
      case "footnote":
        call({ text: item.text });
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

/** True for the last span of a link: its address follows the whole of it. */
function endsLink(content: readonly Inline[], index: number): boolean {
  const item = content[index];
  const next = content[index + 1];
  if (item?.kind !== "text" || item.href === undefined) return false;
  return next?.kind !== "text" || next.href !== item.href;
}

/** True where the link that ends here reads as its own address. */
function showsAddress(content: readonly Inline[], index: number): boolean {
  const href = hrefOf(content[index]);
  let text = "";
  for (let i = index; i >= 0 && hrefOf(content[i]) === href; i--) text = textOf(content[i]) + text;
  return bare(text) === bare(href ?? "");
}

const hrefOf = (item: Inline | undefined) => (item?.kind === "text" ? item.href : undefined);
const textOf = (item: Inline | undefined) => (item?.kind === "text" ? item.text : "");
const shownAddress = (href: string) => href.replace(/^mailto:/i, "");
const bare = (address: string) =>
  shownAddress(address.trim())
    .replace(/^https?:\/\//i, "")
    .replace(/\/$/, "");

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
