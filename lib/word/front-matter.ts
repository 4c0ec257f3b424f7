/** What stands around the articles of an issue: cover, contents, statement page. */
import type { IssueCopy } from "../document/issue-copy";
import { coverLines } from "../typeset/cover-lines";
import type { Entry } from "../typeset/entries";
import { numberedTitle } from "../typeset/set-article";
import { printLines } from "../typeset/statement";
import { blocksXml } from "./blocks";
import { fonts } from "./faces";
import { STYLE_IDS } from "./style-ids";
import type { WordParts } from "./word-parts";
import { field, paragraphOf, tag, textRun, val } from "./xml";

/** Names and facts in the middle of the page. */
export function coverXml(copy: IssueCopy): string {
  return coverLines(copy)
    .map(({ role, text }) =>
      paragraphOf(role === "title" ? STYLE_IDS.coverTitle : STYLE_IDS.cover, textRun(text)),
    )
    .join("");
}

/**
 * A field of contents that Word makes anew when the file is opened, holding its entries already; page numbers come
 * with Word, which alone knows its pages.
 */
export function contentsXml(
  title: string,
  entries: readonly Entry[],
  { style }: WordParts,
): (startsPage: boolean) => string {
  const { depth } = style.contents;
  const mark = (type: string) => tag("w:r", {}, tag("w:fldChar", { "w:fldCharType": type }));
  const code = ` TOC \\o "1-${depth}" \\h \\z \\u `;
  const begin =
    mark("begin") +
    tag("w:r", {}, tag("w:instrText", { "xml:space": "preserve" }, code.replaceAll('"', "&quot;"))) +
    mark("separate");
  const listed = entries.flatMap((entry, index) => (levelOf(entry) <= depth ? [{ entry, index }] : []));
  const lines = listed.map(({ entry, index }, place) => {
    const anchor = bookmark(index);
    const link = tag(
      "w:hyperlink",
      { "w:anchor": anchor, "w:history": 1 },
      textRun(numberedTitle(entry)),
      tag("w:r", {}, tag("w:tab")),
      field(`PAGEREF ${anchor} \\h`, ""),
    );
    return paragraphOf(`TOC${levelOf(entry)}`, place === 0 ? begin + link : link);
  });
  const end = paragraphOf(STYLE_IDS.gap, (lines.length === 0 ? begin : "") + mark("end"));
  const gallery = tag(
    "w:sdtPr",
    {},
    tag("w:docPartObj", {}, val("w:docPartGallery", "Table of Contents"), tag("w:docPartUnique")),
  );
  return (startsPage) =>
    tag(
      "w:sdt",
      {},
      gallery,
      tag(
        "w:sdtContent",
        {},
        paragraphOf(
          STYLE_IDS.contentsTitle,
          textRun(title.trim().replaceAll(/\s+/g, "\u3000")),
          startsPage ? tag("w:pageBreakBefore") : "",
        ),
        ...lines,
        end,
      ),
    );
}

/** As their styles have it: articles are of the third level, wherever they stand. */
const levelOf = ({ article, level }: Entry) => (article ? 3 : level === 1 ? 1 : 2);

/** Statement, masthead and print data; empty where the issue has none. */
export function statementXml(copy: IssueCopy, startsPage: boolean, parts: WordParts): string {
  const { statement, masthead, print } = copy;
  const lines = [
    statement.title === "" ? "" : paragraphOf(STYLE_IDS.statement, textRun(statement.title)),
    blocksXml(statement.blocks, 4, parts),
    masthead.entries.length === 0 ? "" : paragraphOf(STYLE_IDS.mastheadTitle, textRun(masthead.title)),
    ...masthead.entries.map(({ role, names }) => labelled(STYLE_IDS.masthead, role, names.join("\u3000"))),
    ...printLines(print).map(([label, value]) => labelled(STYLE_IDS.print, label, value)),
  ].join("");
  // A break of its own: the page's first paragraph may be any.
  return lines === "" || !startsPage ? lines : PAGE_BREAK + lines;
}

const PAGE_BREAK = paragraphOf(STYLE_IDS.gap, tag("w:r", {}, tag("w:br", { "w:type": "page" })));

const labelled = (style: string, label: string, value: string) =>
  paragraphOf(style, textRun(`${label}：`, fonts("hei")) + textRun(value));

/** Of the entry at that place in printed order; Word takes names of this kind for its contents. */
export const bookmark = (index: number): string => `_Toc${100_000_000 + index}`;
