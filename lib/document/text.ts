/** Characters and addresses that may be stored. */

/** C0 and C1 controls, byte order marks and non-characters: invisible, and poison to XML, PDF and search. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** All that is looked for below: nearly all text has none of it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const DOUBTFUL = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufeff\ufffe\uffff]/;

/** Well-formed text without control characters; tabs and newlines become spaces, a lone surrogate U+FFFD. */
export function cleanText(text: string): string {
  if (!DOUBTFUL.test(text)) return text;
  return text
    .replace(/[\t\n\r]+/g, " ")
    .replace(INVISIBLE, "")
    .replace(LONE_SURROGATE, "\ufffd");
}

/** The address if it is an absolute http, https or mailto one of reasonable length, else undefined. */
export function safeAddress(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2000) return undefined;
  const address = value.trim();
  if (!/^(https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return undefined;
  return address;
}
