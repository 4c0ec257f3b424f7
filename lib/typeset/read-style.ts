import { z } from "zod";
import { FascicleError } from "../errors";
import { type HouseStyle, STYLE_2024 } from "./style";

const PRESETS: Readonly<Record<string, HouseStyle>> = { "2024": STYLE_2024 };

/** Lengths in pt, counts of lines and characters: nothing on a page is larger. */
const length = z.number().positive().max(10_000);
const lines = z.int().positive().max(100);
const face = z.enum(["song", "songBold", "hei"]);
const text = z.strictObject({
  face,
  size: length,
  lines,
  rise: z.number().min(0).max(1).optional(),
  align: z.enum(["justify", "left", "center", "right"]).optional(),
});
const furniture = z.strictObject({ face, size: length, baseline: length });

const houseStyle: z.ZodType<HouseStyle> = z.strictObject({
  name: z.string().min(1),
  paper: z.strictObject({ width: length, height: length }),
  typeArea: z.strictObject({
    characters: z.int().positive().max(200),
    lines,
    top: z.number().min(0),
    left: z.number().min(0),
    right: z.number().min(0),
  }),
  body: z.strictObject({ face, size: length, leading: length, indentEm: z.number().min(0).max(10) }),
  sectionTitle: text,
  columnTitle: text,
  articleTitle: text,
  headline: text,
  subtitle: text,
  byline: text,
  headings: z.tuple([text, text, text]),
  marks: z.strictObject({ lead: face, bold: face, italic: face }),
  quotation: text,
  attachmentLabel: text,
  attachmentTitle: text,
  caption: text,
  tableNote: text,
  notesTitle: text,
  note: text,
  source: text,
  statementTitle: text,
  table: z.strictObject({
    size: length,
    smallest: length,
    leadingEm: z.number().min(1).max(5),
    padding: z.number().min(0).max(100),
    headerFace: face,
    rule: z.number().min(0).max(20),
  }),
  contents: z.strictObject({ title: text, leading: length, levels: z.tuple([text, text, text]) }),
  header: furniture,
  footer: furniture,
  articleStart: z.enum(["newPage", "runOn", "recto"]),
});

/**
 * A house style from stored or handed-in data: nothing for the usual one, the name of a preset, or an object of
 * the same shape that says what differs from the usual one.
 * @throws FascicleError `invalid-input` naming the first place that does not fit
 */
export function readStyle(value: unknown): HouseStyle {
  if (value === undefined || value === null) return STYLE_2024;
  const preset = typeof value === "string" ? PRESETS[value] : undefined;
  if (preset) return preset;
  const result = houseStyle.safeParse(overlay(STYLE_2024, value));
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const place = ["style", ...(first?.path ?? [])].join(".");
  throw new FascicleError("invalid-input", { place, reason: first?.message ?? "" });
}

/** What is given replaces what is usual, part by part; lists are replaced whole. */
function overlay(usual: unknown, given: unknown): unknown {
  if (!isRecord(usual) || !isRecord(given)) return given;
  const changed = Object.entries(given).map(([key, part]) => [key, overlay(usual[key], part)]);
  return { ...usual, ...Object.fromEntries(changed) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
