import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { sharedFile } from "../../scripts/shared-file";
import { type Block, type Inline, inlineText } from "../document/blocks";
import { toDocument } from "../document/convert";
import { parseDocument } from "../document/validate";
import { squash } from "./characters";
import { readPastedElement, readPastedText } from "./paste";
import { embedRtfImages } from "./rtf-images";

function read(html: string, rtf = "") {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  embedRtfImages(document.body, rtf);
  return readPastedElement(document.body);
}

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, "base64"));

function paste(html: string) {
  const { blocks, notes } = read(html);
  const stored = toDocument(blocks);
  expect(parseDocument(stored)).toEqual(stored);
  return { lines: blocks.flatMap(line), kinds: notes.map(({ kind }) => kind) };
}

function line(block: Block): string[] {
  switch (block.kind) {
    case "list":
      return block.items.flatMap(({ blocks }) =>
        blocks.flatMap((b) =>
          b.kind === "list" ? line(b).map((l) => ` ${l}`) : [`${block.format} ${words(b.content)}`],
        ),
      );
    case "table":
      return [
        `table ${block.headerRows}`,
        ...block.rows.map((row) =>
          row
            .map(
              (c) =>
                `${c.paragraphs.map(words).join("/")}${c.rowspan * c.colspan > 1 ? ` ${c.rowspan}x${c.colspan}` : ""}`,
            )
            .join(" | "),
        ),
      ];
    case "figure":
      return ["figure"];
    case "quotation":
      return block.paragraphs.map((content) => `> ${words(content)}`);
    default:
      return [
        `${block.kind === "paragraph" ? "" : block.kind === "heading" ? `H${block.level} ` : `${block.kind} `}${words(block.content)}`,
      ];
  }
}

const words = (content: readonly Inline[]) =>
  content
    .map((item) => {
      if (item.kind === "lineBreak") return "⏎";
      if (item.kind === "footnote") return `{${item.text}}`;
      return item.marks ? `${item.text}[${item.marks.join()}]` : item.text;
    })
    .join("");

const TEXT = "这是正文的第一句话，写得平平常常。";
const MSO = 'style="text-indent:21.0pt;mso-char-indent-count:2.0"';
const word = (body: string) =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style></head><body lang=ZH-CN><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
const item = (level: number, marker: string, text: string) =>
  `<p class=MsoListParagraph style='margin-left:${level}0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`;

test.each<[string, string, string[]]>([
  [
    "Word: paragraphs and headings by style, empty ones gone",
    word(
      `<h2><span>一、目标</span><o:p></o:p></h2><p class=MsoNormal ${MSO}><span style='font-size:12pt'>${TEXT}</span></p><p class=MsoNormal>&nbsp;</p><h3>（一）近期</h3><p class=MsoNormal>${TEXT}</p>`,
    ),
    ["H1 一、目标", TEXT, "H2 （一）近期", TEXT],
  ],
  [
    "Word: a title above headings is the first of them",
    word(
      `<p class=MsoTitle>总结</p><h1>一、目标</h1><p class=MsoNormal>${TEXT}</p><h1>二、做法</h1><p class=MsoNormal>${TEXT}</p>`,
    ),
    ["H1 总结", "H2 一、目标", TEXT, "H2 二、做法", TEXT],
  ],
  [
    "Word: numbered paragraphs are a list, the numerals its own",
    word(
      `<p class=MsoNormal>要点如下：</p>${item(1, "1.", "先备课")}${item(1, "2.", "再上课")}<p class=MsoNormal>${TEXT}</p>`,
    ),
    ["要点如下：", "1. 先备课", "1. 再上课", TEXT],
  ],
  [
    "Word: bullets of a symbol font, nested",
    word(`${item(1, "l", "校内")}${item(2, "Ø", "车间")}${item(2, "Ø", "机房")}${item(1, "l", "校外")}`),
    ["bullet 校内", " bullet 车间", " bullet 机房", "bullet 校外"],
  ],
  [
    "Word: bold headings with typed numerals, run-in leads",
    word(
      `<p class=MsoNormal><b>一、做法</b></p><p class=MsoNormal><b>（一）定计划。</b>每月初排定，每周末检查。</p><p class=MsoNormal><b>（二）抓落实。</b>每人一本台账，每天记录。</p>`,
    ),
    [
      "H1 一、做法",
      "（一）定计划。[lead]每月初排定，每周末检查。",
      "（二）抓落实。[lead]每人一本台账，每天记录。",
    ],
  ],
  [
    "Word: a table with merged cells",
    word(
      `<table class=MsoTableGrid border=1><tr><td rowspan=2><p class=MsoNormal>专业<o:p></o:p></p></td><td colspan=2><p class=MsoNormal align=center>人数</p></td></tr><tr><td><p>男</p></td><td><p>女</p></td></tr><tr><td><p>机电</p></td><td><p>20</p></td><td><p>5</p></td></tr></table>`,
    ),
    ["table 2", "专业 2x1 | 人数 1x2", "男 | 女", "机电 | 20 | 5"],
  ],
  [
    "Word: footnotes come along, comments stay behind",
    word(
      `<p class=MsoNormal>引自年鉴<a style='mso-footnote-id:ftn1' href="#_ftn1"><span class=MsoFootnoteReference>[1]</span></a>。</p><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1">[1]</a> 2023年卷。</p></div></div><div style='mso-element:comment-list'><p>改一下</p></div>`,
    ),
    ["引自年鉴{2023年卷。}。"],
  ],
  [
    "WPS: nested spans and fonts are one text, deletions are gone",
    `<meta charset="utf-8"><!--StartFragment--><p class="MsoNormal" style="text-indent:21pt"><span style="font-family:Calibri"><font face="宋体"><span style="background:yellow">${TEXT.slice(0, 6)}</span><span style="mso-spacerun:'yes'">${TEXT.slice(6)}</span></font></span><del cite="mailto:x">旧文</del><o:p></o:p></p><!--EndFragment-->`,
    [TEXT],
  ],
  [
    "Excel: cells without paragraphs, columns and styles",
    `<html><body><table><col width=64><tr height=19><td class=xl65>序号</td><td>姓名</td></tr><tr><td align=right>1</td><td>甲</td></tr><tr><td align=right>2</td><td>乙</td></tr></table></body></html>`,
    ["table 1", "序号 | 姓名", "1 | 甲", "2 | 乙"],
  ],
  [
    "a web page: links lose what is unsafe, scripts and styles go",
    `<div><h2 onclick="x()">小标题</h2><p style="color:red">看<a href="javascript:x()">这里</a>和<a href="https://example.org">那里</a>。</p><script>x()</script><img src=x onerror=x()><iframe src=y></iframe></div>`,
    ["H1 小标题", "看这里和那里。"],
  ],
  [
    "WeChat: sections upon sections, centred bold headings, lists",
    `<section><section style="text-align:center"><strong><span style="font-size:18px">第一讲</span></strong></section><section><p><span style="letter-spacing:1px">${TEXT}</span></p></section><p><br></p><ul><li><p>甲</p></li><li><p>乙</p></li></ul></section>`,
    ["H1 第一讲", TEXT, "bullet 甲", "bullet 乙"],
  ],
  ["part of a sentence", `<span>只是<b>几个</b>字</span>`, ["只是几个[bold]字"]],
  [
    "quotation, raised figures, emphasis",
    `<blockquote><p>${TEXT}</p></blockquote><p>面积为3m<sup>2</sup>，<em>务必</em><span style="text-emphasis:filled dot">牢记</span>。</p>`,
    [`> ${TEXT}`, "面积为3m2[superscript]，务必[italic]牢记[emphasisDots]。"],
  ],
])("%s", (_what, html, expected) => {
  expect(paste(html).lines).toEqual(expected);
});

test("images that the page carries in itself come along where they stood, others are told", () => {
  const gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
  const { blocks, images, notes } = read(
    `<p>${TEXT}</p><p><img src="data:image/GIF;base64,${gif.slice(0, 8)}\n${gif.slice(8)}" alt="早训"></p>
     <p>${TEXT}</p><img src="data:image/svg+xml;base64,${gif}"><img src="data:image/png;base64,***">`,
  );
  expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "figure", "paragraph"]);
  expect(blocks[1]).toMatchObject({ file: "pasted-1", alt: "早训" });
  expect([...images]).toEqual([["pasted-1", { mediaType: "image/gif", bytes: bytesOf(gif) }]]);
  expect(notes.map(({ kind }) => kind)).toEqual(["image-not-fetched", "image-not-fetched"]);
});

describe("images of Word, which its page names as files of the disk", () => {
  const named = (name: string) => `<p><img src="file:///C:/Users/x/msohtmlclip1/01/${name}"></p>`;
  const picture = (kind: string, hex: string) =>
    `{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn x}{\\sv 0}}}\\picscalex100\\picw160\\${kind}\\bliptag-1 {\\*\\blipuid 0a0b}${hex}}`;
  const shown = (kind: string, hex: string) =>
    `{\\*\\shppict${picture(kind, hex)}}{\\nonshppict${picture("wmetafile8", "0102")}}`;
  const bullet = `{\\*\\listtable{\\*\\listpicture{\\*\\shppict${picture("pngblip", "ffff")}}}}`;
  const rtf = (...pictures: string[]) =>
    `{\\rtf1\\ansi ${bullet}{\\fonttbl}\\pard a \\{ b \\\\${pictures.join("\\par c ")}\\par}`;

  test("come along with its RTF, in order, without bullets and what is given twice", () => {
    const { blocks, images, notes } = read(
      `<p>${TEXT}</p>${named("a.png")}<p>${TEXT}</p>${named("b.jpg")}`,
      rtf(shown("pngblip", "89504e47\n0d0a"), shown("jpegblip", "FFD8ff")),
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "figure", "paragraph", "figure"]);
    expect([...images.values()]).toEqual([
      { mediaType: "image/png", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a) },
      { mediaType: "image/jpeg", bytes: Uint8Array.of(0xff, 0xd8, 0xff) },
    ]);
    expect(notes).toEqual([]);
  });

  test.each([
    ["one is a metafile", rtf(shown("pngblip", "8950"), picture("emfblip", "0100")), 1],
    ["they are not as many", rtf(shown("pngblip", "8950")), 0],
    ["there is no RTF", "", 0],
    ["it is damaged", `${rtf(shown("pngblip", "8950"))}}}{\\pict\\pngblip`, 0],
  ])("%s: what cannot be had is told", (_what, source, kept) => {
    const { images, notes } = read(`${named("a.png")}<p>${TEXT}</p>${named("b.emz")}`, source);
    expect(images.size).toBe(kept);
    expect(notes.map(({ kind }) => kind)).toEqual(new Array(2 - kept).fill("image-not-fetched"));
  });
});

test("what is left behind is told", () => {
  const { kinds } = paste(
    `<p>${TEXT}<img src="file:///C:/x.png" width=100><del>旧</del></p><p style="display:none">藏</p>`,
  );
  expect(kinds).toEqual(["image-not-fetched", "hidden-text-dropped", "tracked-changes"]);
});

test("plain text of several lines is read by its numerals and tabs", () => {
  const { blocks } = readPastedText(`一、目标\n${TEXT}\n二、分工\n${TEXT}\n姓名\t任务\n甲\t备课\n乙\t听课`);
  expect(blocks.flatMap(line)).toEqual([
    "H1 一、目标",
    TEXT,
    "H1 二、分工",
    TEXT,
    "table 1",
    "姓名 | 任务",
    "甲 | 备课",
    "乙 | 听课",
  ]);
});

const FOLDER = sharedFile("fixtures/paste");
const expectations: [
  string,
  { heading1?: string; title?: string; heading2?: string[]; paragraphs: string[] },
][] = existsSync(FOLDER)
  ? Object.entries(JSON.parse(readFileSync(path.join(FOLDER, "expected.json"), "utf8")))
  : [];

test.skipIf(expectations.length === 0)("real pasted fragments keep their headings and paragraphs", () => {
  for (const [file, expected] of expectations) {
    const { document } = parseHTML(
      readFileSync(path.join(FOLDER, file), "utf8").replace(/^(?!<html)/, "<html><body>"),
    );
    const { blocks } = readPastedElement(document.body ?? document.documentElement);
    const texts = (kind: Block["kind"], level?: number) =>
      blocks.flatMap((b) =>
        "content" in b &&
        b.kind === kind &&
        (level === undefined || (b.kind === "heading" && b.level === level))
          ? [squash(inlineText(b.content))]
          : [],
      );
    expect(texts("heading", 1)).toEqual([squash(expected.heading1 ?? expected.title ?? "")]);
    expect(texts("heading", 2)).toEqual((expected.heading2 ?? []).map(squash));
    expect(texts("paragraph")).toEqual(expected.paragraphs.map(squash));
  }
});
