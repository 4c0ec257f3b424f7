/** 各二级学院，各教研室： — whom an official letter addresses. */
import { squash } from "./characters";

const ADDRESSEE =
  /(?:厅|局|委|委员会|部|署|办|办公室|院|校|学校|所|站|系|处|科|室|中心|集团|公司|企业|单位|班级|机构|部门|司|团|会|政府|同志|同仁|老师|教师|同学|学生|家长|员工|职工|朋友|读者|先生|女士|代表|嘉宾)[们负责人]{0,4}$/;
const LONGEST = 600;

/** One clause without a full stop, a colon at its end, and before it someone who can be written to. */
export function isSalutation(text: string): boolean {
  if (text.length > LONGEST) return false;
  const flat = squash(text).replace(/（[^（）]{0,40}）|\([^()]{0,40}\)/g, "");
  return /[：:]$/.test(flat) && !/[。；“]/.test(flat) && ADDRESSEE.test(flat.slice(0, -1));
}
