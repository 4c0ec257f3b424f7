import { expect, test } from "vitest";
import messages from "../../i18n/messages/zh-CN.json";
import { type RuleCases, testEveryRule, testRules } from "../rule-cases";
import type { Rule } from "../rules";
import { findingsIn } from "../sample-article";
import { CONFUSED_WORDS } from "./confused-words";

const CASES: Partial<Record<Rule, RuleCases>> = {
  "doubled-word": {
    wrong: [
      ["他表示表示，要加快建设。", "他表示，要加快建设。"],
      ["推进职业教育职业教育改革。", "推进职业教育改革。"],
    ],
    right: [
      "请大家讨论讨论。",
      "一个一个地解决。",
      "高等教育教育质量提升。",
      "高高兴兴上班。",
      "新兴产业产业链。",
    ],
  },
  "doubled-character": {
    wrong: [
      ["协同培养的的积极性", "协同培养的积极性"],
      ["取得了了成效", "取得了成效"],
    ],
    right: [
      "学习目的的明确",
      "实实在在的成效",
      "增进了了解",
      "2024年年底",
      "既是是否达标的依据",
      "为了了解情况",
    ],
  },
  "doubled-clause": {
    wrong: [["要加强师资队伍建设，要加强师资队伍建设，完善机制。", "要加强师资队伍建设，完善机制。"]],
    right: ["要加强师资队伍建设，要加强实训基地建设。"],
  },
  "confused-word": {
    wrong: [
      ["既使条件有限", "即使条件有限"],
      ["按装设备", "安装设备"],
      ["项目以经完成", "项目已经完成"],
      ["竟争力", "竞争力"],
      ["成效显着", "成效显著"],
    ],
    right: [
      "以经济建设为中心",
      "各自已经完成",
      "重要的是在次年验收",
      "全部份额",
      "有着名校情结",
      "接纳人才",
      "学制做了调整",
      "发现再就业岗位",
      "周末能到校",
    ],
  },
  "account-word": {
    wrong: [
      ["建立台帐", "建立台账"],
      ["银行帐户", "银行账户"],
    ],
    right: ["搭建帐篷", "建立台账"],
  },
  "other-word": { wrong: [["其它学校", "其他学校"]], right: ["其他学校"] },
  "until-word": {
    wrong: [
      ["截止2023年底", "截至2023年底"],
      ["截止目前", "截至目前"],
    ],
    right: ["报名截止10月8日", "截止日期为5月1日", "报名已截止。"],
  },
  "enact-word": { wrong: [["制订法规", "制定法规"]], right: ["制订方案", "制定法规"] },
  "adverb-particle": {
    wrong: [["逐步的推进改革", "逐步地推进改革"]],
    right: ["因地制宜的创新", "逐步推进改革", "日益的完善过程"],
  },
  "complement-particle": {
    wrong: [
      ["做的很好。", "做得很好。"],
      ["取的了成绩", "取得了成绩"],
    ],
    right: ["做的很多工作", "说的很清楚的人"],
  },
  "attribute-particle": { wrong: [["重要得作用", "重要的作用"]], right: ["学校地处城南", "重要的作用"] },
  "located-word": { wrong: [["关键再于落实", "关键在于落实"]], right: ["关键在于落实"] },
  "again-word": { wrong: [["正再推进", "正在推进"]], right: ["修正再推进"] },
  "practice-word": { wrong: [["好作法", "好做法"]], right: ["好做法", "道士作法"] },
  "guest-word": { wrong: [["作客直播间", "做客直播间"]], right: ["作客他乡"] },
  "spend-word": { wrong: [["渡过美好时光", "度过美好时光"]], right: ["渡过难关", "渡过长江"] },
  "outbreak-word": { wrong: [["疫情爆发", "疫情暴发"]], right: ["战争爆发", "疫情暴发"] },
  "reflect-word": {
    wrong: [["数据反应出变化", "数据反映出变化"]],
    right: ["他没反应出来", "化学反应出现异常"],
  },
  "redundant-word": {
    wrong: [
      ["目的是为了提升质量", "目的是提升质量"],
      ["截至五月底为止", "截至五月底"],
    ],
    right: ["目的是提升质量", "是为了提升质量"],
  },
  "self-reference": {
    wrong: [["本报讯近日，"], ["（本刊记者张某）"]],
    right: ["本报告所称学徒", "基本报名条件", "本刊编辑部"],
  },
};

testRules(CASES, messages.proofread.reason);
testEveryRule(
  ["wording", "repetition"],
  [...Object.keys(CASES), "traditional-character", "doubled-paragraph"],
);

test.each(CONFUSED_WORDS)(
  "$wrong is told as $right, and not among the neighbours named",
  ({ wrong, right, notAfter, notBefore }) => {
    const suggestion = (text: string) =>
      findingsIn(text).find(({ rule }) => rule === "confused-word")?.suggestion;
    expect(suggestion(`甲，${wrong}，乙`)).toBe(right);
    for (const before of notAfter) expect(suggestion(`甲，${before}${wrong}，乙`)).not.toBe(right);
    for (const after of notBefore) expect(suggestion(`甲，${wrong}${after}，乙`)).not.toBe(right);
  },
);

test("no confused word is itself a right one of another row", () => {
  const wrong = CONFUSED_WORDS.map((word) => word.wrong);
  expect(new Set(wrong).size).toBe(wrong.length);
  expect(
    CONFUSED_WORDS.filter(({ right }) => findingsIn(right).some(({ rule }) => rule === "confused-word")),
  ).toEqual([]);
});
