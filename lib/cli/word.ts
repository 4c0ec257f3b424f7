import { writeFile } from "node:fs/promises";
import type { FileData } from "../document/issue";
import { toIssueCopy } from "../document/issue-copy";
import { writeArticle } from "../word/article";
import { writeIssue } from "../word/issue";
import { type Command, requiredOption, textOption } from "./command";
import { houseStyle, readStyleFile } from "./house-style";
import { loadIssue } from "./load-issue";
import { type FileCopy, isCopyFile, readCopy } from "./read-copy";
import { withDatabase } from "./with-database";

const word: Command = {
  options: { out: { type: "string" }, style: { type: "string" } },
  positionals: ["file"],
  async run(input) {
    const out = requiredOption(input, "out");
    const styleFile = textOption(input, "style");
    const wanted = styleFile ? await readStyleFile(styleFile) : undefined;
    const source = await readSource(input.arguments.file ?? "");
    const images = imagesOf(source.kind === "issue" ? source.issue.files : source.files);
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

/** A name without the ending of a file is that of an issue of the database. */
const readSource = async (name: string): Promise<FileCopy> =>
  isCopyFile(name) ? readCopy(name) : { kind: "issue", issue: await withDatabase(() => loadIssue(name)) };

const imagesOf = (files: readonly FileData[]) =>
  new Map(files.map(({ sha256, base64 }) => [sha256, Buffer.from(base64, "base64")]));
