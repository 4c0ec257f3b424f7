/** Markdown → HTML, read on as any other page; front matter between --- lines says where it is from. */
import { Marked } from "marked";
import type { LocatedOrigin } from "./article";
import { type Origin, readDate } from "./source-and-date";

export interface MarkdownSource {
  readonly source: string;
  readonly origins: readonly LocatedOrigin[];
}

/** By Markdown's own rule **…。** before a Chinese character is not bold. */
const BOLD = /\*\*(?!\s)([^*\n`]{1,300}?)(?<!\s)\*\*/g;

/** A mere line end is a window's end, or a paragraph's where a sentence ends with it: the reader tells them apart. */
const markdown = new Marked({
  gfm: true,
  breaks: true,
  async: false,
  renderer: { br: ({ raw }) => (raw === "\n" ? "<br data-soft>" : "<br>") },
});

export function readMarkdown(text: string): MarkdownSource {
  const front = /^\ufeff?---\r?\n([\s\S]{0,5000}?)\r?\n---\r?\n/.exec(text);
  const facts = readFrontMatter(front?.[1] ?? "");
  const title = facts.title ? `<title>${escapeHtml(facts.title)}</title>` : "";
  const body = markdown.parse(text.slice(front?.[0].length ?? 0).replace(BOLD, "<strong>$1</strong>"), {
    async: false,
  });
  return {
    source: `<html><head>${title}</head><body><article>${body}</article></body></html>`,
    origins: [{ origin: facts.origin, line: 0 }],
  };
}

function readFrontMatter(text: string): { title?: string; origin: Origin } {
  const values = new Map(
    text.split(/\r?\n/).flatMap((line) => {
      const pair = /^(\S{1,20}?)\s?[:：]\s*(.+)$/.exec(line);
      return pair
        ? [[(pair[1] ?? "").toLowerCase(), (pair[2] ?? "").trim().replace(/^(["'])(.*)\1$/, "$2")] as const]
        : [];
    }),
  );
  const first = (...names: string[]) =>
    names.map((name) => values.get(name)).find((value) => value !== undefined);
  const title = first("title", "标题");
  const source = first("source", "来源", "资料来源");
  const byline = first("author", "作者");
  const releasedOn = readDate((first("date", "日期", "发布日期") ?? "").replace(/[T\s].*$/, ""));
  return {
    ...(title ? { title } : {}),
    origin: {
      ...(source ? { source } : {}),
      ...(releasedOn ? { releasedOn } : {}),
      ...(byline ? { byline } : {}),
    },
  };
}

const escapeHtml = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
