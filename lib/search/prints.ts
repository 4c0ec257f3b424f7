/**
 * Fingerprints of a text, by which a reprint of it is known again: of every run of ten characters a hash, of every
 * ten hashes that follow one another the least (winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003). Two texts that
 * have nineteen characters in common, one after another, have a fingerprint in common. Signs, spaces and the width of
 * letters do not count.
 */
import { fold } from "./fold";
import { hash } from "./terms";

/** Characters a hash is made of, and hashes of which one is kept. */
export const RUN = 10;
const WINDOW = 10;

/** 32-bit numbers, each once, ascending. */
export function fingerprints(text: string): number[] {
  const letters = bareText(text).text;
  const kept = new Set<number>();
  const hashes: number[] = [];
  for (let at = 0; at + RUN <= letters.length; at++) {
    hashes.push(hash(letters.slice(at, at + RUN)));
    if (hashes.length > WINDOW) hashes.shift();
    if (hashes.length === WINDOW) kept.add(Math.min(...hashes));
  }
  // A text too short for a window has one of its own.
  if (kept.size === 0 && hashes.length > 0) kept.add(Math.min(...hashes));
  return [...kept].sort((a, b) => a - b);
}

/** The letters and figures of a text, and where in it each stands. */
export function bareText(text: string): { readonly text: string; readonly places: Uint32Array } {
  const folded = fold(text);
  const places: number[] = [];
  let bare = "";
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charAt(at);
    if (!LETTER.test(unit)) continue;
    bare += unit;
    places.push(at);
  }
  return { text: bare, places: Uint32Array.from(places) };
}

/** Halves of characters of higher planes count as letters. */
const LETTER = /[\p{L}\p{N}\p{Cs}]/u;
