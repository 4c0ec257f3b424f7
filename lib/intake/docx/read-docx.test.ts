import { expect, test } from "vitest";
import { numbering, paragraph, run, styles, table } from "./docx-builder";
import { read } from "./read-aloud";

const TEXT = "学校以赛促教，把比赛项目变成课程，把评分标准变成作业要求。";

test("a letter: head, salutation, numbered headings, leads, signature, attachments, source and day", async () => {
  const { article, lines } = await read([
    paragraph("某省教育厅", { align: "center", bold: true, size: 44 }),
    paragraph("关于开展技能节活动的通知", { align: "center", bold: true, size: 44 }),
    paragraph("某教职函〔2024〕8号", { align: "center" }),
    paragraph("各职业院校："),
    paragraph("现将有关事项通知如下。"),
    paragraph("一、活动主题", { bold: true }),
    paragraph("技能成就出彩人生。"),
    paragraph("二、有关要求", { bold: true }),
    paragraph(`${run("（一）精心组织。", "<w:b/>")}${run("各校要制订方案，明确分工。")}`),
    paragraph(`${run("（二）注重安全。", "<w:b/>")}${run("各校要排查隐患，落实预案。")}`),
    paragraph("附件：1.活动安排"),
    paragraph("某省教育厅", { align: "right" }),
    paragraph("2024年4月15日", { align: "right" }),
    paragraph("附件1"),
    paragraph("活动安排", { align: "center" }),
    table([
      ["日期", "项目"],
      ["5月6日", "开幕"],
      ["5月9日", "竞赛"],
    ]),
    paragraph("资料来源：某省教育厅网站", { align: "right" }),
    paragraph("发布日期：2024年4月18日", { align: "right" }),
  ]);
  expect(article).toMatchObject({
    title: "某省教育厅关于开展技能节活动的通知",
    headline: ["某省教育厅", "关于开展技能节活动的通知"],
    subtitle: "某教职函〔2024〕8号",
    source: "某省教育厅网站",
    releasedOn: "2024-04-18",
  });
  expect(lines).toEqual([
    "salutation 各职业院校：",
    "现将有关事项通知如下。",
    "H1 一、活动主题",
    "技能成就出彩人生。",
    "H1 二、有关要求",
    "（一）精心组织。[lead]各校要制订方案，明确分工。",
    "（二）注重安全。[lead]各校要排查隐患，落实预案。",
    "附件：1.活动安排",
    "signature 某省教育厅",
    "signature 2024年4月15日",
    "attachmentLabel 附件1",
    "table 2 head 1 活动安排",
    "日期 | 项目",
    "5月6日 | 开幕",
    "5月9日 | 竞赛",
  ]);
});

test("headings without numerals keep the order of their styles, however deep the author began", async () => {
  const { article, lines } = await read(
    [
      paragraph("产教融合走深走实", { style: "a3" }),
      paragraph("一体推进", { style: "20" }),
      paragraph(TEXT),
      paragraph("课程先行", { style: "30" }),
      paragraph(TEXT),
      paragraph("协同发力", { style: "20" }),
      paragraph(TEXT),
    ],
    {
      "word/styles.xml": styles({
        a3: ["Title"],
        "20": ["heading 2"],
        "30": ["Custom", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'],
      }),
    },
  );
  expect(article.headline).toEqual(["产教融合走深走实"]);
  expect(lines).toEqual(["H1 一体推进", TEXT, "H2 课程先行", TEXT, "H1 协同发力", TEXT]);
});

test("Chinese style names of WPS, and bold that comes from a style that another is based on", async () => {
  const { article, lines } = await read(
    [
      paragraph("实训基地建成投用", { style: "1" }),
      paragraph("加大投入", { style: "B2" }),
      paragraph(TEXT),
      paragraph("强化师资", { style: "B2" }),
      paragraph(TEXT),
    ],
    {
      "word/styles.xml": styles({
        "1": ["标题 1"],
        B1: ["基础", "<w:rPr><w:b/></w:rPr>"],
        B2: ["小节", '<w:basedOn w:val="B1"/>'],
      }),
    },
  );
  expect(article.title).toBe("实训基地建成投用");
  expect(lines).toEqual(["H1 加大投入", TEXT, "H1 强化师资", TEXT]);
});

test("numerals that Word counts become text in headings and the list's own in lists", async () => {
  const { lines } = await read(
    [
      paragraph("管理办法", { align: "center", bold: true }),
      paragraph("总则", { list: [1, 0], bold: true }),
      paragraph("为规范管理，制定本办法。"),
      paragraph("适用范围", { list: [1, 0], bold: true }),
      paragraph("本办法适用于全体学生。"),
      paragraph("学生应当做到：", {}),
      paragraph("按时到课", { list: [2, 0] }),
      paragraph("遵守纪律", { list: [2, 0] }),
      paragraph("再次重申如下。"),
      paragraph("第五条起重编", { list: [3, 0] }),
      paragraph("第六条", { list: [3, 0] }),
    ],
    {
      "word/numbering.xml": numbering([
        [{ format: "chineseCountingThousand", text: "%1、" }],
        [{ format: "decimal", text: "（%1）" }],
        [{ format: "decimalEnclosedCircleChinese", text: "%1", start: 5 }],
      ]),
    },
  );
  expect(lines).toEqual([
    "H1 一、总则",
    "为规范管理，制定本办法。",
    "H1 二、适用范围",
    "本办法适用于全体学生。",
    "学生应当做到：",
    "（1） from 1",
    "· 按时到课",
    "· 遵守纪律",
    "再次重申如下。",
    "① from 5",
    "· 第五条起重编",
    "· 第六条",
  ]);
});

test("a numbering that no list here has stands before the text as Word prints it", async () => {
  const { lines } = await read(
    [
      paragraph("章程", { align: "center", bold: true }),
      paragraph("总则", { list: [1, 0], bold: true }),
      paragraph("本章程自公布之日起施行。", { list: [1, 1] }),
      paragraph("解释权归理事会。", { list: [1, 1] }),
    ],
    {
      "word/numbering.xml": numbering([
        [
          { format: "chineseCounting", text: "第%1章" },
          { format: "decimal", text: "%1.%2", legal: true },
        ],
      ]),
    },
  );
  expect(lines).toEqual(["H1 第一章总则", "1.1本章程自公布之日起施行。", "1.2解释权归理事会。"]);
});

test("bullets nest as deep as they stand, typed ones too", async () => {
  const { lines } = await read(
    [
      paragraph("工作清单", { align: "center", bold: true }),
      paragraph("近期要做好以下工作："),
      paragraph("备课", { list: [1, 0] }),
      paragraph("写教案", { list: [1, 1] }),
      paragraph("排练习", { list: [1, 1] }),
      paragraph("听课", { list: [1, 0] }),
      paragraph("另外还要注意两点。"),
      paragraph("● 安全"),
      paragraph("● 卫生"),
    ],
    {
      "word/numbering.xml": numbering([
        [
          { format: "bullet", text: "" },
          { format: "bullet", text: "o" },
        ],
      ]),
    },
  );
  expect(lines).toEqual([
    "近期要做好以下工作：",
    "bullet from 1",
    "· 备课",
    "bullet from 1",
    "· 写教案",
    "· 排练习",
    "· 听课",
    "另外还要注意两点。",
    "bullet from 1",
    "· 安全",
    "· 卫生",
  ]);
});
