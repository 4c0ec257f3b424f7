import { expect, test } from "vitest";
import { type Block, inlineText } from "../document/blocks";
import { readArticleFile } from "./read-article";

async function read(name: string, source: string | Uint8Array) {
  const { article, report } = await readArticleFile(Buffer.from(source), name);
  return {
    head: [article.headline.join(" / "), article.subtitle, article.byline].filter(Boolean).join(" · "),
    origin: [article.source, article.releasedOn].filter(Boolean).join(" "),
    lines: article.blocks.flatMap(line),
    kinds: report.notes.map(({ kind }) => kind),
  };
}

function line(block: Block): string[] {
  switch (block.kind) {
    case "list":
      return block.items.flatMap(({ blocks }) =>
        blocks.flatMap((b) => (b.kind === "list" ? line(b) : [`${block.format} ${inlineText(b.content)}`])),
      );
    case "table":
      return [
        `table ${block.caption ?? ""}`.trim(),
        ...block.rows.map((row) => row.map((cell) => cell.paragraphs.map(inlineText).join("/")).join(" | ")),
      ];
    case "figure":
      return ["figure"];
    case "quotation":
      return block.paragraphs.map((content) => `> ${inlineText(content)}`);
    default: {
      const lead = inlineText(block.content.filter((i) => i.kind === "text" && i.marks?.includes("lead")));
      const kind =
        block.kind === "paragraph" ? "" : block.kind === "heading" ? `H${block.level} ` : `${block.kind} `;
      return [`${kind}${lead ? `[${lead}]` : ""}${inlineText(block.content).slice(lead.length)}`];
    }
  }
}

const ONE = "春季学期开学以来，学校把劳动教育排进课表，学生轮流管理校园菜地。";
const TWO = "教师带着学生测土配肥，把数学课和生物课搬到了田埂上。";
const THREE = "期末时，菜地里的收成将送到食堂，让全校师生一起品尝。";

test.each<[string, string, string | Uint8Array, Partial<Awaited<ReturnType<typeof read>>>]>([
  [
    "news: title, source and day under it",
    "a.txt",
    `菜地里的劳动课\n来源：某县融媒体　发布时间：2024-03-11\n\n　　${ONE}\n　　${TWO}\n`,
    { head: "菜地里的劳动课", origin: "某县融媒体 2024-03-11", lines: [ONE, TWO] },
  ],
  [
    "a title of two lines with a subtitle and a writer",
    "a.txt",
    `把课堂搬上田埂\n把收成端上餐桌\n（某县职教中心劳动教育侧记）\n文/何静\n${ONE}\n${TWO}\n资料来源：校报\n发布日期：2024年3月12日`,
    {
      head: "把课堂搬上田埂 / 把收成端上餐桌 · （某县职教中心劳动教育侧记） · 何静",
      origin: "校报 2024-03-12",
    },
  ],
  [
    "a letter with numbered parts",
    "a.txt",
    `关于开展劳动教育的通知\n各班级：\n现就有关事项通知如下。\n一、总体要求\n${ONE}\n二、工作安排\n（一）分好地块。每班一块，按周轮换。\n（二）记好日志。每天一页，按月讲评。\n教务处\n2024年3月1日`,
    {
      lines: [
        "salutation 各班级：",
        "现就有关事项通知如下。",
        "H1 一、总体要求",
        ONE,
        "H1 二、工作安排",
        "[（一）分好地块。]每班一块，按周轮换。",
        "[（二）记好日志。]每天一页，按月讲评。",
        "signature 教务处",
        "signature 2024年3月1日",
      ],
    },
  ],
  [
    "a table by tabs with its title",
    "a.txt",
    `轮值安排\n${ONE}\n各班轮值一览表\n班级\t周次\n一班\t第1周\n二班\t第2周\n${TWO}`,
    { lines: [ONE, "table 各班轮值一览表", "班级 | 周次", "一班 | 第1周", "二班 | 第2周", TWO] },
  ],
  [
    "a list of items directly under each other",
    "a.txt",
    `工具清单\n${ONE}\n1.铁锹\n2.水桶\n3.手套\n${TWO}`,
    { lines: [ONE, "1. 铁锹", "1. 水桶", "1. 手套", TWO] },
  ],
  [
    "lines that a mail program has broken, in UTF-16",
    "a.txt",
    Buffer.from(`\ufeff菜地日记\r\n${ONE}\r\n${TWO}\r\n`, "utf16le"),
    { head: "菜地日记", lines: [ONE, TWO], kinds: ["source-missing", "date-missing", "encoding"] },
  ],
  [
    "a few bytes of UTF-8 that are broken lose a character, not the text",
    "a.txt",
    Buffer.concat([Buffer.from(`菜地日记\n${ONE}\n缺`), Buffer.from([0xe5, 0xad]), Buffer.from(`。${TWO}`)]),
    { head: "菜地日记", lines: [ONE, `缺\ufffd。${TWO}`] },
  ],
  [
    "a title of four hundred characters",
    "a.txt",
    `${"关于进一步做好劳动教育工作的若干".repeat(25)}意见\n${ONE}\n${TWO}`,
    { head: `${"关于进一步做好劳动教育工作的若干".repeat(25)}意见`, lines: [ONE, TWO] },
  ],
  [
    "facts each on a line with its name",
    "a.txt",
    `标题：菜地日记\n作者：何静\n来源：校报\n日期：2024年3月12日\n\n${ONE}\n${TWO}`,
    { head: "菜地日记 · 何静", origin: "校报 2024-03-12", lines: [ONE, TWO] },
  ],
  [
    "a writer in brackets alone on the last line",
    "a.txt",
    `菜地日记\n2024年05月13日 09:00　来源：校团委\n${ONE}\n${TWO}\n（通讯员 李明）`,
    { head: "菜地日记 · 通讯员 李明", origin: "校团委 2024-05-13", lines: [ONE, TWO, "（通讯员 李明）"] },
  ],
  [
    "misprints stay",
    "a.txt",
    `菜地日记\n同学们表示表示很开心，收获了了一筐白菜 and 萝卜。\n${TWO}`,
    { lines: ["同学们表示表示很开心，收获了了一筐白菜and萝卜。", TWO] },
  ],
  [
    "a source in brackets at the end, without a day",
    "a.txt",
    `菜地日记\n${ONE}\n${TWO}\n（来源：某县教育局）`,
    { origin: "某县教育局", lines: [ONE, TWO], kinds: ["date-missing"] },
  ],
  [
    "a day that the calendar has not",
    "a.txt",
    `菜地日记\n${ONE}\n发布日期：2024年2月30日`,
    { origin: "", lines: [ONE], kinds: ["source-missing", "date-unreadable"] },
  ],
  [
    "Markdown: headings by signs, lists, quotation, a table, an image that is not fetched",
    "a.md",
    `# 菜地日记\n\n${ONE}\n\n## 第一周\n\n- 翻地\n- 播种\n  - 白菜\n\n> ${TWO}\n\n| 作物 | 数量 |\n| --- | --- |\n| 白菜 | 20 |\n\n![图](a.png)\n\n${THREE}\n`,
    {
      head: "菜地日记",
      lines: [
        ONE,
        "H1 第一周",
        "bullet 翻地",
        "bullet 播种",
        "bullet 白菜",
        `> ${TWO}`,
        "table",
        "作物 | 数量",
        "白菜 | 20",
        THREE,
      ],
    },
  ],
  [
    "Markdown with front matter and bold before a Chinese character",
    "a.markdown",
    `---\ntitle: 菜地日记\nauthor: 何静\nsource: "校报"\ndate: 2024-03-12 08:00\n---\n\n**一、缘起**\n\n${ONE}\n\n**二、经过**\n\n${TWO}\n\n1. 第一步\n2. 第二步\n`,
    {
      head: "菜地日记 · 何静",
      origin: "校报 2024-03-12",
      lines: ["H1 一、缘起", ONE, "H1 二、经过", TWO, "1. 第一步", "1. 第二步"],
    },
  ],
  [
    "Markdown whose lines end where the window did, or where a sentence does",
    "a.md",
    `# 菜地日记\n\n${ONE.slice(0, 16)}\n${ONE.slice(16)}\n${TWO}\n`,
    { lines: [ONE, TWO] },
  ],
])("%s", async (_what, name, source, expected) => {
  expect(await read(name, source)).toMatchObject(expected);
});
