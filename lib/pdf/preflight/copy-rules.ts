/** What the copy itself lacks: fields, text, order of headings, pages beyond the budget. */
import type { Block } from "../../document/blocks";
import { inlineText } from "../../document/blocks";
import type { ArticleCopy, SectionCopy } from "../../document/issue-copy";
import { articlesOf, inlinesOf, pageOfBlock, pageOfEntry } from "./copy-places";
import type { Found, PreflightInput } from "./types";

export function checkCopy(input: PreflightInput): Found[] {
  const { copy } = input;
  return [
    ...copy.sections.flatMap(emptySections),
    ...articlesOf(copy).flatMap((article) => checkArticle(article, input)),
    ...checkFrontMatter(input),
  ];
}

function emptySections(section: SectionCopy): Found[] {
  const { number, title, sections, articles } = section;
  const isEmpty = articles.length === 0 && sections.length === 0;
  return [
    ...(isEmpty ? [{ rule: "section-empty", article: number, detail: { number, title } } as const] : []),
    ...sections.flatMap(emptySections),
  ];
}

function checkArticle(article: ArticleCopy, input: PreflightInput): Found[] {
  const { number, title, source, releasedOn, blocks } = article;
  const place = { article: number, page: pageOfEntry(input.composed, number), detail: { number, title } };
  const found: Found[] = [];
  if (title.trim() === "") found.push({ rule: "title-missing", block: "title", ...place });
  if (!source?.trim()) found.push({ rule: "source-missing", block: "source", ...place });
  if (!releasedOn) found.push({ rule: "date-missing", block: "releasedOn", ...place });
  if (!blocks.some(hasContent)) found.push({ rule: "article-empty", ...place });
  return [
    ...found,
    ...checkHeadings(article, input),
    ...checkBudget(article, input),
    ...checkProofreading(article, input),
    ...checkPriorUse(article, input),
  ];
}

function hasContent(block: Block): boolean {
  if (block.kind === "figure") return true;
  return inlinesOf(block).some((content) => inlineText(content).trim() !== "");
}

/**
 * A third level right under a first, in an article that has second ones elsewhere: with two levels in all,
 * 一、 followed by 1. is right (GB/T 9704, 7.3.3).
 */
function checkHeadings({ number, blocks }: ArticleCopy, { composed }: PreflightInput): Found[] {
  const headings = blocks.filter((block) => block.kind === "heading");
  if (!headings.some(({ level }) => level === 2)) return [];
  return headings.flatMap(({ id, level, content }, index): Found[] => {
    const above = headings[index - 1];
    if (level !== 3 || above?.level !== 1) return [];
    const page = pageOfBlock(composed, number, id);
    const detail = { text: inlineText(content), above: inlineText(above.content) };
    return [{ rule: "heading-level-skipped", article: number, block: id, page, detail }];
  });
}

function checkBudget({ number, title }: ArticleCopy, { composed, budgets }: PreflightInput): Found[] {
  const budget = budgets?.get(number);
  if (budget === undefined) return [];
  const pages = pagesOf(number, composed);
  if (pages <= budget) return [];
  const page = pageOfEntry(composed, number);
  return [{ rule: "article-over-budget", article: number, page, detail: { number, title, pages, budget } }];
}

function checkProofreading(
  { number, title }: ArticleCopy,
  { composed, proofreading }: PreflightInput,
): Found[] {
  const open = proofreading?.get(number);
  if (!open) return [];
  const { block, count } = open;
  const page = pageOfBlock(composed, number, block) ?? pageOfEntry(composed, number);
  return [{ rule: "proofreading-open", article: number, block, page, detail: { number, title, count } }];
}

function checkPriorUse({ number, title }: ArticleCopy, { composed, priorUse }: PreflightInput): Found[] {
  const before = priorUse?.get(number);
  if (!before) return [];
  const { title: other, place, share, count } = before;
  const page = pageOfEntry(composed, number);
  const detail = { number, title, other, place, share, count };
  return [{ rule: "prior-use", article: number, page, detail }];
}

/** Pages on which something of the article stands. */
function pagesOf(number: string, { pages }: PreflightInput["composed"]): number {
  return pages.filter(({ kind, lines }) => kind === "body" && lines.some(({ article }) => article === number))
    .length;
}

function checkFrontMatter({ copy }: PreflightInput): Found[] {
  const found: Found[] = [];
  if (!copy.statement.blocks.some(hasContent)) found.push({ rule: "statement-empty", detail: {} });
  if (!copy.masthead.entries.some(({ names }) => names.some((name) => name.trim() !== "")))
    found.push({ rule: "masthead-empty", detail: {} });
  return found;
}
