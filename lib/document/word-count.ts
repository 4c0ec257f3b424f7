import type { TiptapNode } from "./tiptap";

/** Han, kana, full-width forms and CJK punctuation, and the signs Chinese text shares with Latin: “ ” ‘ ’ … — · */
const CHINESE_SIGN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u2460-\u24ff]/u;

/**
 * 字数 the way Word counts it: every Han character and every Chinese punctuation mark is one,
 * every run of other characters between spaces (a Latin word, a number, 3.5%) is one.
 */
export function countWords(text: string): number {
  let count = 0;
  let inRun = false;
  for (const sign of text) {
    if (/\s/u.test(sign)) inRun = false;
    else if (CHINESE_SIGN.test(sign)) {
      count++;
      inRun = false;
    } else {
      if (!inRun) count++;
      inRun = true;
    }
  }
  return count;
}

/** Words of a stored document's text, table cells included; captions and footnotes stand outside the text. */
export function countDocumentWords(document: TiptapNode): number {
  return countWords(textOf(document));
}

function textOf(node: TiptapNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === "hardBreak") return "\n";
  const inner = (node.content ?? []).map(textOf);
  const holdsText = node.content?.some((child) => child.text !== undefined) ?? false;
  return inner.join(holdsText ? "" : "\n");
}
