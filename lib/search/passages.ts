/** Passages of a text around the words that were looked for. */
import { fold } from "./fold";

export interface PassagePart {
  readonly text: string;
  readonly isHit: boolean;
}

/** Characters shown around the first hit of a passage: a third of them before it. */
const LENGTH = 90;
const BEFORE = 30;

/** Where nothing of the words is found, the text's beginning. At most `most` passages, in the text's order. */
export function passages(text: string, words: readonly string[], most = 2): PassagePart[][] {
  const hits = findHits(text, words);
  if (hits.length === 0) return [cut(text, 0, Math.min(text.length, LENGTH), [])];
  const windows: { from: number; to: number; found: number }[] = [];
  for (const { from } of hits) {
    if (windows.some((window) => from < window.to)) continue;
    const start = startOf(text, from);
    const end = Math.min(text.length, start + LENGTH);
    const inside = new Set(hits.filter((hit) => hit.from >= start && hit.to <= end).map(({ word }) => word));
    windows.push({ from: start, to: end, found: inside.size });
  }
  return windows
    .sort((a, b) => b.found - a.found || a.from - b.from)
    .slice(0, most)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to }) => cut(text, from, to, hits));
}

/** The text in parts, each a hit or none. */
export function highlight(text: string, words: readonly string[]): PassagePart[] {
  return markHits(text, 0, text.length, findHits(text, words));
}

interface Hit {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** By place; of those that overlap the longer, else the earlier. */
function findHits(text: string, words: readonly string[]): Hit[] {
  const folded = fold(text);
  const found: Hit[] = [];
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push({ from: at, to: at + word.length, word });
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Hit[] = [];
  for (const hit of found) if (hit.from >= (kept.at(-1)?.to ?? 0)) kept.push(hit);
  return kept;
}

/** What ends a sentence or line, and what parts one. */
const ENDS = /[。！？!?\n]/g;
const PARTS = /[，；：、,;:]/g;

/** A little before the hit: after the end of a sentence where one is near, else after a comma, else before a word. */
function startOf(text: string, hit: number): number {
  const least = Math.max(0, hit - BEFORE);
  if (least === 0) return 0;
  const before = text.slice(least, hit);
  const mark = [...before.matchAll(ENDS)].at(-1) ?? [...before.matchAll(PARTS)].at(0);
  if (mark) return least + mark.index + 1;
  // Neither between the halves of a character nor within a number or a Latin word.
  const within = /^[\udc00-\udfff]?[\p{Number}\p{Script=Latin}.%]*/u.exec(before)?.[0].length ?? 0;
  return /[\p{Number}\p{Script=Latin}.]$/u.test(text.slice(0, least)) || /^[\udc00-\udfff]/.test(before)
    ? least + Math.min(within, before.length)
    : least;
}

/** Part of a text, with an ellipsis where a sentence goes on beyond it. */
function cut(text: string, from: number, to: number, hits: readonly Hit[]): PassagePart[] {
  const goesOn = (end: number) => end < text.length && !/[。！？!?\n]$/.test(text.slice(0, end));
  return [
    ...(from > 0 && goesOn(from) ? [{ text: "…", isHit: false }] : []),
    ...markHits(text, from, to, hits),
    ...(goesOn(to) ? [{ text: "…", isHit: false }] : []),
  ];
}

function markHits(text: string, from: number, to: number, hits: readonly Hit[]): PassagePart[] {
  const end = /[\ud800-\udbff]/.test(text.charAt(to - 1)) ? to - 1 : to;
  const parts: PassagePart[] = [];
  const add = (start: number, stop: number, isHit: boolean) => {
    if (stop > start) parts.push({ text: text.slice(start, stop).replaceAll("\n", " "), isHit });
  };
  let at = from;
  for (const hit of hits) {
    if (hit.from < at || hit.to > end) continue;
    add(at, hit.from, false);
    add(hit.from, hit.to, true);
    at = hit.to;
  }
  add(at, end, false);
  return parts;
}
