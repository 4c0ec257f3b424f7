/** An article's text between what people type, what the row holds and what a revision hashes. */
import { z } from "zod";
import { canonicalJson, revisionContent } from "../document/canonical";
import type { ArticleData } from "../document/issue";
import { cleanText } from "../document/text";
import type { TiptapDocument, TiptapNode } from "../document/tiptap";
import { parseDocument } from "../document/validate";
import { countDocumentWords } from "../document/word-count";
import { FascicleError } from "../errors";
import { sha256 } from "./audit-chain";
import type { Transaction } from "./client";
import { fromDay, given, toDay, toJson } from "./json";

/** What the article page edits and saves as one; empty strings are kept as absent. */
export interface ArticleDraftInput {
  readonly title: string;
  readonly headline: readonly string[];
  readonly subtitle: string;
  readonly byline: string;
  readonly source: string;
  readonly sourceUrl: string;
  /** YYYY-MM-DD or empty. */
  readonly releasedOn: string;
  readonly permission: string;
  /** Passes `parseDocument`. */
  readonly document: unknown;
}

export type ArticleDraftView = Omit<ArticleDraftInput, "document"> & { readonly document: TiptapDocument };

/** Everything of an article but its tags and its place. */
export type ArticleText = Omit<ArticleData, "number" | "tags">;

const line = z
  .string()
  .max(2000)
  .transform((text) => cleanText(text).trim());
const optional = line.transform((text) => (text === "" ? undefined : text));

const draftSchema = z.object({
  title: line,
  headline: z
    .array(line)
    .max(6)
    .transform((lines) => lines.filter((text) => text !== "")),
  subtitle: optional,
  byline: optional,
  source: optional,
  sourceUrl: optional,
  releasedOn: z.union([z.literal("").transform(() => undefined), z.iso.date()]),
  permission: optional,
});

export const EMPTY_DRAFT: ArticleDraftInput = {
  title: "",
  headline: [],
  subtitle: "",
  byline: "",
  source: "",
  sourceUrl: "",
  releasedOn: "",
  permission: "",
  document: { type: "doc", content: [{ type: "paragraph" }] },
};

/** @throws FascicleError `invalid-input` */
export function parseDraft(draft: ArticleDraftInput): ArticleText {
  const parsed = draftSchema.safeParse(draft);
  if (!parsed.success) {
    const [first] = parsed.error.issues;
    throw new FascicleError("invalid-input", {
      reason: first?.message ?? "",
      place: first?.path.join(".") ?? "",
    });
  }
  return { ...parsed.data, document: parseDocument(draft.document) };
}

/** Columns of the row, with what is derived from the text. */
export function textColumns(text: ArticleText) {
  const { title, headline, subtitle, byline, source, sourceUrl, releasedOn, permission, document } = text;
  return {
    title,
    headline: [...headline],
    subtitle: subtitle ?? null,
    byline: byline ?? null,
    source: source ?? null,
    sourceUrl: sourceUrl ?? null,
    releasedOn: toDay(releasedOn),
    permission: permission ?? null,
    draft: toJson(document),
    contentHash: contentHash(text),
    text: [...headline, plainText(document)].join("\n"),
    words: countDocumentWords(document),
  };
}

export const TEXT_COLUMNS = {
  title: true,
  headline: true,
  subtitle: true,
  byline: true,
  source: true,
  sourceUrl: true,
  releasedOn: true,
  permission: true,
  draft: true,
} as const;

interface TextRow {
  readonly title: string;
  readonly headline: string[];
  readonly subtitle: string | null;
  readonly byline: string | null;
  readonly source: string | null;
  readonly sourceUrl: string | null;
  readonly releasedOn: Date | null;
  readonly permission: string | null;
  readonly draft: unknown;
}

export function readText(row: TextRow): ArticleText {
  return {
    title: row.title,
    headline: row.headline,
    ...given("subtitle", row.subtitle),
    ...given("byline", row.byline),
    ...given("source", row.source),
    ...given("sourceUrl", row.sourceUrl),
    ...given("releasedOn", row.releasedOn && fromDay(row.releasedOn)),
    ...given("permission", row.permission),
    document: parseDocument(row.draft),
  };
}

/** For the form: every field is there, empty where absent. */
export function toDraftView(text: Partial<ArticleText> & Pick<ArticleText, "document">): ArticleDraftView {
  return {
    title: text.title ?? "",
    headline: text.headline ?? [],
    subtitle: text.subtitle ?? "",
    byline: text.byline ?? "",
    source: text.source ?? "",
    sourceUrl: text.sourceUrl ?? "",
    releasedOn: text.releasedOn ?? "",
    permission: text.permission ?? "",
    document: text.document,
  };
}

/** The exact text a revision keeps. */
export function revisionText(text: ArticleText): string {
  return canonicalJson(revisionContent(text));
}

export function contentHash(text: ArticleText): string {
  return sha256(revisionText(text));
}

/** What a document says, a block a line: for searching, and for comparing. */
export function plainText(document: TiptapDocument): string {
  const lines: string[] = [];
  walk(document, (node) => {
    if (node.content?.some((child) => child.text !== undefined))
      lines.push(node.content.map((child) => child.text ?? "").join(""));
    if (typeof node.attrs?.caption === "string") lines.push(node.attrs.caption);
  });
  return lines.join("\n");
}

/** SHA-256 of the images a document shows, each once. */
export function imagesOf(document: TiptapDocument): string[] {
  const files = new Set<string>();
  walk(document, (node) => {
    if (node.type === "figure" && typeof node.attrs?.file === "string") files.add(node.attrs.file);
  });
  return [...files];
}

function walk(node: TiptapNode, visit: (node: TiptapNode) => void): void {
  visit(node);
  for (const child of node.content ?? []) walk(child, visit);
}

/**
 * Notes which images the article shows. Only images of its journal count: a hash alone must not open
 * another journal's file. @throws FascicleError `invalid-input`
 */
export async function linkImages(
  tx: Transaction,
  article: { id: string; journalId: string },
  document: TiptapDocument,
): Promise<void> {
  const images = imagesOf(document);
  if (images.length === 0) {
    await tx.articleFile.deleteMany({ where: { articleId: article.id } });
    return;
  }
  const known = await tx.journalFile.count({
    where: { journalId: article.journalId, sha256: { in: images } },
  });
  if (known < images.length) throw new FascicleError("invalid-input", { reason: "image", place: "document" });
  await tx.articleFile.deleteMany({ where: { articleId: article.id, sha256: { notIn: images } } });
  await tx.articleFile.createMany({
    data: images.map((image) => ({ articleId: article.id, sha256: image })),
    skipDuplicates: true,
  });
}
