import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { FileData, IssueData } from "../document/issue";
import { copyArticle, toIssueCopy } from "../document/issue-copy";
import { FascicleError } from "../errors";
import { type WordArticle, writeArticle } from "../word/article";
import { writeIssue } from "../word/issue";
import { type Command, requiredOption, textOption } from "./command";
import { houseStyle, readStyleFile } from "./house-style";
import { loadIssue } from "./load-issue";
import { ARTICLE_FILES, articleData } from "./read-copy";
import { parseJson, readIssueFile } from "./read-issue-file";
import { withDatabase } from "./with-database";

const word: Command = {
  options: { out: { type: "string" }, style: { type: "string" } },
  positionals: ["file"],
  async run(input) {
    const out = requiredOption(input, "out");
    const styleFile = textOption(input, "style");
    const wanted = styleFile ? await readStyleFile(styleFile) : undefined;
    const source = await readSource(input.arguments.file ?? "");
    const images = imagesOf(source.files);
    const bytes =
      source.kind === "issue"
        ? writeIssue(toIssueCopy(source.issue), await houseStyle(wanted ?? source.issue.style), images)
        : writeArticle(source.article, await houseStyle(wanted), images);
    await writeFile(out, bytes);
    const name = source.kind === "issue" ? source.issue.label : source.article.title;
    return {
      ok: true,
      result: { ok: true, out, kind: source.kind, name, size: bytes.length },
      message: [
        `已写成 Word 文件 ${out}：${name}。在 Word 中打开时选择更新域，目录即有页码。`,
        `${out}: ${name} as a Word file. Let Word update its fields on opening: the contents then have their pages.`,
      ],
    };
  },
};

export default word;

type Source =
  | { readonly kind: "issue"; readonly issue: IssueData; readonly files: readonly FileData[] }
  | { readonly kind: "article"; readonly article: WordArticle; readonly files: readonly FileData[] };

const issueSource = (issue: IssueData): Source => ({ kind: "issue", issue, files: issue.files });

/** A name without the ending of a file is that of an issue of the database. */
async function readSource(name: string): Promise<Source> {
  const kind = path.extname(name).toLowerCase();
  if (ARTICLE_FILES.includes(kind)) return readForeign(name);
  if (kind === ".json") {
    const data = await articleData(parseJson(await readFile(name, "utf8")));
    if (data) return { kind: "article", article: copyArticle(data, ""), files: [] };
  }
  if (kind !== ".json" && kind !== ".txt") return issueSource(await withDatabase(() => loadIssue(name)));
  try {
    return issueSource((await readIssueFile(name)).issue);
  } catch (error) {
    // A text that is no issue may well be an article.
    if (error instanceof FascicleError && error.id === "not-an-issue") return readForeign(name);
    throw error;
  }
}

async function readForeign(file: string): Promise<Source> {
  const { readForeignFile } = await import("../intake/read-foreign");
  const { article, files } = await readForeignFile({
    bytes: await readFile(file),
    name: path.basename(file),
  });
  return { kind: "article", article, files };
}

const imagesOf = (files: readonly FileData[]) =>
  new Map(files.map(({ sha256, base64 }) => [sha256, Buffer.from(base64, "base64")]));
