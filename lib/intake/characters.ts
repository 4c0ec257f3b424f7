/** Characters as PDF extraction leaves them, and the white space between them. */

const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const WIDE_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;
/** Kangxi radicals and compatibility ideographs: fonts' doubles of ordinary characters. */
const DOUBLE = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
const FULL_WIDTH_ALPHANUMERIC = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
/** What symbol fonts leave where a bullet stood. */
const SYMBOL_BULLET = /[\uf06c\uf06e\uf09f\uf0a7\uf0b2\uf0b7\uf0d8\uf0fc]/g;

export interface CleanLine {
  readonly text: string;
  /** Characters were replaced by their ordinary forms. */
  readonly repaired: boolean;
  /** Something unreadable stands here (U+FFFD). */
  readonly lost: boolean;
}

/** Anything that the rules above touch; most lines hold none. */
const SUSPICIOUS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  /[\u0000-\u0008\u000e-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200b\u200e\u200f\u202a-\u202f\u205f-\u2069\u2e80-\u2fdf\ud800-\ufaff\ufeff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufff9-\uffff]/;

/** One line, tabs and runs of spaces kept. */
export function cleanCharacters(line: string): CleanLine {
  if (!SUSPICIOUS.test(line)) return { text: line, repaired: false, lost: false };
  const plain = line.replace(INVISIBLE, "").replace(LONE_SURROGATE, "\ufffd").replace(WIDE_SPACE, " ");
  const text = plain
    .replace(DOUBLE, (c) => c.normalize("NFKC"))
    .replace(FULL_WIDTH_ALPHANUMERIC, (c) => c.normalize("NFKC"))
    .replace(SYMBOL_BULLET, "•");
  return { text, repaired: text !== plain, lost: text.includes("\ufffd") };
}

const SPACE_BETWEEN_SCRIPTS =
  /(?<=\p{Script=Han}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9%‰℃°]) (?=\p{Script=Han})|(?<=[，。、；：？！]) | (?=[，。、；：？！）》】])|(?<=[（《【]) /gu;

/**
 * White space as the house keeps it: none between Han and Latin or digits (layout makes the gap) nor beside
 * Chinese punctuation, one space elsewhere.
 */
export function closeGaps(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(SPACE_BETWEEN_SCRIPTS, "");
}

/** Text without any white space, for comparing. */
export function squash(text: string): string {
  return text.replace(/\s+/g, "");
}

/** Width on the page in half-width columns: a Chinese character or mark counts 2. */
export function columnWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u2e7f" || /[“”‘’…—·]/.test(character) ? 2 : 1;
  return width;
}
