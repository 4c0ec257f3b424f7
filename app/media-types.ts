import type { SourceFormat } from "@/lib/intake/article-intake";

/** Originals are only ever handed out as attachments, whatever they are. */
export const MEDIA_TYPES: Readonly<Record<SourceFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  markdown: "text/markdown",
  text: "text/plain",
};
