/** Spaces that do not belong: the distance between Han and Latin is the composer's, not the copy's. */
import { checkPatterns, type PatternRule } from "./pattern-rule";
import type { Passage } from "./types";

/** 记者 张某 李某, 张 某, 第一条 总则: what is set apart on purpose, and titles of two halves. */
function isSetApart({ index, input }: RegExpExecArray, { kind }: Passage): boolean {
  if (kind === "cell") return /^(?:\p{Script=Han}\s+)+\p{Script=Han}$/u.test(input);
  if (/^第[〇零一二三四五六七八九十百]+[章节条编]$/.test(input.slice(0, index))) return true;
  const around = input.slice(Math.max(0, index - 12), index + 16);
  return /记者|通讯员|作者|供稿|[图文]\s*[:：/／]|主持人|审校/.test(around) || isTwoHalves(input, index);
}

/** “加快某事 办好某事” and 《某事 某事》. */
function isTwoHalves(text: string, at: number): boolean {
  return /[“《][^”》。；]{4,}$/.test(text.slice(0, at)) && /^\s+[^“《。；]{4,}[”》]/.test(text.slice(at));
}

const RULES: readonly PatternRule[] = [
  {
    rule: "space-between-han",
    pattern: /(?<=\p{Script=Han})[ \u00a0\u3000]+(?=\p{Script=Han})/gu,
    suggest: () => "",
    unless: isSetApart,
    kinds: ["heading", "text", "item", "cell", "note", "caption"],
  },
  {
    rule: "space-beside-mark",
    pattern:
      /(?<=[，。；：、！？”’）》】〕])[ \u00a0\u3000]+(?=\S)|(?<=\S)[ \u00a0\u3000]+(?=[，。；：、！？”’）》】〕])|(?<=[“‘（《【〔])[ \u00a0\u3000]+/g,
    suggest: () => "",
    unless: (match, { kind }) =>
      kind === "title" || kind === "byline" || kind === "caption" || kind === "signature" || follows(match),
  },
  { rule: "indent-space", pattern: /^[ \u00a0\u3000\t]+(?=\S)/g, suggest: () => "" },
  {
    rule: "doubled-space",
    pattern: /(?<=[A-Za-z0-9,.;:])[ \u00a0\u3000]{2,}(?=[A-Za-z0-9])/g,
    suggest: () => " ",
  },
  {
    rule: "space-in-number",
    pattern: /(?<=\d)\s+(?=[%％‰℃°])|(?<=\d)\.\s+(?=\d+(?:%|万|亿|个百分点|倍))|(?<=\d)\s+\.(?=\d)/g,
    suggest: ([text]) => text.trim(),
  },
];

/** The indentation that follows a line break is its own rule's; numerals may stand off: （一） 总则. */
function follows({ index, input }: RegExpExecArray): boolean {
  return (
    index === 0 ||
    input.charAt(index - 1) === "\n" ||
    /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}、)$/.test(input.slice(0, index))
  );
}

export const checkSpacing = checkPatterns(RULES);
