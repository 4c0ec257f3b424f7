/** 常见误用: words that do not exist, and words that are right elsewhere but not here. */
import { checkPatterns, type PatternRule } from "../pattern-rule";
import type { Found, PassageCheck } from "../types";
import { CONFUSED_WORDS } from "./confused-words";

const WORDS = new Map(CONFUSED_WORDS.map((word) => [word.wrong, word]));
/** One pass over the text for all words; the longer one first where two begin alike. */
const ANY_WORD = new RegExp([...WORDS.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

const checkWords: PassageCheck = (passage) =>
  [...passage.text.matchAll(ANY_WORD)].flatMap((match): Found[] => {
    const { index, input, 0: text } = match;
    const { right, notAfter, notBefore } = WORDS.get(text)!;
    const [before, after] = [input.charAt(index - 1), input.charAt(index + text.length)];
    if ((before && notAfter.includes(before)) || (after && notBefore.includes(after))) return [];
    return [
      {
        rule: "confused-word",
        reason: "confused-word",
        passage,
        from: index,
        to: index + text.length,
        suggestion: right,
        detail: { right },
      },
    ];
  });

/** Adverbs that are no adjectives: what follows them is 地. */
const ADVERB = "逐步|切实|尽快|渐渐|慢慢|轻轻|默默|悄悄|纷纷|逐渐|日益|扎扎实实|踏踏实实|认认真真";
const VERB =
  "推进|推动|开展|提高|提升|加强|完善|扩大|改善|落实|解决|实施|进行|做好|抓好|增加|增强|建立|走|说|想|看|听|改变|向前|深化|融入|发生|成为|形成|把|将|从|向|在";

const RULES: readonly PatternRule[] = [
  {
    rule: "account-word",
    pattern:
      /帐(?=户|号|单|目|款|本|务|簿|面|期)|(?<=[记转结报对查欠台总算入做建销坏呆专])帐(?![篷蓬幔房子下内外中])/g,
    suggest: () => "账",
  },
  { rule: "other-word", pattern: /其它/g, suggest: () => "其他" },
  {
    rule: "until-word",
    pattern:
      /截止(?:到)?(?=\s?(?:\d|目前|今年|去年|本月|上月|本周|年底|月底|今|现在|上半年|一季度|二季度|三季度|[一二]〇|二十|发稿))/g,
    suggest: () => "截至",
    // 报名截止10月8日 is an end, not a point in time.
    unless: ({ index, input }) =>
      /(?:报名|申报|投稿|征集|受理|缴费|登记|提交|日期|时间|于|日)$/.test(input.slice(0, index)),
  },
  {
    rule: "enact-word",
    pattern: /制订(?=(?:了|并|和|的)?(?:法律|法规|条例|宪法|政策|方针))/g,
    suggest: () => "制定",
  },
  {
    rule: "adverb-particle",
    pattern: new RegExp(`(?<=${ADVERB})的(?=${VERB})`, "g"),
    suggest: () => "地",
    unless: isAttribute,
  },
  {
    rule: "complement-particle",
    pattern:
      /(?<=[做干办讲说学变显搞走跑长过写教管])的(?=(?:很|非常|特别|更|越来越|十分|比较|挺)(?:好|快|慢|棒|清楚|明白|精彩|认真|出色|到位|扎实|漂亮|稳|远|复杂|重要|困难|清晰|充实)(?=[，。！；、了]|$))/g,
    suggest: () => "得",
  },
  {
    rule: "complement-particle",
    pattern:
      /(?<=取|获)的(?=了|显著|重大|圆满|明显|积极|丰硕|可喜|突破|长足|阶段性|良好)|(?<=值)的(?=注意|关注|一提|肯定|借鉴|推广|学习|称赞|信赖|我们)|(?<=觉|懂|变|显)的(?=更加|越来越|尤为|格外|尤其|十分|如何|怎样)|(?<=不)的(?=不)|(?<=使)的(?=我们|他们|学生|企业|学校)/g,
    suggest: () => "得",
    unless: ({ index, input }) => /[会行使用]使$/.test(input.slice(0, index)),
  },
  {
    rule: "attribute-particle",
    pattern:
      /(?<=(?:重要|主要|根本|关键|相关|有关|基本))[地得](?=作用|意义|任务|问题|工作|措施|内容|规定|要求|部门|单位|政策|途径|举措|组成|保障|支撑)/g,
    suggest: () => "的",
  },
  {
    rule: "located-word",
    pattern: /(?<=关键|目的|原因|意义|重点|核心|优势|特点|区别|价值|根本|难点|贵|旨|重)再于/g,
    suggest: () => "在于",
  },
  {
    rule: "again-word",
    pattern: /(?<=正)再(?=进行|开展|推进|建设|努力|成为|加快|形成)/g,
    suggest: () => "在",
    unless: ({ index, input }) => /[真修改纠]正$/.test(input.slice(0, index)),
  },
  {
    rule: "practice-word",
    pattern: /(?<=经验|好|主要|具体|典型|创新|这一|这种|有效|成功|通行|一般)作法/g,
    suggest: () => "做法",
  },
  {
    rule: "guest-word",
    pattern: /作客(?=直播|节目|演播|[^，。]{0,8}(?:直播间|栏目|访谈))/g,
    suggest: () => "做客",
  },
  {
    rule: "spend-word",
    pattern:
      /(?<![引横摆偷抢强远飞])渡过(?=了?[^，。难危困关江河湖海]{0,6}(?:时光|岁月|假期|春节|一生|童年|青春|生活|一天|周末|暑假|寒假|时间))/g,
    suggest: () => "度过",
  },
  { rule: "outbreak-word", pattern: /(?<=疫情|山洪|洪水|泥石流|传染病)爆发/g, suggest: () => "暴发" },
  {
    rule: "reflect-word",
    pattern: /反应(?=出(?!来|口))/g,
    suggest: () => "反映",
    unless: ({ index, input }) => /[化核聚裂变连]学?$/.test(input.slice(0, index)),
  },
  {
    rule: "redundant-word",
    pattern: /(?:截至|截止)([^，。；]{2,18}?)(?:为止)/g,
    suggest: ([, point = ""]) => `截至${point}`,
  },
  { rule: "redundant-word", pattern: /(?:付诸|诉诸|见诸|公诸)于/g, suggest: ([text]) => text.slice(0, 2) },
  { rule: "redundant-word", pattern: /目的是为了/g, suggest: () => "目的是" },
  { rule: "redundant-word", pattern: /(?:凯旋)(?:归来|而归)/g, suggest: () => "凯旋" },
  { rule: "redundant-word", pattern: /(?:悬殊)(?:很大|较大|巨大)/g, suggest: () => "悬殊" },
  { rule: "redundant-word", pattern: /(?:亲眼)(?:目睹)/g, suggest: () => "目睹" },
  { rule: "redundant-word", pattern: /(?:过去|以前)的往事/g, suggest: () => "往事" },
  { rule: "redundant-word", pattern: /(?:大约|约)(?=(?:近|将近|超过)\d)/g, suggest: () => "" },
  {
    rule: "missing-measure",
    pattern: /(?<=百分之[一二三四五六七八九十]+|\d)个百分(?!点|比|制|数|之|位|率|号)/g,
    suggest: () => "个百分点",
  },
];

/** 逐步的推进 is wrong; 不断的推进过程, 及时的解决办法 are not. */
function isAttribute({ index, input }: RegExpExecArray): boolean {
  const rest = input.slice(index + 1);
  return new RegExp(`^(?:${VERB})(?:过程|办法|方式|方法|路径|机制|工作|情况|策略|步骤|能力|意识|体系)`).test(
    rest,
  );
}

const checkContexts = checkPatterns(RULES);

export const checkConfusions: PassageCheck = (passage) => [...checkWords(passage), ...checkContexts(passage)];
