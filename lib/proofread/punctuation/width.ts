/** Half-width and full-width signs in their context: Chinese text takes full-width marks, figures and Latin half-width ones. */
import { checkPatterns, type PatternRule } from "../pattern-rule";

const FULL: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  ".": "。",
  "(": "（",
  ")": "）",
};

const full = (text: string) => [...text].map((sign) => FULL[sign] ?? sign).join("");
/** U+FF01 to U+FF5E stand 0xFEE0 above their ASCII forms. */
const half = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const RULES: readonly PatternRule[] = [
  {
    rule: "half-width-mark",
    pattern: /(?<=[\p{Script=Han}）】》〉〕”’%℃])\s?[,;:?!](?!\/\/)(?=\s?[^ -~]|\s?$|\s?[A-Za-z0-9“（《(])/gu,
    suggest: ([text]) => full(text.trim()),
  },
  {
    rule: "half-width-mark",
    pattern: /(?<=[A-Za-z0-9])[,;?!:](?=\p{Script=Han}|[“《（])/gu,
    suggest: ([text]) => full(text),
    // 1:一 and a:甲 as labels are no sentence marks, and a list of Latin names may be cited as it is.
    unless: ({ index, input }) => index < 3 || /[A-Za-z0-9][,;?!:]\s?$/.test(input.slice(0, index - 1)),
  },
  {
    rule: "half-width-mark",
    pattern: /(?<=[\p{Script=Han}）》”])\.(?=\s?$|\s?[\p{Script=Han}“《（])(?!\.)/gu,
    suggest: ([text]) => full(text),
    // 阿·某 with a point is the middle dot's matter; a single character before it is a label.
    unless: ({ index, input }) => index < 4 || /\p{Script=Han}/u.test(input.charAt(index + 1)),
  },
  {
    rule: "half-width-bracket",
    pattern: /\([^()（）]*\p{Script=Han}[^()（）]*\)/gu,
    suggest: ([text]) => `（${text.slice(1, -1)}）`,
    // A function or a code such as f(甲) belongs to its Latin word.
    unless: ({ index, input }) => /[A-Za-z]/.test(input.charAt(index - 1)),
  },
  {
    rule: "half-width-bracket",
    pattern: /(?<=\p{Script=Han}\s?)\([^()（）\p{Script=Han}]{2,}\)(?=\s?[\p{Script=Han}，。；、：！？]|$)/gu,
    suggest: ([text]) => `（${text.slice(1, -1)}）`,
    unless: ([text]) => /^\(\d{1,2}\)$/.test(text),
  },
  {
    rule: "straight-quote",
    pattern: /"[^"“”]*\p{Script=Han}[^"“”]*"/gu,
    suggest: ([text]) => `“${text.slice(1, -1)}”`,
  },
  {
    rule: "straight-quote",
    pattern: /(?<![A-Za-z0-9])'[^'‘’]*\p{Script=Han}[^'‘’]*'(?![A-Za-z])/gu,
    suggest: ([text]) => `‘${text.slice(1, -1)}’`,
  },
  {
    rule: "angle-title-mark",
    pattern: /<{1,2}[^<>]*\p{Script=Han}[^<>]*>{1,2}/gu,
    suggest: ([text]) => `《${text.replace(/^<+|>+$/g, "")}》`,
  },
  {
    rule: "full-width-alphanumeric",
    pattern: /[０-９Ａ-Ｚａ-ｚ](?:[０-９Ａ-Ｚａ-ｚ．，\s]*[０-９Ａ-Ｚａ-ｚ])?[％]?/gu,
    suggest: ([text]) => half(text),
  },
  {
    rule: "full-width-alphanumeric",
    pattern: /(?<=\d)[％＋－＝／](?=\d|[^－]|$)/g,
    suggest: ([text]) => half(text),
  },
  {
    rule: "full-width-point",
    pattern: /(?<=\d)[．。](?=\d+(?:%|％|万|亿|元|个|倍|米|吨|公里|平方))/g,
    suggest: () => ".",
  },
  {
    rule: "full-width-thousands",
    pattern: /(?<![\d.．，,第前])\d{1,3}(?:，\d{3})+(?![\d，])(?=\s?(?:[万亿]?元|万|亿|吨|公里|平方))/g,
    suggest: ([text]) => half(text),
  },
  {
    rule: "full-width-time-colon",
    pattern: /(?<=(?:上午|下午|凌晨|中午|晚上|晚|日|[—～至-])\s?(?:[01]?\d|2[0-3]))：(?=[0-5]\d(?!\d))/g,
    suggest: () => ":",
  },
];

export const checkWidth = checkPatterns(RULES);
