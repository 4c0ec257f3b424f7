import { expect, test } from "vitest";
import { extractKeywords } from "./extract-keywords";
import { FIELD_WORDS } from "./field-words";

const TEXT =
  "学校推进工学一体化课程改革，与六家企业共建产业学院。双师型教师占专任教师的七成。今年起，工学一体化教师研修每年举办两期。张老师说，学生的职业技能提高很快。";

test("words of the field are whole, and come first", () => {
  const words = extractKeywords({ title: "工学一体化怎么改", text: TEXT });
  expect(words[0]).toBe("工学一体化");
  expect(words).toContain("产业学院");
  expect(words).not.toContain("张老师");
  expect(words.length).toBeLessThanOrEqual(10);
});

test.each(["", "2026年", "，。", "abc def"])("%j is about nothing", (text) => {
  expect(extractKeywords({ title: "", text })).toEqual([]);
});

test("each word of the field is given once", () => {
  expect(new Set(FIELD_WORDS).size).toBe(FIELD_WORDS.length);
  expect(FIELD_WORDS.filter((word) => !/^\p{Script=Han}{2,8}$/u.test(word))).toEqual([]);
});
