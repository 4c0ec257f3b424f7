import sharp from "sharp";
import { expect, test } from "vitest";
import { documentPart, paragraph, part, relationsPart, run, table, zip } from "./docx-builder";
import { read, readBytes } from "./read-aloud";

const TEXT = "学校以赛促教，把比赛项目变成课程，把评分标准变成作业要求。";

test("merged cells across and down, two header rows, a title and a unit in rows of their own", async () => {
  const { lines, notes } = await read([
    paragraph("招生情况", { align: "center", bold: true }),
    paragraph("各校招生情况如下。"),
    table([
      [{ text: "2024年招生人数", across: 4 }],
      [{ text: "（单位：人）", across: 4 }],
      [
        { text: "学校", down: "restart" },
        { text: "人数", across: 2 },
        { text: "备注", down: "restart" },
      ],
      [{ text: "", down: "continue" }, "男", "女", { text: "", down: "continue" }],
      [{ text: "甲校", down: "restart" }, "10", "12", "本部"],
      [{ text: "", down: "continue" }, "8", "9", ""],
      [{ text: "合计", across: 2 }, "21", ""],
    ]),
  ]);
  expect(lines.slice(1)).toEqual([
    "table 4 head 2 2024年招生人数 （单位：人）",
    "学校 2x1 | 人数 1x2 | 备注 2x1",
    "男 | 女",
    "甲校 2x1 | 10 | 12 | 本部",
    "8 | 9 | ",
    "合计 1x2 | 21 | ",
  ]);
  expect(notes).toContain("certain table-title-row");
});

test("a row that Word repeats is a header; a frame of one cell is no table; a table in a cell becomes lines of it", async () => {
  const inner = table([
    ["甲", "乙"],
    ["1", "2"],
  ]);
  const nested = `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>${paragraph("1")}</w:tc><w:tc>${paragraph("项目")}</w:tc></w:tr><w:tr><w:tc>${paragraph("2")}</w:tc><w:tc>${inner}${paragraph("")}</w:tc></w:tr></w:tbl>`;
  const { lines, notes } = await read([
    paragraph("设备清单", { align: "center", bold: true }),
    table([[`${TEXT}`]]),
    nested,
  ]);
  expect(lines).toEqual([TEXT, "table 2 head 1", "1 | 项目", "2 | 甲 乙/1 2"]);
  expect(notes).toContain("doubtful object-dropped");
});

test("tracked changes are taken as accepted, and told", async () => {
  const deleted = (text: string) => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const { lines, notes } = await read([
    paragraph("修订稿", { align: "center", bold: true }),
    paragraph(`${run("会议定于")}${deleted("五月")}<w:ins w:id="2">${run("六月")}</w:ins>${run("召开。")}`),
    paragraph(`${run("这一段与")}`, { properties: '<w:rPr><w:del w:id="3"/></w:rPr>' }),
    paragraph("下一段合并。"),
    paragraph(`<w:moveFrom w:id="4">${run("移走的句子。")}</w:moveFrom>${run("原处还有话。")}`),
    paragraph(`<w:moveTo w:id="5">${run("移走的句子。")}</w:moveTo>`),
  ]);
  expect(lines).toEqual(["会议定于六月召开。", "这一段与下一段合并。", "原处还有话。", "移走的句子。"]);
  expect(notes).toContain("doubtful tracked-changes");
});

test("footnotes and endnotes stand where they are referred to; comments and hidden text are told", async () => {
  const note = (id: number, text: string) =>
    `<w:footnote w:id="${id}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(` ${text}`)}`)}</w:footnote>`;
  const { lines, notes } = await read(
    [
      paragraph("研究综述", { align: "center", bold: true }),
      paragraph(
        `${run("该模式源于德国")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("，后传入国内")}<w:r><w:endnoteReference w:id="2"/></w:r>${run("。")}`,
      ),
      paragraph(`${run("正文。")}${run("编者自用", "<w:vanish/>")}<w:r><w:commentReference w:id="0"/></w:r>`),
    ],
    {
      "word/footnotes.xml": part(
        "footnotes",
        `<w:footnote w:type="separator" w:id="0"/>${note(2, "见《学报》2023年第4期。")}`,
      ),
      "word/endnotes.xml": part("endnotes", `<w:endnote w:id="2">${paragraph("另见年鉴。")}</w:endnote>`),
      "word/comments.xml": part("comments", `<w:comment w:id="0">${paragraph("此处请核实")}</w:comment>`),
    },
  );
  expect(lines).toEqual(["该模式源于德国{见《学报》2023年第4期。}，后传入国内{另见年鉴。}。", "正文。"]);
  expect(notes).toEqual(
    expect.arrayContaining([
      "doubtful comment-dropped",
      "doubtful hidden-text-dropped",
      "certain endnote-moved",
    ]),
  );
});

test("footnotes of captions: a table's go to the note under it and are told; a figure's stays, of several one is made", async () => {
  const call = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string) => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
  const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#888" } })
    .png()
    .toBuffer();
  const rows = [
    ["学校", "人数"],
    ["甲校", "10"],
    ["乙校", "12"],
  ];
  const { article, notes } = await read(
    [
      paragraph("基地建设", { align: "center", bold: true }),
      paragraph(TEXT),
      paragraph(drawing("r9")),
      paragraph(`${run("图1基地")}${call(1)}`, { align: "center" }),
      paragraph(drawing("r9")),
      paragraph(`${run("图2")}${call(2)}${run("实训室")}${call(3)}`, { align: "center" }),
      paragraph(`${run("表1　各校人数")}${call(4)}`, { align: "center" }),
      table(rows),
      paragraph(TEXT),
    ],
    {
      "word/footnotes.xml": part(
        "footnotes",
        note(1, "摄于2023年。") + note(2, "一期") + note(3, "二期在建。") + note(4, "不含分校。"),
      ),
      "word/_rels/document.xml.rels": relationsPart({ r9: ["image", "media/a.png"] }),
      "word/media/a.png": png,
    },
  );
  expect(article.blocks).toMatchObject([
    { kind: "paragraph" },
    { kind: "figure", caption: "图1基地", footnote: "摄于2023年。" },
    { kind: "figure", caption: "图2实训室", footnote: "一期；二期在建。" },
    { kind: "table", caption: "表1各校人数", note: "不含分校。" },
    { kind: "paragraph" },
  ]);
  expect(notes.filter((told) => told.endsWith("caption-note"))).toHaveLength(2);
});

test("marks: bold, italic, underline, emphasis dots, raised and lowered; links keep only safe addresses", async () => {
  const { lines } = await read(
    [
      paragraph("格式样例", { align: "center", bold: true }),
      paragraph(
        [
          run("粗", "<w:b/>"),
          run("斜", "<w:i/>"),
          run("线", '<w:u w:val="single"/>'),
          run("点", '<w:em w:val="dot"/>'),
          run("2", '<w:vertAlign w:val="superscript"/>'),
          run("细", '<w:b w:val="0"/>'),
          `<w:hyperlink r:id="r1">${run("官网", '<w:u w:val="single"/>')}</w:hyperlink>`,
          `<w:hyperlink r:id="r2">${run("点我")}</w:hyperlink>`,
          run("。"),
        ].join(""),
      ),
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("第3页")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run("的内容保留。")}`,
      ),
    ],
    {
      "word/_rels/document.xml.rels": relationsPart({
        r1: ["hyperlink", "https://example.org/a", true],
        r2: ["hyperlink", "javascript:alert(1)", true],
      }),
    },
  );
  expect(lines).toEqual([
    "粗[bold]斜[italic]线[underline]点[emphasisDots]2[superscript]细官网[https://example.org/a]点我。",
    "第3页的内容保留。",
  ]);
});

const drawing = (relation: string, description = "") =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="${description}"/><a:graphic><a:blip r:embed="${relation}"/></a:graphic></wp:inline></w:drawing></w:r>`;

test("images come out encoded anew, with caption and description; what is outside is not fetched", async () => {
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#358" } })
    .png()
    .toBuffer();
  const { lines, files, notes } = await read(
    [
      paragraph("实训掠影", { align: "center", bold: true }),
      paragraph(TEXT),
      paragraph(drawing("r1", "学生在操作机床"), { align: "center" }),
      paragraph("图1 机床实训", { align: "center" }),
      paragraph(drawing("r2")),
      paragraph(drawing("r3")),
      paragraph(TEXT),
    ],
    {
      "word/media/image1.png": picture,
      "word/media/image2.emf": Buffer.from("no picture at all"),
      "word/_rels/document.xml.rels": relationsPart({
        r1: ["image", "media/image1.png"],
        r2: ["image", "media/image2.emf"],
        r3: ["image", "http://127.0.0.1:9/tracker.png", true],
      }),
    },
  );
  expect(lines).toEqual([TEXT, "figure 40x30 图1机床实训 学生在操作机床", TEXT]);
  expect(files).toHaveLength(1);
  expect(notes).toEqual(expect.arrayContaining(["doubtful image-unreadable", "doubtful image-not-fetched"]));
});

test("text boxes, content controls and alternatives give their text once; formulas become text", async () => {
  const box = `<w:txbxContent>${paragraph("文本框里的话。")}</w:txbxContent>`;
  const { lines, notes } = await read([
    paragraph("排版样例", { align: "center", bold: true }),
    `<w:sdt><w:sdtContent>${paragraph("控件里的段落。")}</w:sdtContent></w:sdt>`,
    paragraph(
      `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    paragraph(`${run("公式为")}<m:oMath><m:r><m:t>a=b+c</m:t></m:r></m:oMath>${run("。")}`),
  ]);
  expect(lines).toEqual(["控件里的段落。", "文本框里的话。", "公式为a=b+c。"]);
  expect(notes).toContain("doubtful formula-flattened");
});

test("soft line ends: the title's lines, and paragraphs that a writer ended so", async () => {
  const { article, lines } = await read([
    paragraph(`${run("校企携手")}<w:r><w:br/></w:r>${run("共育匠才")}`, { align: "center", bold: true }),
    paragraph(
      `${run("第一句写完了。")}<w:r><w:br/></w:r>${run("第二句另起一行。")}<w:r><w:br w:type="page"/></w:r>`,
    ),
  ]);
  expect(article.headline).toEqual(["校企携手", "共育匠才"]);
  expect(lines).toEqual(["第一句写完了。", "第二句另起一行。"]);
});

test("the strict form, and prefixes other than Word's own, read alike", async () => {
  const strict = documentPart(paragraph("严格格式", { align: "center", bold: true }), paragraph(TEXT))
    .replaceAll(
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    .replaceAll("w:", "ns0:")
    .replaceAll("xmlns:ns0:", "xmlns:w:")
    .replaceAll("xmlns:w=", "xmlns:ns0=");
  const { article, lines } = await readBytes(await zip({ "word/document.xml": strict }));
  expect(article.title).toBe("严格格式");
  expect(lines).toEqual([TEXT]);
});

test("short news without any looks: first line, source and day on one line, the writer in brackets at the end", async () => {
  const { article, lines } = await read([
    paragraph("我校学子在技能大赛中获奖"),
    paragraph("2024-05-20 09:15　来源：某某日报　作者：林晓　点击：120"),
    paragraph("近日，全省技能大赛落下帷幕，我校代表队获得三个奖项。"),
    paragraph("据了解，本届大赛共有二百多名选手参加。（记者 周平）"),
  ]);
  expect(article).toMatchObject({
    title: "我校学子在技能大赛中获奖",
    source: "某某日报",
    releasedOn: "2024-05-20",
    byline: "林晓",
  });
  expect(lines).toHaveLength(2);
});
