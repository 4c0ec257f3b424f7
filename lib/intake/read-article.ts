/** One article from a file or from text, whatever its format → the article with its report. */
import { FascicleError } from "../errors";
import type { LocatedOrigin } from "./article";
import type { ArticleIntake, SourceFormat } from "./article-intake";
import { readArticleText } from "./article-text";
import { decodeText } from "./decode";
import { ImageKeeper } from "./images";
import { originalLines } from "./original-lines";
import type { Piece } from "./pieces";
import { readPieces } from "./read-pieces";
import { Notes, type TakeNote } from "./report";
import { sniff } from "./sniff";
import { countBlocks } from "./understood";

/** @throws FascicleError as `formatOf` and the readers */
export async function readArticleFile(bytes: Uint8Array, name: string): Promise<ArticleIntake> {
  const format = formatOf(bytes, name);
  const notes = new Notes();
  const images = new ImageKeeper();
  const { article, original } = await readAs(format, bytes, images, notes.for());
  return {
    article,
    original,
    report: { format, understood: countBlocks(article.blocks), notes: notes.sorted() },
    files: images.files,
  };
}

/** Each reader is loaded when it is needed: the process starts for one file. */
async function readAs(
  format: SourceFormat,
  bytes: Uint8Array,
  images: ImageKeeper,
  note: TakeNote,
): Promise<Pick<ArticleIntake, "article" | "original">> {
  const fromPieces = (pieces: readonly Piece[], origins: readonly LocatedOrigin[]) => ({
    article: readPieces(pieces, origins, note),
    original: originalLines(pieces),
  });
  switch (format) {
    case "docx": {
      const { readDocx } = await import("./docx/read-docx");
      return fromPieces(await readDocx(bytes, images.keep, note), []);
    }
    case "html": {
      const { readHtmlBytes } = await import("./html/read-html");
      const { pieces, origins } = await readHtmlBytes(bytes, images.keep, note);
      return fromPieces(pieces, origins);
    }
    case "markdown": {
      const [{ readHtml }, { readMarkdown }] = await Promise.all([
        import("./html/read-html"),
        import("./markdown"),
      ]);
      const { source, origins } = readMarkdown(decodeWithNote(bytes, note));
      const { pieces } = await readHtml(source, images.keep, note);
      return fromPieces(pieces, origins);
    }
    case "text": {
      const text = decodeWithNote(bytes, note);
      const original = text
        .split(/\r\n|[\n\r]/)
        .map((line, index) => ({ line: index + 1, text: line.trim() }));
      return { article: readArticleText(text, note), original };
    }
  }
}

function decodeWithNote(bytes: Uint8Array, note: TakeNote): string {
  const { text, encoding } = decodeText(bytes);
  if (encoding !== "utf-8") note("encoding", 0, { before: encoding, after: "utf-8" });
  return text;
}

/**
 * By the first bytes; the name only tells Markdown from text, and what was meant.
 * @throws FascicleError `legacy-doc`, `encrypted-file`, `not-a-word-file`, `unknown-format`, `empty-file`
 */
function formatOf(bytes: Uint8Array, name: string): SourceFormat {
  const found = sniff(bytes);
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  if (found === "empty") throw new FascicleError("empty-file");
  if (found === "encrypted-office") throw new FascicleError("encrypted-file");
  if (found === "legacy-office") throw new FascicleError("legacy-doc");
  if (found === "zip") return "docx";
  if (/^(?:docx|docm|dotx|wps)$/.test(extension)) throw new FascicleError("not-a-word-file", { found });
  if (extension === "doc" && found !== "html") throw new FascicleError("legacy-doc");
  if (/^mht(?:ml)?$/.test(extension)) throw new FascicleError("unknown-format", { found: "mht" });
  if (/^(?:html?|xhtml)$/.test(extension) && found === "text") return "html";
  if (found === "html") return "html";
  if (found !== "text" || /^(?:json|xml|csv|css|js|svg|rtf|eml)$/.test(extension))
    throw new FascicleError("unknown-format", { found });
  return /^(?:md|markdown)$/.test(extension) ? "markdown" : "text";
}
