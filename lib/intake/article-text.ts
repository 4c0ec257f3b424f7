/** One article as plain text: the same rules as for an article of a past issue. */
import { assembleArticle, splitOrigins } from "./article";
import { readHead } from "./article-head";
import { readBody } from "./body";
import type { IntakeArticle } from "./intake-issue";
import { type Layout, readLayout } from "./joining";
import { readLines, type SourceLine } from "./lines";
import { readItemNumeral } from "./numerals";
import type { TakeNote } from "./report";

export function readArticleText(text: string, note: TakeNote): IntakeArticle {
  const found = readLines(text, note);
  const layout = readLayout(found);
  const lines = claimLongTitle(found, layout);
  const head = readHead(lines, layout, note);
  const { body, origins } = splitOrigins(lines.slice(head.length));
  return assembleArticle(
    {
      head,
      origins: [...head.origins, ...origins],
      blocks: readBody(body, layout, note),
      first: lines[0]?.number ?? 0,
      last: lines.at(-1)?.number ?? 0,
    },
    note,
  );
}

const LONGEST_TITLE = 500;

/** A first line that ends no sentence is a title, however long; only in hard-wrapped text it may be a paragraph's start. */
function claimLongTitle(lines: readonly SourceLine[], layout: Layout): readonly SourceLine[] {
  const [first, second, ...rest] = lines;
  if (!first || !second || layout.fullLine !== undefined || first.text.length <= 60) return lines;
  const isTitle =
    first.text.length <= LONGEST_TITLE &&
    !/[。；：，、]$|[。；]/.test(first.text) &&
    !readItemNumeral(first.text);
  return isTitle ? [{ ...first, claim: "title" }, second, ...rest] : lines;
}
