import messages from "../i18n/messages/zh-CN.json";
import { type RuleCases, testEveryRule, testRules } from "./rule-cases";
import type { Rule } from "./rules";

const CASES: Partial<Record<Rule, RuleCases>> = {
  "invisible-character": {
    wrong: [["职业\u200b教育", "职业教育"]],
    right: ["值班同学👨\u200d🏫到岗。"],
  },
  "unreadable-character": { wrong: [["职业\ufffd育"], ["职业\ue123育"]], right: ["职业教育"] },
  "radical-character": {
    wrong: [
      ["职业教⾳", "职业教音"],
      ["⼯业园区", "工业园区"],
    ],
    right: ["工业园区"],
  },
  "circle-for-zero": {
    wrong: [
      ["二○二四年", "二〇二四年"],
      ["二零二四年", "二〇二四年"],
    ],
    right: ["二〇二四年", "一百零五年"],
  },
  "traditional-character": {
    wrong: [
      ["中小學生到现场观摩", "中小学生到现场观摩"],
      ["技術工人", "技术工人"],
    ],
    right: ["著名工匠乾坤湾登高瞭望", "覆盖全省，像样的课程"],
  },
  "space-between-han": {
    wrong: [["职业 教育改革", "职业教育改革"]],
    right: [
      "2024 年新增 3 个专业",
      "第一条　本办法适用于学徒。",
      "（本刊记者 张某 李某某）".replace("本刊", ""),
      "举行“加快教育强国建设 办好人民满意的教育”发布会。",
    ],
  },
  "space-beside-mark": {
    wrong: [
      ["职业教育 ，要改革。 首先是课程。", "职业教育，要改革。首先是课程。"],
      ["推行“ 双元制”。", "推行“双元制”。"],
    ],
    right: ["职业教育，要改革。", "（一） 总则"],
  },
  "indent-space": { wrong: [["　　职业教育", "职业教育"]], right: ["职业教育"] },
  "doubled-space": { wrong: [["World  Skills", "World Skills"]], right: ["World Skills"] },
  "space-in-number": {
    wrong: [
      ["增长 12 %", "增长 12%"],
      ["增长 3. 5%", "增长 3.5%"],
    ],
    right: ["增长 12%"],
  },
  "markup-remnant": {
    wrong: [
      ["职业&nbsp;教育", "职业 教育"],
      ["职业<br/>教育", "职业教育"],
    ],
    right: ["AT&T 与 R&D 部门"],
  },
  "web-page-remnant": { wrong: [["【打印】【关闭】", ""]], right: ["打印专业开设了新课。"] },
  "page-number-line": {
    wrong: [
      ["- 12 -", ""],
      ["36", ""],
      ["第 3 页", ""],
    ],
    right: ["第 3 页讲到了课程。", "2024"],
  },
  "stray-foreign-word": {
    wrong: [["二十大精神 and 重要讲话", "二十大精神和重要讲话"]],
    right: ["题为 Skills and Work 的报告", "推广 AI 技术"],
  },
  placeholder: { wrong: [["在校生增加×所"], ["联系人XX处长"]], right: ["宽 3×4 米", "产品X型"] },
};

testRules(CASES, messages.proofread.reason);
testEveryRule(
  ["characters", "spaces", "extraction"],
  [...Object.keys(CASES), "paragraph-start", "paragraph-cut", "paragraph-end-mark"],
);
