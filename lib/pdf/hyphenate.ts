/**
 * Where Latin words part: Liang's algorithm with TeX's patterns for American English, from the package `hyphen`.
 * Its hundred kilobytes of patterns take longer to read than a paragraph to compose, so they wait for the first
 * word that stands in a narrow column.
 */
import { createRequire } from "node:module";
import path from "node:path";
import type { Hyphenate } from "../typeset/types";

const SOFT_HYPHEN = "\u00ad";

/** Gives a word back with a soft hyphen wherever it may part. */
type Hyphenator = (word: string) => string;

let hyphenator: Hyphenator | undefined;

/** @see Hyphenate */
export const hyphenate: Hyphenate = (word) => {
  hyphenator ??= loadHyphenator();
  const places: number[] = [];
  let letters = 0;
  for (const part of hyphenator(word).split(SOFT_HYPHEN)) {
    letters += part.length;
    if (letters < word.length) places.push(letters);
  }
  return places;
};

function loadHyphenator(): Hyphenator {
  const load = requireFromProject();
  const create: (patterns: unknown) => Hyphenator = load("hyphen/hyphen.js");
  return create(load("hyphen/patterns/en-us.js"));
}

/** From this module, and where a bundler has moved it away, from the project's root. */
function requireFromProject(): NodeJS.Require {
  const here = createRequire(import.meta.url);
  try {
    here.resolve("hyphen/hyphen.js");
    return here;
  } catch {
    return createRequire(path.join(process.cwd(), "package.json"));
  }
}
