import { createHash } from "node:crypto";
import type { ArticleForWord } from "@/lib/db/word-copy";
import type { FileData, IssueData } from "@/lib/document/issue";
import { copyArticle, toIssueCopy } from "@/lib/document/issue-copy";
import { STYLE_2024 } from "@/lib/typeset/presets/style-2024";
import { readStyle } from "@/lib/typeset/read-style";
import { writeArticle } from "@/lib/word/article";
import { writeIssue } from "@/lib/word/issue";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The same text is the same file: its hash tells a browser whether it has it already. */
function wordAnswer(bytes: Uint8Array, name: string) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { bytes, sha256, mediaType: WORD, fileName: `${name.replace(/[\\/:*?"<>|\s]+/g, " ").trim()}.docx` };
}

const imagesOf = (files: readonly FileData[]) =>
  new Map(files.map(({ sha256, base64 }) => [sha256, Buffer.from(base64, "base64")]));

const houseStyle = (style: unknown) => (style === undefined ? STYLE_2024 : readStyle(style));

export function articleAnswer({ article, files, style }: ArticleForWord) {
  const copy = copyArticle({ ...article, tags: [] }, "");
  const name = article.title || article.headline.join("") || "未命名";
  return wordAnswer(writeArticle(copy, houseStyle(style), imagesOf(files)), name);
}

export function issueAnswer(issue: IssueData) {
  const bytes = writeIssue(toIssueCopy(issue), houseStyle(issue.style), imagesOf(issue.files));
  return wordAnswer(bytes, `${issue.journal.title} ${issue.label}`);
}
