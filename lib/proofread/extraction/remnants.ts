/** What the extraction of text from PDF and web pages leaves: foreign words, page numbers, cut paragraphs. */
import { checkPatterns, type PatternRule } from "../pattern-rule";
import type { ArticleCheck, Found, Passage } from "../types";

const RULES: readonly PatternRule[] = [
  {
    rule: "placeholder",
    pattern:
      /(?<=[\p{Script=Han}（“《])(?:[×✕✖]{1,4}|[Xx＊*]{2,4}|[□＿_]{2,})(?=[\p{Script=Han}）”》，。])/gu,
  },
  {
    rule: "stray-foreign-word",
    pattern:
      /(?<=[\p{Script=Han}、，”》）]) ?(?:and|or|of|the|in|to|for|with|by|from|on|at|is) ?(?=[\p{Script=Han}“《（])/gu,
    suggest: ([text]) => ({ and: "和", or: "或" })[text.trim()] ?? "",
  },
  {
    rule: "markup-remnant",
    pattern:
      /&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|mdash|hellip|#\d{2,5});|<\/?(?:p|br|span|div|strong|b|font|a)\b[^<>]*>/g,
    suggest: ([text]) => ENTITIES[text] ?? "",
  },
  {
    rule: "page-number-line",
    pattern:
      /^\s*(?:[-—–]\s*\d{1,4}\s*[-—–]|\d{1,3}|第\s*\d{1,4}\s*页(?:\s*共\s*\d+\s*页)?|\d{1,3}\s*\/\s*\d{1,3})\s*$/g,
    suggest: () => "",
    kinds: ["text", "heading"],
  },
  {
    rule: "web-page-remnant",
    pattern:
      /^\s*(?:[【[]?(?:打印|关闭|字体|大中小|分享到|返回顶部|上一篇|下一篇|相关链接|扫一扫|责任编辑)[】\]：:].*|(?:打印本页|关闭窗口|返回首页|分享到[：:]?.{0,12}|扫一扫.{0,14}))\s*$/g,
    suggest: () => "",
    kinds: ["text", "heading"],
  },
];

const ENTITIES: Readonly<Record<string, string>> = {
  "&nbsp;": " ",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&ldquo;": "“",
  "&rdquo;": "”",
  "&mdash;": "—",
  "&hellip;": "…",
};

export const checkRemnants = checkPatterns(RULES);

/** Ends that a sentence may have: its mark, and what may stand behind it. */
const ENDED = /[。！？…：；.!?:;—][”’）》】〕)」』]*$|[）)】〕]$/;
const OPENS_MID_SENTENCE = /^[，。；、：！？）》】〕”’]/;
/** Shorter ones are labels, names, verses. */
const FULL_PARAGRAPH = 24;

/** Paragraphs that stop or begin within a sentence. */
export const checkCuts: ArticleCheck = ({ passages }) =>
  passages.flatMap((passage, index): Found[] => {
    if (passage.kind !== "text") return [];
    const { text } = passage;
    const next = passages[index + 1];
    const found: Found[] = [];
    const say = (
      rule: "paragraph-start" | "paragraph-cut" | "paragraph-end-mark",
      from: number,
      to: number,
    ) =>
      found.push({
        rule,
        reason: rule,
        passage,
        from,
        to,
        ...(rule === "paragraph-end-mark" && { suggestion: "。" }),
      });
    if (OPENS_MID_SENTENCE.test(text)) say("paragraph-start", 0, 1);
    if (/[，、]\s*$/.test(text) && next?.kind === "text")
      say("paragraph-cut", text.trimEnd().length - 1, text.length);
    else if (
      text.length > FULL_PARAGRAPH &&
      !ENDED.test(text.trimEnd()) &&
      /[，。；！？]/.test(text) &&
      !isQuoted(text, next)
    ) {
      const isCut = next?.kind === "text" && OPENS_MID_SENTENCE.test(next.text);
      const end = text.trimEnd().length;
      if (!/[，、]$/.test(text.trimEnd()))
        say(isCut ? "paragraph-cut" : "paragraph-end-mark", isCut ? end - 1 : end, end);
    }
    return found;
  });

/** “……” closes a sentence without its own mark: what is quoted may be a phrase. */
function isQuoted(text: string, next: Passage | undefined): boolean {
  return /[”’》]$/.test(text.trimEnd()) && next?.kind !== "text";
}
