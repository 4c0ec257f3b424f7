import { readFile } from "node:fs/promises";
import path from "node:path";
import { type ArticleCopy, copyArticle, type IssueCopy, toIssueCopy } from "../document/issue-copy";
import { isPlainArticle } from "../document/plain-shape";
import { FascicleError } from "../errors";
import { parseJson, readIssueFile } from "./read-issue-file";

export type FileCopy =
  | { readonly kind: "article"; readonly article: ArticleCopy }
  | { readonly kind: "issue"; readonly issue: IssueCopy };

/** What only ever holds one article. */
export const ARTICLE_FILES = [".docx", ".html", ".htm", ".md", ".markdown"];

/**
 * An article or an issue: JSON in the interchange format, in the simple shape or as `convert` writes it, the text of a
 * past issue, and whatever `convert` reads.
 * @throws FascicleError `invalid-input`, `damaged-file`, and what reading a foreign file throws
 */
export async function readCopy(file: string): Promise<FileCopy> {
  const kind = path.extname(file).toLowerCase();
  if (ARTICLE_FILES.includes(kind)) return readForeign(file);
  if (kind === ".json") return readJson(file);
  try {
    return await readIssue(file);
  } catch (error) {
    // A text that is no issue may well be an article.
    if (error instanceof FascicleError && error.id === "not-an-issue") return readForeign(file);
    throw error;
  }
}

async function readIssue(file: string): Promise<FileCopy> {
  return { kind: "issue", issue: toIssueCopy((await readIssueFile(file)).issue) };
}

async function readForeign(file: string): Promise<FileCopy> {
  const { readForeignFile } = await import("../intake/read-foreign");
  const { article } = await readForeignFile({ bytes: await readFile(file), name: path.basename(file) });
  return { kind: "article", article: { ...article, number: "" } };
}

async function readJson(file: string): Promise<FileCopy> {
  const json = parseJson(await readFile(file, "utf8"));
  const data = await articleData(json);
  return data ? { kind: "article", article: copyArticle(data, data.number ?? "") } : readIssue(file);
}

/** An article in the simple shape or as `convert` writes it; undefined where it is none. */
export async function articleData(json: unknown) {
  if (isPlainArticle(json)) return (await import("../document/plain")).fromPlainArticle(json);
  const isArticle = typeof json === "object" && json !== null && "document" in json && "headline" in json;
  return isArticle ? (await import("../document/interchange")).parseArticleData(json) : undefined;
}
