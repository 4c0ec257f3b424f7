import { expect, test } from "vitest";
import { type Block, inlineText } from "../../document/blocks";
import { readArticleFile } from "../read-article";

async function read(html: string | Uint8Array) {
  const { article, report } = await readArticleFile(Buffer.from(html), "网页.html");
  const { title, headline, subtitle, byline, source, releasedOn, sourceUrl } = article;
  return {
    facts: { title, headline: headline.join(" / "), subtitle, byline, source, releasedOn, sourceUrl },
    lines: article.blocks.flatMap(line),
    notes: report.notes.map(({ kind, before }) => (before ? `${kind}: ${before}` : kind)),
    kinds: report.notes.map(({ kind }) => kind),
  };
}

function line(block: Block): string[] {
  if (block.kind === "list")
    return block.items.flatMap((item) =>
      item.blocks.flatMap((b) =>
        b.kind === "list" ? line(b).map((l) => ` ${l}`) : [`${block.format} ${inlineText(b.content)}`],
      ),
    );
  if (block.kind === "table")
    return [
      `table ${block.headerRows} ${block.caption ?? ""}`.trim(),
      ...block.rows.map((row) =>
        row
          .map(
            (c) =>
              `${c.paragraphs.map(inlineText).join("/")}${c.rowspan * c.colspan > 1 ? ` ${c.rowspan}x${c.colspan}` : ""}`,
          )
          .join(" | "),
      ),
    ];
  if (block.kind === "figure") return [`figure ${block.width}x${block.height} ${block.caption ?? ""}`.trim()];
  if (block.kind === "quotation") return block.paragraphs.map((content) => `> ${inlineText(content)}`);
  const kind =
    block.kind === "paragraph" ? "" : block.kind === "heading" ? `H${block.level} ` : `${block.kind} `;
  return [`${kind}${inlineText(block.content)}`];
}

const ONE = "校园开放日当天，家长们走进实训车间，看学生操作数控机床，听教师讲解专业前景。";
const TWO = "学校负责人表示，今后每学期都将举办开放日，让社会更多地了解职业教育。";
const THREE = "活动现场还设置了体验区，小朋友在学长学姐的指导下做出了第一个榫卯小凳。";

test("a government site: facts from its meta data, its table of facts and its frame left out", async () => {
  const { facts, lines, kinds } =
    await read(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>关于举办开放日的通知-某市教育局</title>
    <meta name="articletitle" content="关于举办开放日的通知"><META NAME="PUBDATE" CONTENT="2024-05-08 10:00:00"><meta name="ContentSource" content="某市教育局"></head><body>
    <div id="header"><a href="/">首页</a></div><div class="BreadCrumb">当前位置：<a href="/">首页</a> &gt; 通知</div>
    <table><tr><td>索引号：</td><td>0001</td><td>发文日期：</td><td>2024年4月30日</td></tr><tr><td>主题词：</td><td>开放日</td><td>有效性：</td><td>有效</td></tr></table>
    <h1>关于举办开放日的通知</h1><p class="info">时间：2024-05-08　来源：某市教育局　字号：【大 中 小】</p>
    <div id="UCAP-CONTENT"><p>各职业学校：</p><p>${ONE}</p><p><b>一、时间安排</b></p><p>${TWO}</p><p><b>二、活动内容</b></p><p>${THREE}</p>
    <p style="text-align:right">某市教育局</p><p style="text-align:right">2024年4月30日</p></div>
    <div class="share">分享到：<a>微信</a></div><div class="footer">某市教育局主办 ICP备0000号</div></body></html>`);
  expect(facts).toMatchObject({
    title: "关于举办开放日的通知",
    source: "某市教育局",
    releasedOn: "2024-05-08",
  });
  expect(lines).toEqual([
    "salutation 各职业学校：",
    ONE,
    "H1 一、时间安排",
    TWO,
    "H1 二、活动内容",
    THREE,
    "signature 某市教育局",
    "signature 2024年4月30日",
  ]);
  expect(kinds).not.toContain("source-twice");
});

test("a newspaper's page: no meta data, a kicker and a writer, editors and related links at the end", async () => {
  const { facts, lines, notes } =
    await read(`<html><head><meta charset="utf-8"><title>开放日迎来千名家长_某日报网</title></head><body>
    <div class="nav"><a>要闻</a><a>教育</a></div>
    <div class="article"><h2 class="title" align="center">开放日迎来千名家长</h2><p align="center">——走进技工学校的车间与课堂</p>
    <div class="sub" align="center">2024年05月12日07:30　来源：某日报　作者：陈晓</div>
    <div class="text"><p>　　本报讯　${ONE}</p><p>　　${TWO}</p><p>　　${THREE}</p><p>（责任编辑：王某）</p></div>
    <div class="related"><h3>相关阅读</h3><ul><li><a href="1">家长开放日</a></li><li><a href="2">技能节</a></li></ul></div></div></body></html>`);
  expect(facts).toMatchObject({
    headline: "开放日迎来千名家长",
    subtitle: "——走进技工学校的车间与课堂",
    byline: "陈晓",
    source: "某日报",
    releasedOn: "2024-05-12",
  });
  expect(lines).toEqual([`本报讯 ${ONE}`, TWO, THREE]);
  expect(notes.some((note) => note.startsWith("page-part-dropped: （责任编辑"))).toBe(true);
});

test("structured data and an ISO time: the day is the one in China", async () => {
  const { facts } = await read(`<html><head><meta charset="utf-8"><title>开放日 | 某网</title>
    <script type="application/ld+json">{"@type":"NewsArticle","headline":"开放日侧记","datePublished":"2024-05-12T20:30:00Z"}</script>
    <link rel="canonical" href="https://news.example.org/a/1.html"></head>
    <body><article><h1>开放日侧记</h1><p>${ONE}</p><p>${TWO}</p></article></body></html>`);
  expect(facts).toMatchObject({
    title: "开放日侧记",
    releasedOn: "2024-05-13",
    sourceUrl: "https://news.example.org/a/1.html",
  });
});

test("a WeChat article hidden until its script runs, with quotation, list and an image that is not fetched", async () => {
  const { facts, lines, kinds } =
    await read(`<!doctype html><html><head><meta charset="utf-8"><meta property="og:title" content="这所学校的开放日"><meta name="author" content="校团委"></head>
    <body><div id="js_article"><h1 id="activity-name">  这所学校的开放日  </h1><div id="meta_content"><span>原创</span><a id="js_name">某校青年</a><em id="publish_time">2024年5月13日 18:00</em></div>
    <div id="js_content" style="visibility: hidden; opacity: 0;"><section><section><p>${ONE}</p></section></section>
    <blockquote><p>${TWO}</p></blockquote><section><img data-src="https://mmbiz.example/1.png" width="640"></section>
    <section style="text-align:center"><strong>看点一</strong></section><p>${THREE}</p>
    <ul style="list-style-type: disc"><li><p>车间参观</p></li><li><section>课堂体验</section></li></ul>
    <p style="text-align:center">长按识别二维码关注我们</p></div></div><div class="rich_media_tool">阅读 100 在看 5</div></body></html>`);
  expect(facts).toMatchObject({ title: "这所学校的开放日", source: "某校青年", releasedOn: "2024-05-13" });
  expect(lines).toEqual([ONE, `> ${TWO}`, "H1 看点一", THREE, "bullet 车间参观", "bullet 课堂体验"]);
  expect(kinds).toContain("image-not-fetched");
});

test("an old portal set in tables, in the bytes of GBK whatever it declares", async () => {
  const html = (
    charset: string,
  ) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><title>旧门户</title></head>
    <body><table width=100%><tr><td><a href=/>首页</a>|<a href=/a>新闻</a></td></tr></table><table><tr><td><table><tr><td align=center><b><font size=5>技能节开幕</font></b></td></tr>
    <tr><td align=center>发布日期：2009-6-1 来源：校办</td></tr><tr><td>&nbsp;&nbsp;&nbsp;&nbsp;${ONE}<br>&nbsp;&nbsp;&nbsp;&nbsp;${TWO}<br><br>${THREE}</td></tr></table></td></tr></table></body></html>`;
  // 技能 and the like in GBK, for want of an encoder: what is asked of is the way bytes are told apart.
  const gbk = encodeGbk(html("utf-8"));
  const { facts, lines, kinds } = await read(gbk);
  expect(facts).toMatchObject({ headline: "技能节开幕", source: "校办", releasedOn: "2009-06-01" });
  expect(lines).toEqual([ONE, TWO, THREE]);
  expect(kinds).toContain("charset-wrong");
  const utf8 = await read(html("gb2312"));
  expect(utf8.lines).toEqual([ONE, TWO, THREE]);
  expect(utf8.kinds).toContain("charset-wrong");
});

/** The inverse of the decoder, by trying every pair of bytes. */
function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high < 0xff; high++)
    for (let low = 0x40; low < 0xff; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from(
    [...text].flatMap((c) => (c < "\u0080" ? [c.charCodeAt(0)] : (codes.get(c) ?? [0x3f]))),
  );
}

test("data tables stay, with merged cells, head and title; nested and frame tables are their contents", async () => {
  const { lines } = await read(`<html><body><h1>招生公告</h1><div class="content"><p>${ONE}</p>
    <table border="1"><caption>各专业计划</caption><thead><tr><th rowspan="2">专业</th><th colspan="2">人数</th></tr><tr><th>男</th><th>女</th></tr></thead>
    <tbody><tr><td rowspan="2">机电<br>技术</td><td>20</td><td>10</td></tr><tr><td colspan="2">另行通知</td></tr></tbody></table><p>${TWO}</p></div></body></html>`);
  expect(lines).toEqual([
    ONE,
    "table 2 各专业计划",
    "专业 2x1 | 人数 1x2",
    "男 | 女",
    "机电\n技术 2x1 | 20 | 10",
    "另行通知 1x2",
    TWO,
  ]);
});

test("a footnote of a table's title goes to the note under it, and is told", async () => {
  const call = `<a style='mso-footnote-id:ftn1' href="#_ftn1">[1]</a>`;
  const { article, report } = await readArticleFile(
    Buffer.from(`<html><body><h1>招生公告</h1><div class="content"><p>${ONE}</p>
    <table border="1"><caption>各专业计划${call}</caption><tr><th>专业</th><th>人数</th></tr><tr><td>机电</td><td>20</td></tr><tr><td>汽修</td><td>10</td></tr></table><p>${TWO}</p>
    <div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1">[1]</a> 不含分校。</p></div></div></div></body></html>`),
    "网页.html",
  );
  expect(article.blocks[1]).toMatchObject({ kind: "table", caption: "各专业计划", note: "不含分校。" });
  expect(report.notes).toContainEqual(
    expect.objectContaining({ kind: "caption-note", before: "各专业计划", after: "不含分校。" }),
  );
});

test("paragraphs without <p>: breaks, blank lines of source, unclosed tags", async () => {
  const { lines } =
    await read(`<html><head><title>简讯</title></head><body><h1>简讯</h1><div class=con>　　${ONE}<br/>　　${TWO}<br><br><span>${THREE.slice(0, 12)}</span>
${THREE.slice(12)}<p>${ONE}<p>${TWO}</div></body></html>`);
  expect(lines).toEqual([ONE, TWO, THREE, ONE, TWO]);
});

test("lists numbered by the page keep their start, nested ones their place; typed numerals are the text's own", async () => {
  const { lines } =
    await read(`<html><body><h1>须知</h1><div class="content"><p>${ONE}</p><ol start="3"><li>带好证件<ul><li>身份证</li><li>准考证</li></ul></li><li>提前到场</li></ol>
    <p>${TWO}</p><ul style="list-style:none"><li>1.不迟到</li><li>2.不喧哗</li></ul><p>${THREE}</p></div></body></html>`);
  expect(lines).toEqual([
    ONE,
    "1. 带好证件",
    " bullet 身份证",
    " bullet 准考证",
    "1. 提前到场",
    TWO,
    "1. 不迟到",
    "1. 不喧哗",
    THREE,
  ]);
});

test("an image within the page comes out, one that is none is told", async () => {
  const png =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAD0lEQVR42mNk+M/wHwYBAA4AAv8WJ5cAAAAASUVORK5CYII=";
  const sharp = (await import("sharp")).default;
  const real = (
    await sharp({ create: { width: 12, height: 8, channels: 3, background: "#a33" } })
      .png()
      .toBuffer()
  ).toString("base64");
  const { lines, kinds } =
    await read(`<html><body><h1>图片新闻</h1><div class="content"><p>${ONE}</p><p style="text-align:center"><img src="data:image/png;base64,${real}" alt="合影"></p><p style="text-align:center">图为家长合影</p>
    <p><img src="data:image/png;base64,${png.slice(0, 40)}"></p><p>${TWO}</p></div></body></html>`);
  expect(lines).toEqual([ONE, "figure 12x8 图为家长合影", TWO]);
  expect(kinds).toContain("image-unreadable");
});

test("a saved page tells where it was saved from; hidden and deleted text is left out and told", async () => {
  const { facts, lines, kinds } = await read(`<!-- saved from url=(0033)https://news.example.org/b/2.html -->
    <html><head><meta charset="utf-8"><title>通知</title></head><body><h1>开放日延期通知</h1><div class="content"><p>${ONE}</p><p style="display:none">编辑备忘</p><p><del>原定五月。</del>${TWO}</p></div></body></html>`);
  expect(facts.sourceUrl).toBe("https://news.example.org/b/2.html");
  expect(lines).toEqual([ONE, TWO]);
  expect(kinds).toEqual(expect.arrayContaining(["hidden-text-dropped", "tracked-changes"]));
});

test("links to attachments are the article's, links around it are the site's", async () => {
  const { lines } = await read(
    `<html><head><title>公示</title></head><body><div class="left"><ul><li><a href="a">新闻</a></li><li><a href="b">公告</a></li></ul></div><div class="main"><h1>获奖名单公示</h1><div class="article-content"><p>${ONE}</p><p>${TWO}</p><p><a href="x.docx">附件：获奖名单.docx</a></p></div><div class="links"><a href="c">教育部</a> <a href="d">省厅</a></div></div></body></html>`,
  );
  expect(lines).toEqual([ONE, TWO, "附件：获奖名单.docx"]);
});

test("a text in several parts: what stands beside the longest is the article's, what is dropped is told", async () => {
  const long = [ONE, TWO, THREE].join("").repeat(6);
  const { lines, notes } = await read(
    `<html><head><title>实施办法</title></head><body><div class="wrap"><h1>实施办法</h1><div><p>${long}</p></div><div><p>${ONE}${TWO}</p><table><tr><td>年级</td><td>人数</td></tr><tr><td>一</td><td>20</td></tr></table></div><div><a href="a">上一条：${ONE.slice(0, 9)}</a></div></div></body></html>`,
  );
  expect(lines).toEqual([long, `${ONE}${TWO}`, "table 1", "年级 | 人数", "一 | 20"]);
  expect(notes.some((note) => note.startsWith("page-part-dropped: 上一条"))).toBe(true);
});

test("the words under a picture that did not come along are no heading; bold lines are", async () => {
  const { facts, lines } =
    await read(`<html><head><title>条例施行_新闻_某网</title></head><body><div class="box"><h2>条例施行</h2>
    <div class="msg">2024-06-01 10:20:30 | 来源: 某省日报 | 作者: 张晓 | 阅读次数: 1024</div><div class="txt"><p>　　${ONE}</p><p align="center"><img src="/a.jpg"></p><p align="center">开放日现场 某省日报记者 摄</p>
    <p>　　<strong>走进车间</strong></p><p>　　${TWO}</p><p>　　<strong>体验匠心</strong></p><p>　　${THREE}</p></div></div></body></html>`);
  expect(facts).toMatchObject({ source: "某省日报", releasedOn: "2024-06-01", byline: "张晓" });
  expect(lines).toEqual([ONE, "开放日现场 某省日报记者 摄", "H1 走进车间", TWO, "H1 体验匠心", THREE]);
});
