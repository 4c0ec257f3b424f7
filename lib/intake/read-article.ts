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
import { formatOf } from "./source-format";
import { countBlocks } from "./understood";

/** @throws FascicleError as `formatOf` and the readers, `whole-issue` */
export async function readArticleFile(bytes: Uint8Array, name: string): Promise<ArticleIntake> {
  const format = formatOf(bytes, name);
  if (format === "docx" || format === "text") await refuseIssue(bytes, format);
  return readOneArticle(bytes, format);
}

/** As an article, whatever it holds. */
export async function readOneArticle(bytes: Uint8Array, format: SourceFormat): Promise<ArticleIntake> {
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

/** A whole issue has a way in of its own. */
async function refuseIssue(bytes: Uint8Array, format: "docx" | "text"): Promise<void> {
  const { readIssueAs } = await import("./read-issue-file");
  const isIssue = await readIssueAs(format, bytes).then(
    () => true,
    (error: unknown) => {
      if (error instanceof FascicleError) return false;
      throw error;
    },
  );
  if (isIssue) throw new FascicleError("whole-issue");
}
