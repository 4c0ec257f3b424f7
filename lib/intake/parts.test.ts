import { describe, expect, test } from "vitest";
import { closeGaps } from "./characters";
import { readClosingByline } from "./closing-byline";
import { findContents } from "./contents";
import { decodeText } from "./decode";
import { readIssueLabel } from "./issue-label";
import { readLines } from "./lines";
import { readMastheadLine } from "./masthead";
import { readEntryNumeral, readItemNumeral } from "./numerals";
import { follows } from "./outline";
import { Notes } from "./report";
import { isSalutation } from "./salutation";
import { readOrigin } from "./source-and-date";

const lines = (...source: string[]) => readLines(source.join("\n"), new Notes().for());

describe("source and date", () => {
  test.each([
    ["资料来源：某省教育厅网站", { source: "某省教育厅网站" }],
    ["来源：某日报", { source: "某日报" }],
    ["（来源：某日报）", { source: "某日报" }],
    ["（来源：某日报 2024-07-22）", { source: "某日报", releasedOn: "2024-07-22" }],
    ["资料来源：某日报　发布日期：2024 年 7 月 22 日", { source: "某日报", releasedOn: "2024-07-22" }],
    ["发布日期：2024年7月22日", { releasedOn: "2024-07-22" }],
    ["发布时间: 2024.7.22", { releasedOn: "2024-07-22" }],
    ["日期 2024", undefined],
    ["日期：2024/7/22 10:30", { releasedOn: "2024-07-22" }],
    ["发布日期：二〇二四年七月二十二日", { releasedOn: "2024-07-22" }],
    ["发布日期：2024年2月30日", { unreadableDate: "2024年2月30日" }],
    ["时间：下午三点", undefined],
    ["来源：某网 https://example.org/a", { source: "某网", sourceUrl: "https://example.org/a" }],
    ["转载授权：已获许可", { permission: "已获许可" }],
    ["这一经验来源：基层实践。", undefined],
  ])("%s", (text, expected) => {
    expect(readOrigin(text)).toEqual(expected);
  });
});

describe("issue label", () => {
  test.each([
    ["2024年第01期", { year: 2024, number: 1 }],
    ["2023 年第 2 期", { year: 2023, number: 2 }],
    ["总第12期", { serial: 12 }],
    ["第3期", { number: 3 }],
    ["2023年第2期（总第12期）", { year: 2023, number: 2, serial: 12 }],
    ["二〇二四年第十二期", { year: 2024, number: 12 }],
  ])("%s", (text, expected) => {
    expect(readIssueLabel(text)).toEqual({ label: text.replace(/\s/g, ""), ...expected });
  });
  test("a year alone is none", () => expect(readIssueLabel("2023年6月")).toBeUndefined());
});

describe("masthead", () => {
  test.each([
    ["总 编：张 三", ["总编：张三"]],
    ["责任编辑：李四、王五", ["责任编辑：李四、王五"]],
    ["主编：李四 责 编：王 五 赵小六", ["主编：李四", "责编：王五、赵小六"]],
    ["地址：某市某路", []],
  ])("%s", (text, expected) => {
    expect(readMastheadLine(text).map((e) => `${e.role}：${e.names.join("、")}`)).toEqual(expected);
  });
});

describe("contents", () => {
  const read = (...entries: string[]) =>
    findContents(lines("目　录", ...entries, "1 甲部", "1.1 甲文", "正文。"), new Notes().for())?.entries.map(
      (e) => [e.number, e.title, e.page],
    );
  test.each([
    ["tabs", ["1 甲部\t1", "1.1 甲文\t1", "2 乙部\t3"]],
    ["leaders", ["1 甲部……1", "1.1 甲文………………1", "2 乙部……3"]],
    ["dots and spaces", ["1 甲部 ........ 1", "1.1 甲文 .... 1", "2 乙部 .. 3"]],
    ["one space", ["1 甲部 1", "1.1 甲文 1", "2 乙部 3"]],
    ["a title on two lines", ["1 甲部……1", "1.1 甲", "文……1", "2 乙部……3"]],
    ["full-width numbers", ["１　甲部……１", "１．１　甲文……１", "２　乙部……３"]],
  ])("page numbers behind %s", (_, entries) => {
    expect(read(...entries)).toEqual([
      ["1", "甲部", 1],
      ["1.1", "甲文", 1],
      ["2", "乙部", 3],
    ]);
  });
  test("no page numbers: the contents end where the first number comes again", () => {
    expect(read("1 甲部", "1.1 甲文", "1.2 面向2030")).toEqual([
      ["1", "甲部", undefined],
      ["1.1", "甲文", undefined],
      ["1.2", "面向2030", undefined],
    ]);
  });
});

describe("numbers", () => {
  test.each([
    [[1, 1, 2], [1, 1, 1], true],
    [[1, 2], [1, 1, 6], true],
    [[2], [1, 2, 4], true],
    [[2, 1, 1], [1, 2, 4], true],
    [[1, 1, 3], [1, 1, 1], false],
    [[1, 1], [1, 1, 1], false],
    [[3], [1, 2, 4], false],
  ])("%j follows %j: %s", (values, last, expected) => {
    expect(follows(values, last, 0)).toBe(expected);
  });
  test("a year or a share is no entry's number", () => {
    expect(readEntryNumeral("2024年工作要点")).toBeUndefined();
    expect(readEntryNumeral("58.3%的受访者")).toBeUndefined();
    expect(readEntryNumeral("1.1.2 2024年计划")).toMatchObject({ number: "1.1.2", title: "2024年计划" });
  });
  test.each([
    ["一、总体要求", "一、", 1],
    ["（十二）强化统筹", "（一）", 12],
    ["(三) 加强管理", "（一）", 3],
    ["1. 推进达标", "1.", 1],
    ["10、安排", "1、", 10],
    ["（2）乙", "（1）", 2],
    ["③丙", "①", 3],
  ])("%s is numbered %s", (text, format, value) => {
    expect(readItemNumeral(text)).toMatchObject({ format, value });
  });
  test("3.5亿元 has no numeral", () => expect(readItemNumeral("3.5亿元")).toBeUndefined());
});

test.each([
  ["2024 年共 58 名", "2024年共58名"],
  ["“天花板” 87.6%受访者", "“天花板” 87.6%受访者"],
  ["与 SHEIN 合作", "与SHEIN合作"],
  ["本报记者 丁一", "本报记者 丁一"],
  ["H & M 的", "H & M的"],
])("white space of %s", (text, expected) => {
  expect(closeGaps(text)).toBe(expected);
});

test.each([
  ["各设区市教育局（教体局）：", true],
  ["各位老师、同学们：", true],
  ["《意见》提到：", false],
  ["学校负责人表示：", false],
  ["各校要做到：", false],
])("%s addresses someone: %s", (text, expected) => {
  expect(isSalutation(text)).toBe(expected);
});

test.each([
  ["取得实效。（本刊记者 林一舟）", { byline: "本刊记者 林一舟", certain: true }],
  ["态势良好。（周未）", { byline: "周未", certain: false }],
  ["条件如下（节选）", undefined],
  ["到此为止。（完）", undefined],
])("writer in %s", (text, expected) => {
  expect(readClosingByline(text)).toEqual(expected);
});

describe("bytes", () => {
  const text = "目录\n职教";
  const utf16 = (little: boolean) =>
    Uint8Array.from(
      [...text].flatMap((c) =>
        little
          ? [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]
          : [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255],
      ),
    );
  test.each([
    ["UTF-8", new TextEncoder().encode(text), "utf-8"],
    ["UTF-8 with a mark", Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)]), "utf-8"],
    ["UTF-16 with a mark", Uint8Array.from([0xff, 0xfe, ...utf16(true)]), "utf-16le"],
    ["UTF-16 big-endian with a mark", Uint8Array.from([0xfe, 0xff, ...utf16(false)]), "utf-16be"],
    ["UTF-16 without a mark", utf16(true), "utf-16le"],
    ["GB18030", Uint8Array.from([0xc4, 0xbf, 0xc2, 0xbc, 0x0a, 0xd6, 0xb0, 0xbd, 0xcc]), "gb18030"],
  ])("%s", (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });
});

describe("lines", () => {
  test("page numbers and the heads beside them go, the same words on the cover stay", () => {
    const page = (n: number) => [`第${n}段正文。`, "", `— ${n} —`, "某刊 2024年第1期", ""];
    expect(
      lines("某刊 2024年第1期", "", ...page(1), ...page(2), ...page(3), "尾。").map((l) => l.text),
    ).toEqual(["某刊 2024年第1期", "第1段正文。", "第2段正文。", "第3段正文。", "尾。"]);
  });
  test("bare numbers are page numbers where they keep rising", () => {
    expect(lines("甲。", "1", "乙。", "2", "丙。", "3", "丁。").map((l) => l.text)).toEqual([
      "甲。",
      "乙。",
      "丙。",
      "丁。",
    ]);
    expect(lines("甲。", "2024", "乙。").map((l) => l.text)).toContain("2024");
  });
  test("markup, radicals, full-width digits and invisible characters are put right", () => {
    expect(lines("**⼀、２０２４年**", "- (1) 职​业").map((l) => [l.text, l.bullet])).toEqual([
      ["一、2024年", false],
      ["(1) 职业", true],
    ]);
  });
});
