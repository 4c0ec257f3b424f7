/** Numbers, percentages and units as GB/T 15835—2011 and GB 3100 have them. */
import { checkPatterns, type PatternRule } from "../pattern-rule";

/** Symbols that are often miswritten; their case carries meaning. */
const UNITS: Readonly<Record<string, string>> = {
  kg: "kg",
  km: "km",
  kw: "kW",
  kwh: "kW·h",
  mw: "MW",
  mhz: "MHz",
  ghz: "GHz",
  khz: "kHz",
  hz: "Hz",
  ml: "mL",
  cm: "cm",
  mm: "mm",
  mpa: "MPa",
  kpa: "kPa",
};

const RULES: readonly PatternRule[] = [
  {
    rule: "mixed-numeral",
    pattern:
      /(?<![\d.])\d{1,2}\s?[十百千](?:\d\s?[十百]?)?(?![克米瓦卡赫帕伏分\d])(?=\s?[万亿]?[\p{Script=Han}，。；、）])/gu,
    // 百 and 千 in names: 1百科, 5千禧.
    unless: ({ index, input, 0: text }) =>
      /^(?:科|姓|货|强|禧|禾|兆|里|佛|人计划)/.test(input.slice(index + text.length)),
  },
  { rule: "mixed-percent", pattern: /百分之\s?(\d+(?:\.\d+)?)/g, suggest: ([, figure = ""]) => `${figure}%` },
  { rule: "percentage-point", pattern: /(?<=\d)\s?%\s?(?=个百分点)/g, suggest: () => "" },
  { rule: "percentage-point", pattern: /(?<=\d\s?)百分点/g, suggest: () => "个百分点" },
  { rule: "percent-mark", pattern: /(?<=\d)%{2,}|(?<=\d)％%|(?<=\d)%％/g, suggest: () => "%" },
  {
    rule: "percent-range",
    pattern: /(?<![\d.\-年])(\d{1,3}(?:\.\d+)?)(?=\s?[—～~-]\s?\d{1,3}(?:\.\d+)?%)/g,
    suggest: ([figure]) => `${figure}%`,
  },
  {
    rule: "range-mark",
    pattern:
      /(?<=(?<![\d.\-—A-Za-z/])\d{1,4}(?:\.\d+)?[%万亿年月日]?)\s?(?:-|–|~|－|--)\s?(?=\d{1,4}(?:\.\d+)?\s?(?:%|[万亿]|[年月日个名人家所项门次倍元岁周天级期台套人位场]|小时|分钟|公里|公斤|平方|学时|学年|课时|以上|以下))/g,
    suggest: ([text]) => (text.trim() === "~" ? "～" : "—"),
    // 2024-03-05年 is a date, 12-5 a code.
    unless: ({ index, input, 0: text }) => /^\d+\s?-\s?\d/.test(input.slice(index + text.length)),
  },
  {
    rule: "redundant-estimate",
    pattern: /(?:大约|约|将近|接近|近)\s?\d[\d.,]*\s?[%万亿千百]*\p{Script=Han}{0,2}(?:左右|上下)/gu,
    unless: ([text]) => /[年月日]/.test(text) && /近/.test(text),
    detail: ([text]) => ({ estimate: text }),
  },
  {
    rule: "redundant-estimate",
    pattern:
      /(?:超过|超|逾|突破|至少|不少于|不低于|多达)\s?\d[\d.,]*\s?[%万亿千百]*\p{Script=Han}{0,2}(?:以上|左右|多\p{Script=Han}|余\p{Script=Han})/gu,
    detail: ([text]) => ({ estimate: text }),
  },
  {
    rule: "redundant-estimate",
    pattern:
      /(?:最多|不超过|不高于|不多于)\s?\d[\d.,]*\s?[%万亿千百]*\p{Script=Han}{0,2}(?:以下|以内|左右)/gu,
    detail: ([text]) => ({ estimate: text }),
  },
  {
    rule: "decrease-by-times",
    pattern:
      /(?:下降|减少|降低|缩短|缩小|下滑|缩减|减轻)了?(?:近|约|超过)?\s?[\d.一二两三四五六七八九十]+\s?倍/g,
  },
  {
    rule: "unit-symbol",
    pattern: /(?<=\d\s?)(?:kg|km|kwh|kw|mw|[mgk]?hz|ml|cm|mm|[mk]pa)(?![A-Za-z])/gi,
    suggest: ([text]) => UNITS[text.toLowerCase()] ?? text,
    unless: ([text]) => (UNITS[text.toLowerCase()] ?? text) === text || text === "ml",
  },
  {
    rule: "doubled-unit",
    pattern: /(?<=\d\s?[万亿]?)([元人个名家所项倍%])\1(?![\p{Script=Han}])/gu,
    suggest: ([, unit = ""]) => unit,
  },
  {
    rule: "doubled-unit",
    pattern:
      /(?<=\d\s?)(?:年年(?![底初末中度会均报产龄检审级轻月])|月月(?![底初末均中])|日日(?![报前均常夜]))/g,
    suggest: ([text]) => text.charAt(0),
  },
  {
    rule: "doubled-unit",
    pattern: /(?<=\d\s?)([万亿])\1(?=元|人|千|吨|平|个|户|家|台)/g,
    suggest: ([, unit = ""]) => unit,
  },
];

export const checkFigures = checkPatterns(RULES);
