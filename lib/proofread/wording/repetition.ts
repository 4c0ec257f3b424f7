/** Words, clauses and paragraphs that stand twice. */
import { checkPatterns, type PatternRule } from "../pattern-rule";
import type { ArticleCheck, Found } from "../types";

/**
 * Characters that never stand twice in a row, each with what may come before and after it where two words meet
 * (目的 + 的, 实在 + 在). Characters that meet their own kind in many words (会, 以, 大, 人) are left out.
 */
const SINGLE: readonly (readonly [character: string, notAfter: string, notBefore: string])[] = [
  ["的", "目标有", "确士款哥"],
  ["了", "为除明", "解结却然望不得断"],
  ["是", "但于还而就只总可要也都或若", "非否"],
  ["在", "实现存正所内潜旨自", "校职建线岗读册编乎于场即位野先握"],
  ["和", "饱缓温谐柔总共平附中", "谐平睦解谈声气美"],
  ["与", "参给赋授付寄", "会其否日"],
  ["对", "针面相反校核应绝比配", "比口接外象话策方手标照应联子称待立"],
  ["把", "", "关握脉"],
  ["被", "棉", "子动"],
  ["从", "服自跟遵听随顺盲", "事业而容严前来此"],
  ["向", "方面导转走定取意流倾去动", "上下前后"],
  ["将", "即必终行", "来军领近士要"],
  ["及", "以涉普触顾波提惠危", "时其格早"],
  ["于", "", ""],
  ["为", "作成行认因分变转称视列定设较最极大颇更", "了何主期首人民例此其之止"],
  ["也", "", "许"],
  ["就", "成造迁将", "业是此近地读学任诊医绪"],
  ["而", "", ""],
  ["之", "", "前后间中内外"],
  ["所", "研事厕住场究会诊处", "有以在谓需得属"],
  ["并", "合吞", "且非行不"],
  ["由", "自理缘", "于此来"],
];

/** Verbs that are doubled in speech. */
const SPOKEN = new Set(
  "研究讨论考虑商量了解学习打听收拾介绍活动休息锻炼检查整理放松体验感受交流比划琢磨观察练习".match(/../g),
);

/** Nouns that end one compound and begin the next: 高等教育 + 教育教学. */
const JOINT = new Set(
  "教育教学学校学生大学学院学科课程专业职业技能技术人才企业产业行业工作管理数据信息服务培训工程项目质量评价科技科学文化社会经济市场农业工业创新发展建设改革研究中国中心政府部门国家国际全国人民智能数字机构基地标准".match(
    /../g,
  ),
);

const WORD = /([\p{Script=Han}]{2})\1/gu;
const PHRASE = /([\p{Script=Han}]{3,14})\1/gu;
const CLAUSE = /(?<=^|[，。；：！？])([^，。；：！？“”《》]{6,60})[，。；]\1(?=[，。；！？]|$)/g;

const doubledCharacters: readonly PatternRule[] = SINGLE.map(([character, notAfter, notBefore]) => ({
  rule: "doubled-character",
  pattern: new RegExp(
    `${notAfter && `(?<![${notAfter}])`}(?<!${character})${character}{2}(?!${character})${notBefore && `(?![${notBefore}])`}`,
    "g",
  ),
  suggest: () => character,
}));

const RULES: readonly PatternRule[] = [
  ...doubledCharacters,
  {
    rule: "doubled-word",
    pattern: PHRASE,
    suggest: ([, phrase = ""]) => phrase,
    unless: ([, phrase = ""]) => /^(.)\1+$/u.test(phrase),
  },
  {
    rule: "doubled-word",
    pattern: WORD,
    suggest: ([, word = ""]) => word,
    unless: (match) => isMeant(match),
  },
  { rule: "doubled-clause", pattern: CLAUSE, suggest: ([, clause = ""]) => clause },
];

function isMeant({ 1: word = "", 0: text, index, input }: RegExpExecArray): boolean {
  // 哈哈哈哈, 一个一个, 一步一步
  if (/^(.)\1$/u.test(word) || /^[一每几][\p{Script=Han}]$/u.test(word) || SPOKEN.has(word)) return true;
  const isJoined =
    /\p{Script=Han}$/u.test(input.slice(0, index)) &&
    /^(?![的和与了等是在])\p{Script=Han}/u.test(input.slice(index + text.length));
  return JOINT.has(word) && isJoined;
}

export const checkRepetition = checkPatterns(RULES);

/** The same paragraph twice, one behind the other. */
export const checkRepeatedParagraphs: ArticleCheck = ({ passages }) =>
  passages.flatMap((passage, index): Found[] => {
    const before = passages[index - 1];
    const isText = passage.kind === "text" || passage.kind === "item" || passage.kind === "heading";
    if (
      !before ||
      !isText ||
      before.kind === "title" ||
      before.text !== passage.text ||
      passage.text.length < 8
    )
      return [];
    return [
      {
        rule: "doubled-paragraph",
        reason: "doubled-paragraph",
        passage,
        from: 0,
        to: passage.text.length,
        suggestion: "",
      },
    ];
  });
