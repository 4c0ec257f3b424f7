/** For tests: how an intake compares with a reference in the simple shape, after removing white space. */
import { z } from "zod";
import { type Block, inlineText } from "../document/blocks";
import { listMarker } from "../document/list-marker";
import { squash } from "./characters";

const block = z.object({
  type: z.string(),
  role: z.string().optional(),
  level: z.number().optional(),
  text: z.string().optional(),
  lead: z.string().optional(),
  caption: z.string().optional(),
  columns: z.number().optional(),
  items: z.array(z.object({ marker: z.string(), text: z.string() })).optional(),
  rows: z.array(z.array(z.object({ text: z.string(), rowspan: z.number(), colspan: z.number() }))).optional(),
});
const article = z.object({
  number: z.string(),
  tocTitle: z.string(),
  fullTitle: z.array(z.string()),
  subtitle: z.string().optional(),
  byline: z.string().optional(),
  source: z.string(),
  publishedOn: z.string(),
  blocks: z.array(block),
});
export const referenceIssue = z.object({
  journal: z.record(z.string(), z.unknown()),
  statementTitle: z.string(),
  statement: z.array(block),
  masthead: z.record(z.string(), z.unknown()),
  tocTitle: z.string(),
  sections: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      columns: z.array(z.object({ number: z.string(), title: z.string(), articles: z.array(article) })),
      articles: z.array(article),
    }),
  ),
});

export type ReferenceBlock = z.infer<typeof block>;
export type ReferenceArticle = z.infer<typeof article>;

/** What a block says, as one line: two blocks are equal when their lines are. Tables are compared apart. */
export function signatures(
  kind: "heading" | "list" | "label" | "paragraph" | "lead" | "salutation",
  blocks: readonly Block[],
): string[] {
  return blocks.flatMap((b): string[] => {
    if (b.kind === "heading" && kind === "heading") return [`${b.level} ${squash(inlineText(b.content))}`];
    if (b.kind === "attachmentTitle" && kind === "heading") return [`title ${squash(inlineText(b.content))}`];
    if (b.kind === "attachmentLabel" && kind === "label") return [squash(inlineText(b.content))];
    if (b.kind === "salutation" && kind === "salutation") return [squash(inlineText(b.content))];
    if (b.kind === "list" && kind === "list")
      return b.items.map(
        (item, i) =>
          `${listMarker(b.format, b.start + i)} ${item.blocks.map((p) => (p.kind === "paragraph" ? squash(inlineText(p.content)) : "")).join("")}`,
      );
    if (b.kind === "paragraph" && kind === "paragraph") return [squash(inlineText(b.content))];
    if (b.kind === "paragraph" && kind === "lead") {
      const lead = b.content.filter((i) => i.kind === "text" && i.marks?.includes("lead"));
      return lead.length > 0 ? [squash(inlineText(lead))] : [];
    }
    return [];
  });
}

export function referenceSignatures(
  kind: Parameters<typeof signatures>[0],
  blocks: readonly ReferenceBlock[],
): string[] {
  return blocks.flatMap((b): string[] => {
    const text = squash(b.text ?? "");
    if (b.type === "heading" && kind === "heading") return [`${b.role ? "title" : b.level} ${text}`];
    if (b.type === "attachment-label" && kind === "label") return [text];
    if (b.type === "list" && kind === "list")
      return (b.items ?? []).map((item) => `${item.marker} ${squash(item.text)}`);
    if (b.type === "paragraph" && b.role === "salutation") return kind === "salutation" ? [text] : [];
    if (b.type === "paragraph" && kind === "paragraph") return [text];
    if (b.type === "paragraph" && kind === "lead") return b.lead ? [squash(b.lead)] : [];
    return [];
  });
}

export interface Agreement {
  readonly expected: number;
  readonly found: number;
  readonly matched: number;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

/** Equal lines in the same order (longest common subsequence). */
export function compare(expected: readonly string[], found: readonly string[]): Agreement {
  const lengths = Array.from({ length: expected.length + 1 }, () =>
    new Array<number>(found.length + 1).fill(0),
  );
  for (let i = expected.length - 1; i >= 0; i--)
    for (let j = found.length - 1; j >= 0; j--)
      lengths[i]![j] =
        expected[i] === found[j]
          ? lengths[i + 1]![j + 1]! + 1
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const missing: string[] = [];
  const extra: string[] = [];
  let [i, j] = [0, 0];
  while (i < expected.length || j < found.length) {
    if (i < expected.length && j < found.length && expected[i] === found[j]) [i, j] = [i + 1, j + 1];
    else if (j >= found.length || (i < expected.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      missing.push(expected[i++]!);
    else extra.push(found[j++]!);
  }
  return { expected: expected.length, found: found.length, matched: lengths[0]![0]!, missing, extra };
}

export function sum(parts: readonly Agreement[]): Agreement {
  return {
    expected: parts.reduce((n, p) => n + p.expected, 0),
    found: parts.reduce((n, p) => n + p.found, 0),
    matched: parts.reduce((n, p) => n + p.matched, 0),
    missing: parts.flatMap((p) => p.missing),
    extra: parts.flatMap((p) => p.extra),
  };
}

export const recall = (a: Agreement) => (a.expected === 0 ? 1 : a.matched / a.expected);
export const precision = (a: Agreement) => (a.found === 0 ? 1 : a.matched / a.found);
