/** What a file is read as. */
import { FascicleError } from "../errors";
import type { SourceFormat } from "./article-intake";
import { sniff } from "./sniff";

/**
 * By the first bytes; the name only tells Markdown from text, and what was meant.
 * @throws FascicleError `legacy-doc`, `encrypted-file`, `not-a-word-file`, `unknown-format`, `empty-file`
 */
export function formatOf(bytes: Uint8Array, name: string): SourceFormat {
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
