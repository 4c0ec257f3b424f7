/** A whole issue as a Word file: cover, contents, statement and masthead, then its articles in printed order. */
import type { IssueCopy } from "../document/issue-copy";
import { collectEntries, type Entry } from "../typeset/entries";
import { numberedTitle } from "../typeset/set-article";
import type { HouseStyle } from "../typeset/style";
import { articleXml } from "./article";
import { bookmark, contentsXml, coverXml, statementXml } from "./front-matter";
import { isMirrored, type PageSection, pageSection, sectionEnd } from "./page-section";
import { STYLE_IDS } from "./style-ids";
import { wordFile } from "./word-file";
import { type Images, WordParts } from "./word-parts";
import { paragraphOf, tag, textRun } from "./xml";

/** @returns the bytes of a .docx; the same issue gives the same */
export function writeIssue(copy: IssueCopy, style: HouseStyle, images: Images): Uint8Array {
  const parts = new WordParts(style, images);
  const entries = collectEntries(copy);
  const { journal, label } = copy;
  const values = {
    journal: journal.title,
    label,
    ...(copy.year !== undefined && { year: String(copy.year) }),
    ...(copy.number !== undefined && { number: String(copy.number) }),
    ...(copy.serial !== undefined && { serial: String(copy.serial) }),
  };
  const { header, footer, statementPlace } = style;
  const pages: PageSection = { header, footer, values };
  const front: PageSection = {
    ...pages,
    start: 1,
    ...(style.contents.folio === "roman" ? { format: "lowerRoman" as const } : {}),
  };
  const contents = contentsXml(copy.contentsTitle, entries, parts);
  const isLast = statementPlace === "last";
  const before =
    statementPlace === "beforeContents"
      ? [statementXml(copy, false, parts), contents(true)]
      : [contents(false), isLast ? "" : statementXml(copy, true, parts)];
  const body = [
    coverXml(copy),
    sectionEnd({ values, centred: true }, parts),
    ...before,
    sectionEnd(front, parts),
    entriesXml(entries, parts),
    isLast ? statementXml(copy, true, parts) : "",
    pageSection({ ...pages, start: 1 }, parts),
  ];
  const facts = { title: `${journal.title} ${label}`, creator: journal.institution };
  return wordFile(body.join(""), parts, facts, isMirrored(style));
}

/** Departments, columns and articles; what opens a page takes what stands above it along. */
function entriesXml(entries: readonly Entry[], parts: WordParts): string {
  const { articleStart, sectionOpening } = parts.style;
  let isDue = false;
  return entries
    .map((entry, index) => {
      const startsPage = isDue;
      isDue = entry.article ? articleStart !== "runOn" : entry.level === 1 && sectionOpening !== "inline";
      const next = entries[index + 1];
      // A department always opens a page where each article does.
      if (entry.article && next && !next.article && next.level === 1) isDue = true;
      const title = paragraphOf(
        styleOf(entry),
        tag("w:bookmarkStart", { "w:id": index, "w:name": bookmark(index) }) +
          textRun(numberedTitle(entry)) +
          tag("w:bookmarkEnd", { "w:id": index }),
        startsPage ? tag("w:pageBreakBefore") : "",
      );
      return title + (entry.article ? articleXml(entry.article, 4, parts) : "");
    })
    .join("");
}

function styleOf({ article, level }: Entry): string {
  if (article) return STYLE_IDS.article;
  return level === 1 ? STYLE_IDS.department : STYLE_IDS.column;
}
