/** Marks that stand twice, stand wrongly, or are made of the wrong character. GB/T 15834—2011. */
import { checkPatterns, type PatternRule } from "../pattern-rule";
import type { Spot } from "../types";

/** 一一 as an adverb, by what follows it. */
const ONE_BY_ONE =
  /^(?:对应|列举|作答|解答|回应|回答|回复|介绍|记录|核对|核实|击破|梳理|展示|展现|展开|道来|罗列|标注|排查|比对|细数|分析|讲解|说明|呈现|落实|兑现|实现|了解|指出|点评|拜访|走访|告别|握手|登记|检查|查看|解决|破解|化解|阐述|对照|匹配|映射|列出|写|做|说|看)/;

const RULES: readonly PatternRule[] = [
  {
    rule: "doubled-mark",
    pattern: /([，、；：,;])\s*\1+/g,
    suggest: ([, mark = ""]) => mark,
  },
  { rule: "doubled-mark", pattern: /(?<!。)。\s*。(?!。)/g, suggest: () => "。" },
  {
    rule: "clashing-marks",
    pattern: /[，、；：]\s*[，、；：。！？]|。\s*[，、；：]|[！？]\s*[，、；：。]/g,
    suggest: ([text]) => (/[。！？]/.exec(text) ?? [text.slice(0, 1)])[0],
    unless: ([text]) => /^([，、；：])\s*\1$/.test(text),
  },
  { rule: "mark-on-both-sides", pattern: /[，。；、](?=[”’][，。；、])/g, suggest: () => "" },
  {
    // 某事。是某事的特点: the full stop parts a sentence from its own predicate.
    rule: "mark-before-predicate",
    pattern:
      /(?<=\p{Script=Han})。(?=是(?![什否的时谁不日年以夜故个因由为])\p{Script=Han}|的(?![确士])\p{Script=Han}|了(?![解却结不然])\p{Script=Han})/gu,
    suggest: () => "，",
  },
  { rule: "mark-after-opening", pattern: /(?<=[（“‘《〈【〔])\s*[，。；、：！？]/g, suggest: () => "" },
  { rule: "mark-before-closing", pattern: /[，、；](?=[）》〉】〕])/g, suggest: () => "" },
  {
    rule: "pause-before-and",
    pattern: /、(?=(?:以及|及其|并且|而且|或者)(?!时))/g,
    suggest: () => "",
    unless: ({ index, input }) => !/[^，。；：？！]*$/.exec(input.slice(0, index))?.[0].trim(),
  },
  { rule: "list-etc-mark", pattern: /、(?=等(?:[，。；）]|[一二三四五六七八九十百\d]))/g, suggest: () => "" },
  {
    rule: "approximate-number-mark",
    pattern:
      /(?<![第初十百千万月周])(一、二|二、三|两、三|三、四|三、五|四、五|五、六|六、七|七、八|八、九)(?=[十百千万亿]|个|年|名|位|天|次|家|所|倍|成)/g,
    suggest: ([text]) => text.replace("、", ""),
  },
  { rule: "ellipsis", pattern: /(?<![.\d])\.{3,}|。{3,}|·{3,}|・{3,}|•{3,}/g, suggest: () => "……" },
  {
    rule: "ellipsis",
    pattern: /(?<!…)(?:…|…{3}|…{5})(?!…)/g,
    suggest: () => "……",
    // A single one stands in formulas and series: 1，2，…，n
    unless: ({ index, input }) => /[，,]\s?$/.test(input.slice(0, index)),
  },
  {
    rule: "ellipsis-with-etc",
    pattern: /(?<=\p{Script=Han}{2})等…+(?!等)|…+等(?=[，。；]|$)/gu,
    suggest: ([text]) => (text.startsWith("等") ? "等" : "……"),
  },
  { rule: "ellipsis-with-mark", pattern: /(?<=……)[，、；。]/g, suggest: () => "" },
  {
    rule: "dash",
    pattern:
      /(?<=[\p{Script=Han}”》）])\s?(?:-{2,}|－{1,2}|―{1,2}|─{1,2}|–{1,2}|—{3,}|—一|一—|ー{1,2})\s?(?=[\p{Script=Han}“《])/gu,
    suggest: () => "——",
  },
  {
    rule: "dash",
    reason: "dash-as-one",
    pattern: /(?<=\p{Script=Han}|[”》）])一一(?=[\p{Script=Han}“《])/gu,
    suggest: () => "——",
    unless: ({ index, input }) =>
      ONE_BY_ONE.test(input.slice(index + 2)) ||
      /[将都可要应已就并能会逐予再请也不]$/.test(input.slice(0, index)),
  },
  {
    rule: "dash",
    reason: "dash-as-one",
    pattern: /^一(?=\p{Script=Han}{2})/gu,
    suggest: () => "——",
    unless: ({ input }, { spot }) => !opensSecondLine(spot) || ONE_SOMETHING.test(input),
    kinds: ["title"],
  },
  {
    rule: "dash",
    reason: "dash-single",
    pattern: /(?<![—\d])(?<=[\p{Script=Han}”》）])—(?=[\p{Script=Han}“《])/gu,
    suggest: () => "——",
    // A single dash joins places and names: 京—津—冀, 广州—深圳段.
    unless: ({ index, input }) => isConnection(input, index),
  },
  {
    rule: "middle-dot",
    pattern: /(?<=\p{Script=Han})[•‧・∙●.．](?=\p{Script=Han})/gu,
    suggest: () => "·",
    unless: ({ index, input }) => /^.{0,2}$/.test(input.slice(0, index)),
  },
  { rule: "heading-end-mark", pattern: /[。，、；：]$/g, suggest: () => "", kinds: ["heading", "title"] },
  {
    rule: "numeral-mark",
    pattern: /(?<=^[（(][一二三四五六七八九十]{1,3}[）)])[、，.．]/g,
    suggest: () => "",
    kinds: ["heading", "text"],
  },
  { rule: "numeral-mark", pattern: /(?<=^[①-⑳])[、，.．]/g, suggest: () => "", kinds: ["heading", "text"] },
  {
    rule: "numeral-mark",
    pattern: /(?<=^[一二三四五六七八九十]{1,3})[.．，,](?=\p{Script=Han})/gu,
    suggest: () => "、",
    kinds: ["heading"],
  },
  {
    rule: "numeral-mark",
    pattern: /(?<=(?:^|[。；：])第[一二三四五六七八九十])、(?=\p{Script=Han})/gu,
    suggest: () => "，",
    // 第一、二产业 and 第三、四季度 list ordinals.
    unless: ({ index, input }) => /^[一二三四五六七八九十第]/.test(input.slice(index + 1)),
  },
];

/** A second line of the headline, and a subtitle, may begin with a dash. */
const opensSecondLine = ({ block, paragraph = 0 }: Spot) =>
  block === "subtitle" || (block === "headline" && paragraph > 0);

const ONE_SOMETHING =
  /^一(?:[个种项流次名位场体线起路年是条份切带站座批家心手生群代样直定举村校县图码网张文天声块根封把片股道句方时月季期二三四五六七八九十、些向旦经致般]|大[批步早特亮优])/;

/** Short and alike on both sides, as places, ranges and code names are. */
function isConnection(text: string, index: number): boolean {
  const before = /[\p{Script=Han}]*$/u.exec(text.slice(0, index))?.[0].length ?? 0;
  const after = /^[\p{Script=Han}]*/u.exec(text.slice(index + 1))?.[0] ?? "";
  return before <= 4 || after.length <= 3 || /^.{1,6}(?:段|线|高速|铁路|公路|走廊|航线|城际)/.test(after);
}

export const checkMarks = checkPatterns(RULES);
