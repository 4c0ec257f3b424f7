import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import type { FrameArticle, IssueFrame } from "../../document/issue-frame";
import type { TiptapNode } from "../../document/tiptap";
import type { LiveIssue, Outlines, PagesWanted } from "../../typeset/live-issue";
import type { Answer, Ask, IssueAsk } from "../protocol";
import { ComposeDesk } from "./compose-desk";

const require = createRequire(import.meta.url);

const SENTENCE = "编辑部在每个学期开始时召开选题会，讨论本期的栏目、篇目和进度。";

const paragraph = (text: string, id: string): TiptapNode => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});

/** JSON of a text of so many paragraphs of six lines. */
const text = (title: string, paragraphs: number) =>
  JSON.stringify({
    title,
    headline: [],
    document: {
      type: "doc",
      content: Array.from({ length: paragraphs }, (_, index) => paragraph(SENTENCE.repeat(6), `p${index}`)),
    },
  });

const TEXTS = { a: text("甲", 8), b: text("乙", 3), c: text("丙", 1) };
const article = (id: keyof typeof TEXTS): FrameArticle => ({ id, hash: `hash of ${id}` });

function frame(articles: readonly FrameArticle[], style?: unknown): IssueFrame {
  return {
    format: "fascicle-issue/1",
    journal: { title: "教学通讯", institution: "学院" },
    year: 2026,
    number: 1,
    label: "2026年第01期",
    coverLines: [],
    print: {},
    statement: { title: "", document: { type: "doc", content: [paragraph("声明", "s")] } },
    masthead: { title: "", entries: [] },
    contentsTitle: "目 录",
    sections: [{ id: "s", title: "动态", sections: [], articles }],
    ...(style === undefined ? {} : { style }),
  };
}

const FRAME = frame([article("a"), article("b"), article("c")]);
const issue = (pages: PagesWanted, given: Partial<IssueAsk> = {}): IssueAsk => ({
  kind: "issue",
  frame: FRAME,
  pages,
  ...given,
});

function read<Value>(answer: Answer): Value {
  if (answer.kind !== "done") throw new Error(JSON.stringify(answer));
  return JSON.parse(Buffer.from(answer.json).toString());
}

/** A desk that knows all texts; asks until what it composes is done. */
function deskWithTexts() {
  const desk = new ComposeDesk();
  const texts = Object.fromEntries(Object.entries(TEXTS).map(([id, json]) => [`hash of ${id}`, json]));
  desk.answer({ kind: "texts", texts });
  const compose = (ask: IssueAsk): LiveIssue => {
    for (;;) {
      const answer = desk.answer(ask);
      if (answer.kind !== "composing") return read<LiveIssue>(answer);
    }
  };
  return { desk, compose };
}

test("texts it does not know it asks for, and only those", () => {
  const desk = new ComposeDesk();
  expect(desk.answer(issue({}))).toMatchObject({ kind: "missing", articles: ["a", "b", "c"] });
  desk.answer({ kind: "texts", texts: { "hash of b": TEXTS.b } });
  expect(desk.answer(issue({}))).toMatchObject({ kind: "missing", articles: ["a", "c"] });
  expect(desk.answer(issue({}, { drafts: { a: TEXTS.a } }))).toMatchObject({
    kind: "missing",
    articles: ["c"],
  });
});

test("each article begins where the one before ends, and the section reaches over all", () => {
  const { figures } = deskWithTexts().compose(issue({}));
  const { a, b, c, s } = figures.ranges;
  expect(a).toMatchObject({ number: "1.1", first: 1 });
  expect(b).toMatchObject({ number: "1.2", first: a!.last + 1 });
  expect(c).toMatchObject({ number: "1.3", first: b!.last + 1, last: figures.bodyPages });
  expect(s).toMatchObject({ number: "1", first: 1, last: figures.bodyPages });
});

test("another order has other numbers, and the same pages otherwise", () => {
  const { compose } = deskWithTexts();
  const moved = frame([article("c"), article("a"), article("b")]);
  const { figures } = compose(issue({}, { frame: moved }));
  expect(figures.ranges.c).toMatchObject({ number: "1.1", first: 1, last: 1 });
  expect(figures.ranges.a).toMatchObject({ number: "1.2", first: 2 });
  expect(figures.bodyPages).toBe(compose(issue({})).figures.bodyPages);
});

test("an article's pages come whole, and a page that the asker has only by its hash", () => {
  const { compose } = deskWithTexts();
  const { figures, pages } = compose(issue({ article: "a" }));
  const { first, last } = figures.ranges.a!;
  expect(pages.map(({ index }) => index - figures.bodyStart + 1)).toEqual(
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
  expect(pages.every(({ data }) => data?.lines.some((line) => line.article === "1.1"))).toBe(true);
  const again = compose(issue({ article: "a", have: pages.map(({ hash }) => hash) }));
  expect(again.pages).toEqual(pages.map(({ index, hash }) => ({ index, hash })));
});

test("what is typed stands in for what is stored, and changes no page before it", () => {
  const { compose } = deskWithTexts();
  const before = compose(issue({ article: "a" }));
  const typed = JSON.parse(TEXTS.a);
  typed.document.content.at(-1).content[0].text += "新写的一句。";
  const { pages } = compose(issue({ article: "a" }, { drafts: { a: JSON.stringify(typed) } }));
  expect(pages.flatMap(({ data }) => data!.lines.map((line) => line.text)).join("")).toContain(
    "新写的一句。",
  );
  expect(pages[0]).toEqual(before.pages[0]);
  expect(pages.at(-1)!.hash).not.toBe(before.pages.at(-1)!.hash);
});

test("an article in no section is set by itself, without number, from page 1", () => {
  const alone = frame([]);
  const ask = issue(
    { article: "a" },
    {
      frame: {
        ...alone,
        sections: [
          { id: "", number: "", title: "", sections: [], articles: [{ ...article("a"), number: "" }] },
        ],
      },
    },
  );
  const { figures, pages, contents } = deskWithTexts().compose(ask);
  expect(figures.ranges.a).toMatchObject({ number: "", first: 1, last: figures.bodyPages });
  expect(pages).toHaveLength(figures.bodyPages);
  expect(pages[0]!.data!.lines.find(({ block }) => block === "title")!.text).toBe("甲");
  expect(contents).toHaveLength(1);
});

test.each([
  ["a style that is none", issue({}, { frame: frame([], { body: { leading: "wide" } }) })],
  ["a draft that is none", issue({}, { frame: frame([article("a")]), drafts: { a: '{"title":1}' } })],
])("%s is refused in a sentence, and the next ask is answered", (_, ask) => {
  const { desk, compose } = deskWithTexts();
  expect(desk.answer(ask)).toMatchObject({ kind: "failed", id: "invalid-input" });
  expect(compose(issue({})).figures.bodyPages).toBeGreaterThan(0);
});

test("a stored font it does not know it asks for, to compose with it and to draw it", () => {
  const { desk, compose } = deskWithTexts();
  const hash = "5".repeat(64);
  const ask = issue(
    { article: "c" },
    { frame: frame([article("c")], { fonts: { song: [`sha256:${hash}`] } }) },
  );
  expect(desk.answer(ask)).toMatchObject({ kind: "missing", articles: [], files: [hash] });
  const bytes = readFileSync(
    require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
  );
  const outlines: Ask = { kind: "outlines", glyphs: { [`sha256:${hash}`]: [7] } };
  expect(desk.answer(outlines)).toMatchObject({ kind: "missing", files: [hash] });
  desk.answer({ kind: "files", files: new Map([[hash, bytes]]) });
  expect(compose(ask).pages[0]!.data!.fonts).toContain(`sha256:${hash}`);
  expect(read<Outlines>(desk.answer(outlines))[`sha256:${hash}`]!.unitsPerEm).toBe(1000);
});

test("every glyph of a page has an outline to be drawn with", () => {
  const { desk, compose } = deskWithTexts();
  const { data } = compose(issue({ article: "c" })).pages[0]!;
  const wanted = data!.fonts.map((font, index): [string, number[]] => [
    font,
    data!.runs.filter((run) => run.font === index).flatMap((run) => run.glyphs),
  ]);
  const outlines = read<Outlines>(desk.answer({ kind: "outlines", glyphs: Object.fromEntries(wanted) }));
  for (const [font, glyphs] of wanted)
    for (const glyph of glyphs) {
      const [advance, path] = outlines[font]!.glyphs[glyph]!;
      expect(advance).toBeGreaterThan(0);
      expect(path).toMatch(/^(M[^M]+z)*$/);
    }
});
