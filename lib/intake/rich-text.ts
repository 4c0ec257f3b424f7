/** Text with marks: cleaned, cut and trimmed as plain text is, without losing what is marked. */
import { type Inline, inlineText, type Mark, type TextSpan } from "../document/blocks";
import { cleanCharacters, closeGaps } from "./characters";

/** Clean characters and the house's white space; empty lines at breaks go. */
export function tidy(content: readonly Inline[]): { content: Inline[]; repaired: boolean; lost: boolean } {
  let repaired = false;
  let lost = false;
  const clean = content.map((item): Inline => {
    if (item.kind === "lineBreak") return item;
    const read = cleanCharacters(item.text.replace(/\s/g, " "));
    repaired ||= read.repaired;
    lost ||= read.lost;
    return { ...item, text: item.kind === "footnote" ? closeGaps(read.text) : read.text };
  });
  const lines = splitAt(clean, (item) => item.kind === "lineBreak");
  const tidied = lines.map(closeLine).filter((line) => line.length > 0);
  return {
    content: mergeSpans(tidied.flatMap((line, i) => (i > 0 ? [BREAK, ...line] : line))),
    repaired,
    lost,
  };
}

const BREAK: Inline = { kind: "lineBreak" };

/** `closeGaps` for spans: what it drops from the flat text is dropped from the spans. */
function closeLine(line: readonly Inline[]): Inline[] {
  const flat = inlineText(line);
  const closed = closeGaps(flat);
  if (closed === "") return line.filter((item) => item.kind === "footnote");
  if (closed === flat) return [...line];
  // Of each run of white space the first is kept or none: nothing else is ever dropped.
  let at = 0;
  let from = 0;
  return line.flatMap((item): Inline[] => {
    if (item.kind !== "text") return [item];
    let text = "";
    let done = 0;
    for (let i = 0; i < item.text.length; i++) {
      const isRun = item.text[i] === " " && (from + i === 0 || flat[from + i - 1] === " ");
      if (item.text[i] !== " " || (!isRun && closed[at] === " ")) at++;
      else {
        text += item.text.slice(done, i);
        done = i + 1;
      }
    }
    text += item.text.slice(done);
    from += item.text.length;
    return text === "" ? [] : [{ ...item, text }];
  });
}

function splitAt(content: readonly Inline[], isEnd: (item: Inline) => boolean): Inline[][] {
  const parts: Inline[][] = [[]];
  for (const item of content) {
    if (isEnd(item)) parts.push([]);
    else parts.at(-1)?.push(item);
  }
  return parts;
}

/** The lines between breaks, none of them empty. */
export function splitLines(content: readonly Inline[]): Inline[][] {
  return splitAt(content, (item) => item.kind === "lineBreak").filter((line) => line.length > 0);
}

/** Neighbours of the same marks become one span. */
export function mergeSpans(content: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const item of content) {
    const last = merged.at(-1);
    if (item.kind === "text" && last?.kind === "text" && sameMarks(item, last))
      merged[merged.length - 1] = { ...last, text: last.text + item.text };
    else if (item.kind !== "text" || item.text !== "") merged.push(item);
  }
  return merged;
}

const sameMarks = (a: TextSpan, b: TextSpan) =>
  a.href === b.href && (a.marks ?? []).join() === (b.marks ?? []).join();

/** What stands before UTF-16 unit `at` of the plain text, and what follows. */
export function splitContent(content: readonly Inline[], at: number): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let passed = 0;
  for (const item of content) {
    if (item.kind !== "text") {
      (passed < at ? before : after).push(item);
      if (item.kind === "lineBreak") passed++;
      continue;
    }
    const cut = Math.min(Math.max(at - passed, 0), item.text.length);
    if (cut > 0) before.push({ ...item, text: item.text.slice(0, cut) });
    if (cut < item.text.length) after.push({ ...item, text: item.text.slice(cut) });
    passed += item.text.length;
  }
  return [before, after];
}

export function withMark(content: readonly Inline[], mark: Mark): Inline[] {
  return mergeSpans(
    content.map((item) => (item.kind === "text" ? { ...item, marks: [mark, ...(item.marks ?? [])] } : item)),
  );
}

export function withoutMark(content: readonly Inline[], mark: Mark): Inline[] {
  return mergeSpans(
    content.map((item): Inline => {
      if (item.kind !== "text" || !item.marks?.includes(mark)) return item;
      const { marks, ...plain } = item;
      const left = marks.filter((other) => other !== mark);
      return left.length > 0 ? { ...plain, marks: left } : plain;
    }),
  );
}

/** How many UTF-16 units at the start are bold. */
export function boldLength(content: readonly Inline[]): number {
  let length = 0;
  for (const item of content) {
    if (item.kind !== "text" || !item.marks?.includes("bold")) break;
    length += item.text.length;
  }
  return length;
}
