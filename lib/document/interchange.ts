/**
 * The interchange format `fascicle-issue/1`: an issue as JSON, published as `interchange.schema.json`.
 * Documents inside pass `parseDocument`; files are checked against their SHA-256 by whoever stores them.
 */
import { z } from "zod";
import { FascicleError } from "../errors";
import type { ArticleData, IssueData, SectionData } from "./issue";
import { cleanText } from "./text";
import type { TiptapDocument } from "./tiptap";
import { parseDocument } from "./validate";

const line = z.string().max(2000).transform(cleanText);
const given = line.pipe(z.string().min(1));
const optionalLine = line.optional();
const date = z.iso.date();
const printedNumber = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,3}){0,3}$/)
  .optional();

const document = z.custom<unknown>().transform((json): TiptapDocument => parseDocument(json));

const article = z.object({
  number: printedNumber,
  title: given,
  headline: z.array(line).max(6),
  subtitle: optionalLine,
  byline: optionalLine,
  source: optionalLine,
  sourceUrl: optionalLine,
  releasedOn: date.optional(),
  permission: optionalLine,
  tags: z.array(given).max(50).default([]),
  document,
});

const section: z.ZodType<SectionData> = z.lazy(() =>
  z.object({
    number: printedNumber,
    title: given,
    sections: z.array(section).max(100).default([]),
    articles: z.array(article).max(1000).default([]),
  }),
);

const file = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  mediaType: z.string().max(100),
  name: optionalLine,
  base64: z.base64(),
});

export const issueSchema = z.object({
  format: z.literal("fascicle-issue/1"),
  journal: z.object({
    title: given,
    titleEn: optionalLine,
    institution: given,
    institutionNote: optionalLine,
    institutionEn: optionalLine,
    sponsor: optionalLine,
    classification: optionalLine,
  }),
  year: z.number().int().min(1900).max(2999),
  number: z.number().int().min(1).max(999),
  label: given,
  serial: z.number().int().min(1).max(99_999).optional(),
  coverLines: z.array(line).max(40).default([]),
  print: z
    .object({
      permit: optionalLine,
      compiler: optionalLine,
      printer: optionalLine,
      printedOn: date.optional(),
      copies: z.number().int().min(0).max(10_000_000).optional(),
      recipients: optionalLine,
    })
    .default({}),
  statement: z.object({ title: line, document }),
  masthead: z.object({
    title: line,
    entries: z.array(z.object({ role: given, names: z.array(given).max(100) })).max(50),
  }),
  contentsTitle: line,
  sections: z.array(section).max(100),
  style: z.unknown().optional(),
  files: z.array(file).max(10_000).default([]),
});

/**
 * @param json an object in the interchange format
 * @throws FascicleError `invalid-input` naming the first place that does not fit
 */
export function parseIssueData(json: unknown): IssueData {
  return parsed(issueSchema.safeParse(json), "not an issue");
}

/**
 * @param json one article as it stands in the interchange format
 * @throws FascicleError `invalid-input` naming the first place that does not fit
 */
export function parseArticleData(json: unknown): ArticleData {
  return parsed(article.safeParse(json), "not an article");
}

function parsed<T>(result: z.ZodSafeParseResult<T>, otherwise: string): T {
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw new FascicleError("invalid-input", {
    reason: first?.message ?? otherwise,
    place: first?.path.join(".") ?? "",
  });
}

/** The published JSON schema; `interchange.schema.json` is this, and a test keeps them equal. */
export function interchangeSchema(): unknown {
  return z.toJSONSchema(issueSchema, { io: "input", unrepresentable: "any", reused: "ref" });
}
