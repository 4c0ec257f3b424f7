import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FileData, IssueData } from "../document/issue";
import { type ArticleCopy, copyArticle } from "../document/issue-copy";
import { isPlainArticle } from "../document/plain-shape";
import { FascicleError } from "../errors";
import { parseJson, readIssueFile } from "./read-issue-file";

export type FileCopy =
  | { readonly kind: "article"; readonly article: ArticleCopy; readonly files: readonly FileData[] }
  | { readonly kind: "issue"; readonly issue: IssueData };

/** What only ever holds one article. */
const ARTICLE_FILES = [".html", ".htm", ".md", ".markdown"];

/**
 * An article or an issue: JSON in the interchange format, in the simple shape or as `convert` writes it, a past issue as
 * text or Word file, and whatever `convert` reads.
 * @throws FascicleError `invalid-input`, `damaged-file`, and what reading a foreign file throws
 */
export async function readCopy(file: string): Promise<FileCopy> {
  const kind = path.extname(file).toLowerCase();
  if (ARTICLE_FILES.includes(kind)) return readForeign(file);
  if (kind === ".json") return readJson(file);
  try {
    return await readIssue(file);
  } catch (error) {
    // What is no issue may well be an article.
    if (error instanceof FascicleError && ["not-an-issue", "only-one-article"].includes(error.id))
      return readForeign(file);
    throw error;
  }
}

/** Whether the name is a file's that `readCopy` reads. */
export const isCopyFile = (name: string) =>
  [...ARTICLE_FILES, ".json", ".txt", ".docx"].includes(path.extname(name).toLowerCase());

async function readIssue(file: string): Promise<FileCopy> {
  return { kind: "issue", issue: (await readIssueFile(file)).issue };
}

async function readForeign(file: string): Promise<FileCopy> {
  const { readForeignFile } = await import("../intake/read-foreign");
  const bytes = await readFile(file);
  const { article, files } = await readForeignFile({ bytes, name: path.basename(file) });
  return { kind: "article", article: { ...article, number: "" }, files };
}

async function readJson(file: string): Promise<FileCopy> {
  const data = await articleData(parseJson(await readFile(file, "utf8")));
  return data
    ? { kind: "article", article: copyArticle(data, data.number ?? ""), files: [] }
    : readIssue(file);
}

/** An article in the simple shape or as `convert` writes it; undefined where it is none. */
async function articleData(json: unknown) {
  if (isPlainArticle(json)) return (await import("../document/plain")).fromPlainArticle(json);
  const isArticle = typeof json === "object" && json !== null && "document" in json && "headline" in json;
  return isArticle ? (await import("../document/interchange")).parseArticleData(json) : undefined;
}
