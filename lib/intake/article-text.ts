/** One article as plain text: the same rules as for an article of a past issue. */
import { assembleArticle, splitOrigins } from "./article";
import { readHead } from "./article-head";
import { readBody } from "./body";
import type { IntakeArticle } from "./intake-issue";
import { readLayout } from "./joining";
import { readLines } from "./lines";
import type { TakeNote } from "./report";

export function readArticleText(text: string, note: TakeNote): IntakeArticle {
  const lines = readLines(text, note);
  const layout = readLayout(lines);
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
