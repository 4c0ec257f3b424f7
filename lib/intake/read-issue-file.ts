/** A whole past issue from a Word file or a text → the issue with its report. */
import { FascicleError } from "../errors";
import type { IssueIntake } from "./intake-issue";
import { NotAnIssue } from "./not-an-issue";
import { formatOf } from "./source-format";

/**
 * @throws FascicleError as `formatOf` and `readIssue`; `issue-format` for pages and Markdown, `only-one-article` for a
 * file that says where it is from and has neither contents nor two entries
 */
export async function readIssueFile(bytes: Uint8Array, name: string): Promise<IssueIntake> {
  const format = formatOf(bytes, name);
  if (format !== "docx" && format !== "text") throw new FascicleError("issue-format");
  try {
    return await readIssueAs(format, bytes);
  } catch (error) {
    if (!(error instanceof NotAnIssue && error.single)) throw error;
    const { readOneArticle } = await import("./read-article");
    const { article } = await readOneArticle(bytes, format);
    if (article.source === undefined && article.releasedOn === undefined) throw error;
    throw new FascicleError("only-one-article", {}, { cause: error });
  }
}

/** @throws FascicleError as `readDocx` and `readIssue` */
export async function readIssueAs(format: "docx" | "text", bytes: Uint8Array): Promise<IssueIntake> {
  if (format === "docx") {
    const { readIssueDocx } = await import("./docx/read-issue-docx");
    return readIssueDocx(bytes);
  }
  const { readIssueBytes } = await import("./read-issue-text");
  return readIssueBytes(bytes);
}
