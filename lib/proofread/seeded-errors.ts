/**
 * Misprints put into clean copy, one at a time, for measuring how many are found. Each kind yields changed articles
 * and the block in which the error now stands.
 */
import { Converter } from "opencc-js/cn2t";
import type { Block, Inline } from "../document/blocks";
import type { ArticleCopy } from "../document/issue-copy";
import { table } from "./sample-article";
import { CONFUSED_WORDS } from "./wording/confused-words";

export interface Seeded {
  readonly article: ArticleCopy;
  /** Where a finding counts. */
  readonly blocks: readonly string[];
}

export interface ErrorKind {
  readonly name: string;
  /** All places of one article that can be spoilt. */
  readonly spoil: (article: ArticleCopy) => readonly Seeded[];
}

type TextBlock = Extract<Block, { readonly content: readonly Inline[] }>;
const hasText = (block: Block): block is TextBlock => "content" in block;
const HAN = "\\p{Script=Han}";

/** Each match of the pattern, in one text span of one block, replaced. */
function replacing(pattern: RegExp, wrong: (match: RegExpExecArray) => string): ErrorKind["spoil"] {
  return (article) =>
    article.blocks.flatMap((block, at) =>
      hasText(block)
        ? block.content.flatMap((inline, span) =>
            inline.kind !== "text"
              ? []
              : [...inline.text.matchAll(pattern)].map((match): Seeded => {
                  const text =
                    inline.text.slice(0, match.index) +
                    wrong(match) +
                    inline.text.slice(match.index + match[0].length);
                  const content = block.content.with(span, { ...inline, text });
                  return {
                    article: { ...article, blocks: article.blocks.with(at, { ...block, content }) },
                    blocks: [block.id],
                  };
                }),
          )
        : [],
    );
}

const said = (text: string) => () => text;
const toTraditional = Converter({ from: "cn", to: "t" });
const WRONG_OF = new Map(CONFUSED_WORDS.map(({ wrong, right }) => [right, wrong]));

export const ERROR_KINDS: readonly ErrorKind[] = [
  { name: "half-width comma", spoil: replacing(/，/g, said(",")) },
  {
    name: "half-width semicolon or colon",
    spoil: replacing(/[；：]/g, ([mark]) => (mark === "；" ? ";" : ":")),
  },
  { name: "half-width full stop", spoil: replacing(/。$/g, said(".")) },
  { name: "half-width brackets", spoil: replacing(/（([^（）]+)）/g, ([, inner = ""]) => `(${inner})`) },
  {
    name: "full-width figures",
    spoil: replacing(/\d+/g, ([text]) =>
      text.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
    ),
  },
  { name: "doubled mark", spoil: replacing(/[，。、；]/g, ([mark]) => mark + mark) },
  { name: "two different marks", spoil: replacing(/，/g, said("，。")) },
  { name: "closing quotation mark lost", spoil: replacing(/”/g, said("")) },
  { name: "opening quotation mark lost", spoil: replacing(/“/g, said("")) },
  { name: "closing quotation mark turned", spoil: replacing(/”/g, said("“")) },
  { name: "opening quotation mark turned", spoil: replacing(/“/g, said("”")) },
  {
    name: "single quotation marks outside",
    spoil: replacing(/“([^“”]+)”/g, ([, inner = ""]) => `‘${inner}’`),
  },
  { name: "straight quotation marks", spoil: replacing(/“([^“”]+)”/g, ([, inner = ""]) => `"${inner}"`) },
  { name: "bracket lost", spoil: replacing(/(?<!^)[（）]|[《》]/g, said("")) },
  {
    name: "dash of hyphens",
    spoil: replacing(/(?<=\p{Script=Han}{4})，(?=\p{Script=Han}{4})/gu, said("--")),
  },
  {
    name: "dash written 一一",
    spoil: replacing(/(?<=\p{Script=Han}{4})，(?=\p{Script=Han}{4})/gu, said("一一")),
  },
  {
    name: "ellipsis of points",
    spoil: replacing(/(?<=\p{Script=Han}{4})[，。]/gu, ([mark]) => `...${mark === "。" ? "" : "等"}`),
  },
  {
    name: "space between characters",
    spoil: replacing(new RegExp(`(?<=${HAN}{3})(?=${HAN}{3})`, "gu"), said(" ")),
  },
  { name: "space before a mark", spoil: replacing(/，/g, said(" ，")) },
  { name: "indented by spaces", spoil: replacing(/^(?=[\s\S]{20})/g, said("　　")) },
  {
    name: "百分之 with figures",
    spoil: replacing(/(\d+(?:\.\d+)?)%/g, ([, figure = ""]) => `百分之${figure}`),
  },
  {
    name: "range with a hyphen",
    spoil: replacing(/\d+(?=(?:年|人|个|名|家|门|项|学时))/g, ([figure]) => `3-${figure}`),
  },
  {
    name: "first percent sign of a range lost",
    spoil: replacing(/(?<![\d.～—])\d+(?=%)/g, ([figure]) => `5～${figure}`),
  },
  { name: "day that does not exist", spoil: replacing(/(\d+月)\d+日/g, ([, month = ""]) => `${month}32日`) },
  {
    name: "wrong weekday",
    spoil: replacing(/(?<=[。；，])(?=\p{Script=Han})/gu, said("2026年3月12日（星期五），")),
  },
  {
    name: "document number in square brackets",
    spoil: replacing(/(?<=文件要求|根据|按照)(?=\p{Script=Han})/gu, said("某教函[2026]12号")),
  },
  {
    name: "document number in round brackets",
    spoil: replacing(/(?<=文件要求|根据|按照)(?=\p{Script=Han})/gu, said("某教函（2026）12号")),
  },
  { name: "years backwards", spoil: replacing(/(?<=[。；，])(?=\p{Script=Han})/gu, said("2026—2024年，")) },
  { name: "heading number skipped", spoil: (article) => numerals(article, 1) },
  { name: "heading number repeated", spoil: (article) => numerals(article, -1) },
  {
    name: "missing attachment",
    spoil: replacing(/(?<=[。；，])(?=\p{Script=Han})/gu, said("名单见附件9，")),
  },
  {
    name: "doubled word of two characters",
    spoil: replacing(
      /(?:提高|加强|推进|完善|建立|表示|培养|需要|可以|学徒|教师|岗位|课程)/g,
      ([word]) => word + word,
    ),
  },
  { name: "doubled 的", spoil: replacing(/的/g, said("的的")) },
  {
    name: "doubled phrase",
    spoil: replacing(/(?<=^|[，。])\p{Script=Han}{4,8}/gu, ([phrase]) => phrase + phrase),
  },
  {
    name: "Traditional character",
    spoil: replacing(new RegExp(HAN, "gu"), ([character]) => toTraditional(character)),
  },
  { name: "and for 和", spoil: replacing(/(?<=\p{Script=Han}{2})和(?=\p{Script=Han}{2})/gu, said(" and ")) },
  { name: "paragraph cut in two", spoil: cuts },
  { name: "page number between paragraphs", spoil: (article) => inserted(article, "37") },
  { name: "characters changed about in the contents title", spoil: swapped },
  {
    name: "confused word of the list",
    spoil: replacing(new RegExp([...WRONG_OF.keys()].join("|"), "g"), ([word]) => WRONG_OF.get(word) ?? word),
  },
  {
    name: "paper speaks of itself",
    spoil: replacing(/(?<=[。；，])(?=\p{Script=Han})/gu, said("本报记者获悉，")),
  },
  {
    name: "serial number in a table",
    spoil: (article) => withTable(article, ["序号|学校", "1|甲校", "2|乙校", "4|丙校"]),
  },
  {
    name: "total of a table",
    spoil: (article) => withTable(article, ["学校|人数", "甲校|120", "乙校|85", "合计|215"]),
  },
  {
    name: "shares of a table",
    spoil: (article) => withTable(article, ["学校|占比", "甲校|41.5%", "乙校|38.5%", "丙校|25.0%"]),
  },
];

/** 二、 becomes 三、, or 一、. */
function numerals(article: ArticleCopy, by: number): Seeded[] {
  const ORDER = "一二三四五六七八九";
  return replacing(
    /^([（]?)([二三四五六])(?=[、）])/g,
    ([, bracket = "", numeral = ""]) => bracket + ORDER.charAt(ORDER.indexOf(numeral) + by),
  )(article).flatMap(({ article: spoilt, blocks }) => [
    { article: spoilt, blocks: [...blocks, ...article.blocks.map(({ id }) => id)] },
  ]);
}

/** In the middle of a clause. */
function cuts(article: ArticleCopy): Seeded[] {
  return article.blocks.flatMap((block, at): Seeded[] => {
    const [first] = hasText(block) ? block.content : [];
    if (
      block.kind !== "paragraph" ||
      block.content.length !== 1 ||
      first?.kind !== "text" ||
      first.text.length < 60
    )
      return [];
    const middle = Math.floor(first.text.length / 2);
    // Between two sentences a paragraph may well end.
    if (/[。；！？：”]/.test(first.text.charAt(middle - 1))) return [];
    const parts = [first.text.slice(0, middle), first.text.slice(middle)];
    const [head, tail] = parts.map(
      (text, part): Block => ({ ...block, id: `${block.id}/${part}`, content: [{ ...first, text }] }),
    );
    if (!head || !tail) return [];
    return [
      {
        article: { ...article, blocks: article.blocks.toSpliced(at, 1, head, tail) },
        blocks: [head.id, tail.id],
      },
    ];
  });
}

function inserted(article: ArticleCopy, text: string): Seeded[] {
  return article.blocks.flatMap((block, at): Seeded[] => {
    if (block.kind !== "paragraph") return [];
    const added: Block = { kind: "paragraph", id: "added", content: [{ kind: "text", text }] };
    return [{ article: { ...article, blocks: article.blocks.toSpliced(at, 0, added) }, blocks: ["added"] }];
  });
}

function swapped(article: ArticleCopy): Seeded[] {
  const headline = article.headline.join("");
  return [...article.title].flatMap((character, at): Seeded[] => {
    const next = article.title.charAt(at + 1);
    const isShared =
      headline.includes(article.title.slice(Math.max(0, at - 2), at + 4)) &&
      at >= 2 &&
      at + 4 <= article.title.length;
    if (!isShared || next === character || !/^\p{Script=Han}{2}$/u.test(character + next)) return [];
    const title = article.title.slice(0, at) + next + character + article.title.slice(at + 2);
    return [{ article: { ...article, title }, blocks: ["title"] }];
  });
}

/** Behind each heading, so that there are several places. */
function withTable(article: ArticleCopy, rows: readonly string[]): Seeded[] {
  return article.blocks.flatMap((block, at): Seeded[] => {
    if (block.kind !== "heading") return [];
    const added = table(rows, { id: "added" });
    return [
      { article: { ...article, blocks: article.blocks.toSpliced(at + 1, 0, added) }, blocks: ["added"] },
    ];
  });
}
