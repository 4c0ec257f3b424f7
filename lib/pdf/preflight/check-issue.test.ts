import { expect, test } from "vitest";
import type { Block } from "../../document/blocks";
import type { ArticleCopy, IssueCopy } from "../../document/issue-copy";
import { STYLE_2024 } from "../../typeset/presets/style-2024";
import { heading, issue, issueOf, paragraph, section } from "../../typeset/sample-copy";
import type { HouseStyle } from "../../typeset/style";
import type { ComposedIssue } from "../../typeset/types";
import { type Case, check, good, rulesOf } from "./check-case";
import type { Rule } from "./rules";
import type { ImageFacts } from "./types";

const IMAGE = "a".repeat(64);
test("a sound issue has no findings", () => {
  expect(check({})).toEqual([]);
});

const link = (href: string, text = "见此处"): Block => ({
  kind: "paragraph",
  id: "p",
  content: [{ kind: "text", text, href }],
});
const figure = (size: Partial<{ width: number; height: number }> = {}): Block => ({
  kind: "figure",
  id: "f",
  file: IMAGE,
  width: 1600,
  height: 1200,
  caption: "图",
  ...size,
});
const pictured = (facts?: ImageFacts): Case => ({
  copy: issueOf(good([paragraph("正文。"), figure()])),
  more: { images: new Map(facts ? [[IMAGE, facts]] : []) },
});
const picture = (width: number, colour: "grey" | "rgb" = "grey"): Case =>
  pictured({ kind: "image", width, height: (width * 3) / 4, colour });
const press = (change: Partial<HouseStyle["press"]>): HouseStyle => ({
  ...STYLE_2024,
  press: { ...STYLE_2024.press, ...change },
});
/** The same issue with its pages changed after composition. */
const withPages =
  (change: (page: ComposedIssue["pages"][number]) => ComposedIssue["pages"][number]) =>
  ({ pages, ...rest }: ComposedIssue): ComposedIssue => ({ ...rest, pages: pages.map(change) });
const numbered = (...numbers: string[]) =>
  issue([
    section({
      articles: numbers.map((number) => good(undefined, { number })),
    }),
  ]);
const noted = (...levels: (1 | 2 | 3)[]) =>
  issueOf(
    good(levels.flatMap((level, i) => [heading("标题", `h${i}`, level), paragraph("正文。", `p${i}`)])),
  );
const finding = (kind: ComposedIssue["findings"][number]["kind"]) => (composed: ComposedIssue) => ({
  ...composed,
  findings: [{ kind, article: "1.1.1", block: "p", page: 1, detail: "字" }],
});

/** A rule, a case that breaks it, and one near it that does not. */
const RULE_CASES: readonly [Rule, Case, Case][] = [
  [
    "contents-page",
    {
      alter: withPages((page) =>
        page.kind === "contents"
          ? { ...page, lines: page.lines.map((l) => ({ ...l, text: l.text.replace(/1$/, "7") })) }
          : page,
      ),
    },
    { copy: issueOf(good(), good(), good([paragraph("正".repeat(3000))]), good()) },
  ],
  [
    "contents-title",
    {
      alter: withPages((page) =>
        page.kind === "contents"
          ? { ...page, lines: page.lines.map((l) => ({ ...l, text: l.text.replace("短题", "长题") })) }
          : page,
      ),
    },
    { copy: issueOf(good(undefined, { title: "很长的题".repeat(20) })) },
  ],
  [
    "contents-order",
    {
      copy: issueOf(good(undefined, { title: "甲" }), good(undefined, { title: "乙" })),
      alter: ({ pages, ...rest }) => ({ ...rest, pages: pages.toReversed() }),
    },
    { copy: issueOf(good(undefined, { title: "甲" }), good(undefined, { title: "甲" })) },
  ],
  ["number-gap", { copy: numbered("1.1", "1.3") }, { copy: numbered("1.1", "1.2", "1.3") }],
  ["number-order", { copy: numbered("1.2", "1.1") }, { copy: numbered("1.1", "1.2") }],
  ["number-order", { copy: numbered("1.1", "2.2") }, { copy: numbered("1.1") }],
  ["number-duplicate", { copy: numbered("1.1", "1.1") }, { copy: numbered("1.1", "1.2") }],
  [
    "section-empty",
    { copy: issue([section({ articles: [good(undefined, { number: "1.1" })] }), section({ number: "2" })]) },
    { copy: numbered("1.1") },
  ],
  ["title-missing", { copy: issueOf(good(undefined, { title: " " })) }, {}],
  ["source-missing", { copy: issueOf(good(undefined, { source: " " })) }, {}],
  ["date-missing", { copy: issueOf(good(undefined, { releasedOn: undefined })) }, {}],
  ["article-empty", { copy: issueOf(good([paragraph(" ")])) }, pictured()],
  [
    "article-over-budget",
    { copy: issueOf(good([paragraph("正".repeat(2000))])), more: { budgets: new Map([["1.1.1", 2]]) } },
    { copy: issueOf(good([paragraph("正".repeat(1500))])), more: { budgets: new Map([["1.1.1", 2]]) } },
  ],
  [
    "proofreading-open",
    { more: { proofreading: new Map([["1.1.1", { count: 2, block: "p" }]]) } },
    { more: { proofreading: new Map([["1.1.9", { count: 2, block: "p" }]]) } },
  ],
  [
    "prior-use",
    { more: { priorUse: new Map([["1.1.1", { title: "旧稿", place: "甲", share: 40, count: 1 }]]) } },
    { more: { priorUse: new Map([["1.1.9", { title: "旧稿", place: "甲", share: 40, count: 1 }]]) } },
  ],
  ["heading-level-skipped", { copy: noted(1, 2, 1, 3) }, { copy: noted(1, 2, 3) }],
  // Two levels in all: 一、 and 1. are right.
  ["heading-level-skipped", { copy: noted(1, 3, 2) }, { copy: noted(1, 3, 1, 3) }],
  [
    "statement-empty",
    { copy: issue(numbered("1.1").sections, { statement: { title: "说明", blocks: [] } }) },
    {},
  ],
  [
    "masthead-empty",
    {
      copy: issue(numbered("1.1").sections, {
        masthead: { title: "编辑", entries: [{ role: "主编", names: [""] }] },
      }),
    },
    {},
  ],

  ["missing-glyph", { copy: issueOf(good([paragraph("有个㐀字")])), missing: "㐀" }, { missing: "㐀" }],
  [
    "right-to-left",
    { copy: issueOf(good([paragraph("维吾尔文 ئۇيغۇر 一词")])) },
    { copy: issueOf(good([paragraph("藏文 བོད་ཡིག 一词")])) },
  ],
  ["overfull", { alter: finding("overfull") }, {}],
  ["loose-line", { alter: finding("loose-line") }, {}],
  ["single-character-line", { alter: finding("single-character-line") }, {}],
  ["widow", { alter: finding("widow") }, {}],
  ["table-too-wide", { alter: finding("table-too-wide") }, {}],
  [
    "blank-page",
    {
      copy: issueOf(good(), good()),
      alter: withPages((page) => (page.folio === "1" ? { ...page, kind: "blank" } : page)),
    },
    {
      copy: issueOf(good(), good()),
      style: { ...STYLE_2024, articleStart: "recto" },
    },
  ],
  [
    "end-blanks",
    { style: press({ pageMultiple: 4 }), alter: pagesOf(6) },
    { style: press({ pageMultiple: 4 }), alter: pagesOf(7) },
  ],

  ["image-missing", pictured(), picture(2000)],
  ["image-damaged", pictured({ kind: "damaged" }), picture(2000)],
  ["image-resolution", picture(400), picture(2000)],
  ["image-colour", picture(2000, "rgb"), picture(2000)],

  ["link-malformed", linked("https://example.org/甲，乙"), linked("https://example.org/a")],
  ["link-malformed", linked("ftp://example.org/"), linked("mailto:a@example.org")],
  ["link-private", linked("http://192.168.1.9/file"), linked("http://193.168.1.9/file")],
  ["link-private", linked("http://oa/"), linked("https://oa.example.org/")],
  [
    "link-dropped",
    linked("https://example.org/a"),
    { copy: issueOf(good([link("https://example.org/a", "网址：https://example.org/a")])) },
  ],

  [
    "font-not-embeddable",
    { more: { fonts: [{ name: "某体", embeddable: false }] } },
    { more: { fonts: [{ name: "某体", embeddable: true }] } },
  ],
];

function linked(href: string): Case {
  return { copy: issueOf(good([link(href)])) };
}
function pagesOf(count: number) {
  return ({ pages, ...rest }: ComposedIssue): ComposedIssue => ({
    ...rest,
    pages: [...pages, ...Array.from({ length: count - pages.length }, () => pages[0]!)],
  });
}

test.each(RULE_CASES)("%s", (rule, breaks, keeps) => {
  expect(rulesOf(breaks)).toContain(rule);
  expect(rulesOf(keeps)).not.toContain(rule);
});

test("a finding names article, block, page and sheet", () => {
  const [found] = check({ copy: issueOf(good(), good([paragraph("有㐀字", "b7")])), missing: "㐀" });
  expect(found).toMatchObject({
    rule: "missing-glyph",
    severity: "error",
    article: "1.1.2",
    title: "短题",
    block: "b7",
    page: "2",
    sheet: 5,
    detail: { characters: "㐀", codes: "U+3400" },
  });
});

test("the style's levels decide, off hides", () => {
  const levels = (level: "error" | "warning" | "off"): HouseStyle => ({
    ...STYLE_2024,
    preflight: { levels: { "source-missing": level }, internalPublication: false },
  });
  const copy = issueOf(good(undefined, { source: undefined }));
  expect(check({ copy }).map(({ severity }) => severity)).toEqual(["error"]);
  expect(check({ copy, style: levels("warning") }).map(({ severity }) => severity)).toEqual(["warning"]);
  expect(check({ copy, style: levels("off") })).toEqual([]);
});

test("errors stand before warnings", () => {
  const copy = issueOf(good([link("http://oa/"), link("https://example.org/x")], { releasedOn: undefined }));
  expect(check({ copy }).map(({ severity }) => severity)).toEqual(["error", "error", "warning"]);
});

test("a finding keeps its key while its article moves, and has another when its block changes", () => {
  const odd = (text: string, id = "p"): ArticleCopy => good([paragraph(text, id)], { title: "怪字" });
  const keyOf = (copy: IssueCopy, number: string) =>
    check({ copy, missing: "㐀", more: { articleIds: new Map([[number, "id-1"]]) } }).map(({ key }) => key);
  const here = keyOf(issueOf(odd("有㐀字")), "1.1.1");
  expect(here).toHaveLength(1);
  expect(keyOf(issueOf(good(), odd("有㐀字")), "1.1.2")).toEqual(here);
  expect(keyOf(issueOf(odd("又有㐀字")), "1.1.1")).not.toEqual(here);
});

test("two findings never share a key", () => {
  const text = `${"编".repeat(31)}㐀`.repeat(3);
  const keys = check({ copy: issueOf(good([paragraph(text)])), missing: "㐀" }).map(({ key }) => key);
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(keys.length);
});
