/**
 * Fingerprints of a text, by which a reprint of it is known again: of every run of ten characters a hash, of every
 * ten hashes that follow one another the least (winnowing: Schleimer, Wilkerson, Aiken, SIGMOD 2003). Two texts that
 * have nineteen characters in common, one after another, have a fingerprint in common. Signs, spaces and the width of
 * letters do not count.
 */
import { fold } from "./fold";

/** Characters a hash is made of, and hashes of which one is kept. */
export const RUN = 10;
const WINDOW = 10;

/** 32-bit numbers, each once, ascending. */
export function fingerprints(text: string): number[] {
  const { letters } = bareText(text);
  const kept = new Set<number>();
  const hashes: number[] = [];
  for (let at = 0; at + RUN <= letters.length; at++) {
    hashes.push(hashRun(letters, at));
    if (hashes.length > WINDOW) hashes.shift();
    if (hashes.length === WINDOW) kept.add(Math.min(...hashes));
  }
  // A text too short for a window has one of its own.
  if (kept.size === 0 && hashes.length > 0) kept.add(Math.min(...hashes));
  return [...kept].sort((a, b) => a - b);
}

/** Of the run that begins there: FNV-1a, 32 bits. */
export function hashRun(letters: Uint16Array, at: number): number {
  let value = 0x811c9dc5;
  for (let i = at; i < at + RUN; i++) value = Math.imul(value ^ letters[i]!, 0x01000193);
  return value | 0;
}

/** The letters and figures of a text, folded, and where in it each stands: UTF-16 units, as many of both. */
export interface BareText {
  readonly letters: Uint16Array;
  readonly places: Uint32Array;
}

export function bareText(text: string): BareText {
  const letters = new Uint16Array(text.length);
  const places = new Uint32Array(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = letterOf(text.charCodeAt(at));
    if (letter === NONE) continue;
    letters[count] = letter;
    places[count++] = at;
  }
  return { letters: letters.subarray(0, count), places: places.subarray(0, count) };
}

/** Halves of characters of higher planes count as letters. */
const LETTER = /[\p{L}\p{N}\p{Cs}]/u;
/** Two units that are no characters: for signs and spaces, and for what has not been met yet. */
const NONE = 0xffff;
const UNMET = 0xfffe;

const letters = new Uint16Array(0x10000).fill(UNMET);

/** A unit as it is compared: a text of some thousand units has the same few again and again. */
function letterOf(unit: number): number {
  const known = letters[unit]!;
  if (known !== UNMET) return known;
  const folded = fold(String.fromCharCode(unit));
  const letter = LETTER.test(folded) ? folded.charCodeAt(0) : NONE;
  letters[unit] = letter;
  return letter;
}
