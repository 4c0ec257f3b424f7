import { readFile } from "node:fs/promises";
import path from "node:path";
import { toDocument } from "../document/convert";
import { toPlainArticle } from "../document/plain";
import type { ArticleIntake } from "../intake/article-intake";
import { readForeignFile } from "../intake/read-foreign";
import type { Command } from "./command";

const convert: Command = {
  options: { plain: { type: "boolean" } },
  positionals: ["file"],
  async run(input) {
    const file = input.arguments.file ?? "";
    const intake = await readForeignFile({ bytes: await readFile(file), name: path.basename(file) });
    // The result is the command's whole purpose: it is printed with --json and without.
    const result = input.options.plain === true ? plain(intake) : whole(intake);
    process.stdout.write(`${JSON.stringify(result)}\n`);
    return { ok: true };
  },
};

export default convert;

/** The simple article shape, as in `export --plain`. */
const plain = ({ article }: ArticleIntake) => toPlainArticle(article, "", article.blocks);

/** Metadata, typed blocks and their stored form, the images' bytes, and the report. */
function whole({ article, report, files }: ArticleIntake) {
  const { blocks, ...metadata } = article;
  return { ok: true, ...metadata, blocks, document: toDocument(blocks), files, report };
}
