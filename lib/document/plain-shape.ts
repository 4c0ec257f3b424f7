/** The simple shape itself, parsed leniently: keys it does not know (notes on origin) are ignored. */
import { z } from "zod";
import { FascicleError } from "../errors";

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const block = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("paragraph"),
    role: z.enum(["salutation", "signature", "quotation"]).optional(),
    text: z.string(),
    lead: z.string().optional(),
  }),
  z.object({
    type: z.literal("heading"),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    role: z.literal("attachment-title").optional(),
    text: z.string(),
  }),
  z.object({ type: z.literal("attachment-label"), text: z.string() }),
  z.object({
    type: z.literal("list"),
    ordered: z.boolean().optional(),
    items: z.array(z.object({ marker: z.string(), text: z.string() })),
  }),
  z.object({
    type: z.literal("figure"),
    text: z.string(),
    file: z.string().regex(/^[0-9a-f]{64}$/),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
  }),
  z.object({
    type: z.literal("table"),
    caption: z.string().optional(),
    captionNote: z.string().optional(),
    header: z.boolean(),
    columns: z.number().int().positive(),
    rows: z.array(
      z.array(
        z.object({
          text: z.string(),
          rowspan: z.number().int().positive().default(1),
          colspan: z.number().int().positive().default(1),
        }),
      ),
    ),
  }),
]);

const article = z.object({
  number: z.string(),
  tocTitle: z.string(),
  fullTitle: z.array(z.string()),
  subtitle: optionalText,
  byline: optionalText,
  source: optionalText,
  publishedOn: z.iso.date().optional(),
  blocks: z.array(block),
});

const column = z.object({ number: z.string(), title: z.string(), articles: z.array(article).default([]) });

const section = z.object({
  number: z.string(),
  title: z.string(),
  columns: z.array(column).default([]),
  articles: z.array(article).default([]),
});

const issue = z.object({
  journal: z.object({
    title: z.string(),
    titleEn: optionalText,
    institution: z.string(),
    institutionNote: optionalText,
    institutionEn: optionalText,
    issueLabel: z.string(),
    year: z.number().int(),
    number: z.number().int(),
    status: optionalText,
    sponsor: optionalText,
    coverLines: z.array(z.string()).default([]),
  }),
  statementTitle: z.string().default(""),
  statement: z.array(block).default([]),
  /** 总编, 主编 and 责编 by name; other keys (`raw`) are notes on origin. */
  masthead: z
    .record(z.string(), z.unknown())
    .transform((entries) =>
      Object.fromEntries(
        Object.entries(entries).flatMap(([k, v]) => (typeof v === "string" ? [[k, v]] : [])),
      ),
    ),
  tocTitle: z.string().default("目录"),
  toc: z.array(z.object({ number: z.string(), title: z.string(), level: z.number().int() })).default([]),
  sections: z.array(section),
});

export type PlainIssue = z.input<typeof issue> & { toc: { number: string; title: string; level: number }[] };
export type PlainBlock = z.infer<typeof block>;
export type PlainArticle = z.input<typeof article>;
export type ParsedArticle = z.output<typeof article>;
export interface PlainSection {
  number: string;
  title: string;
  columns?: PlainSection[];
  articles?: ParsedArticle[];
}

/** True for JSON that looks like the simple shape rather than the interchange format. */
export function isPlainIssue(json: unknown): boolean {
  return (
    typeof json === "object" &&
    json !== null &&
    !("format" in json) &&
    "sections" in json &&
    "journal" in json
  );
}

/** True for JSON that looks like one article of the simple shape. */
export function isPlainArticle(json: unknown): boolean {
  return typeof json === "object" && json !== null && "tocTitle" in json && "blocks" in json;
}

/** @throws FascicleError `invalid-input` naming the first place that does not fit */
export function parsePlainIssue(json: unknown): z.output<typeof issue> {
  return parsed(issue.safeParse(json));
}

/** A number may be lacking. @throws FascicleError `invalid-input` naming the first place that does not fit */
export function parsePlainArticle(json: unknown): ParsedArticle {
  return parsed(article.extend({ number: z.string().default("") }).safeParse(json));
}

function parsed<T>(result: z.ZodSafeParseResult<T>): T {
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw new FascicleError("invalid-input", {
    reason: first?.message ?? "",
    place: first?.path.join(".") ?? "",
  });
}
