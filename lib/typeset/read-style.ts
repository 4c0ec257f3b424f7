import { z } from "zod";
import { FascicleError } from "../errors";
import { checkStyle } from "./check-style";
import { BUILT_IN_FONTS, STORED_FONT } from "./font-names";
import { PRESETS } from "./presets/presets";
import { STYLE_2024 } from "./presets/style-2024";
import type { HouseStyle } from "./style";

/** Lengths in pt, counts of lines and characters: nothing on a page is larger. */
const length = z.number().positive().max(10_000);
const lines = z.int().positive().max(100);
const face = z.enum(["song", "songBold", "hei", "kai", "fangsong"]);
const text = z.strictObject({
  face,
  size: length,
  lines,
  rise: z.number().min(0).max(1).optional(),
  align: z.enum(["justify", "left", "center", "right"]).optional(),
});
const runningText = z.string().max(200).optional();
const runningLine = z.strictObject({ inner: runningText, center: runningText, outer: runningText });
const furniture = z.strictObject({
  face,
  size: length,
  baseline: length,
  rule: z.boolean(),
  verso: runningLine,
  recto: runningLine,
});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const font = z.union([z.enum(BUILT_IN_FONTS), z.string().regex(STORED_FONT)]);

const houseStyle: z.ZodType<HouseStyle> = z.strictObject({
  name: z.string().min(1),
  paper: z.strictObject({ width: length, height: length }),
  typeArea: z.strictObject({
    characters: z.int().positive().max(200),
    lines,
    top: z.number().min(0),
    inner: z.number().min(0),
    outer: z.number().min(0),
  }),
  composition: z.strictObject({
    lineEnd: z.enum(["gb", "strict", "hanging"]),
    latinGap: z.number().min(0).max(0.5),
    justify: z.boolean(),
    hyphenateBelow: z.number().min(0).max(200),
  }),
  fonts: z.partialRecord(
    z.enum(["song", "songBold", "hei", "kai", "fangsong", "latin"]),
    z.array(font).max(10),
  ),
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
  footnotes: z.enum(["page", "article"]),
  linkAddresses: z.enum(["footnote", "drop"]),
  attachmentStart: z.enum(["runOn", "newPage"]),
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
    outerRule: z.number().min(0).max(20),
    look: z.enum(["grid", "threeLine", "zebra"]),
    zebraTint: z.number().min(0).max(1),
    headerTint: z.number().min(0).max(1),
    numbers: z.enum(["ones", "center"]),
    continued: z.boolean(),
    landscape: z.boolean(),
  }),
  contents: z.strictObject({
    title: text,
    leading: length,
    levels: z.tuple([text, text, text]),
    depth: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    look: z.enum(["leaders", "plain", "numberFirst"]),
    folio: z.enum(["roman", "none"]),
  }),
  cover: z.strictObject({
    template: z.enum(["classic", "band", "frame", "minimal"]),
    emblem: z
      .strictObject({
        file: sha256,
        width: z.int().positive().max(100_000),
        height: z.int().positive().max(100_000),
      })
      .optional(),
  }),
  statementPlace: z.enum(["afterContents", "beforeContents", "last"]),
  header: furniture,
  footer: furniture,
  bare: z.strictObject({ openings: z.boolean(), contentsStart: z.boolean() }),
  articleStart: z.enum(["newPage", "runOn", "recto"]),
  sectionOpening: z.enum(["inline", "page", "recto"]),
  press: z.strictObject({
    bleed: z.number().min(0).max(20),
    cropMarks: z.boolean(),
    pageMultiple: z.union([z.literal(1), z.literal(2), z.literal(4)]),
    paperWeight: z.number().min(20).max(500),
    imageResolution: z.number().min(1).max(2400),
    profile: sha256.optional(),
  }),
  preflight: z.strictObject({
    levels: z.record(z.string().max(100), z.enum(["error", "warning", "off"])),
    internalPublication: z.boolean(),
  }),
});

/**
 * A house style from stored or handed-in data: nothing for the usual one, the name of a preset, or an object of
 * the same shape that says what differs from the preset it names under `extends`, else from the usual one.
 * @throws FascicleError `invalid-input` naming the first place that does not fit, or the first fault of
 * `checkStyle`
 */
export function readStyle(value: unknown): HouseStyle {
  const style = readUnfinishedStyle(value);
  const [fault] = checkStyle(style);
  if (fault) throw new FascicleError(fault.id, fault.values);
  return style;
}

/**
 * As `readStyle`, for a style that somebody is still changing: its parts need not fit together yet.
 * @throws FascicleError `invalid-input`
 */
export function readUnfinishedStyle(value: unknown): HouseStyle {
  if (value === undefined || value === null) return STYLE_2024;
  const preset = typeof value === "string" ? presetNamed(value) : undefined;
  if (preset) return preset;
  const { extends: name, ...differences } = isRecord(value) ? value : {};
  const usual = name === undefined ? STYLE_2024 : presetNamed(name);
  if (!usual) throw new FascicleError("style-preset", { place: "style.extends", known: KNOWN });
  if (typeof value === "string") throw new FascicleError("style-preset", { place: "style", known: KNOWN });
  const result = houseStyle.safeParse(isRecord(value) ? overlay(usual, differences) : value);
  if (result.success) return result.data;
  const [first] = result.error.issues;
  const place = ["style", ...(first?.path ?? [])].join(".");
  throw new FascicleError("invalid-input", { place, reason: first?.message ?? "" });
}

const KNOWN = Object.keys(PRESETS).join(" ");

function presetNamed(name: unknown): HouseStyle | undefined {
  return typeof name === "string" && Object.hasOwn(PRESETS, name) ? PRESETS[name] : undefined;
}

/** What is given replaces what is usual, part by part; lists, running lines and whole looks are replaced whole. */
function overlay(usual: unknown, given: unknown): unknown {
  if (!isRecord(usual) || !isRecord(given) || isWhole(given)) return given;
  const changed = Object.entries(given).map(([key, part]) => [
    key,
    RUNNING_LINES.includes(key) ? part : overlay(usual[key], part),
  ]);
  return { ...usual, ...Object.fromEntries(changed) };
}

/** What they leave out is meant to be absent. */
const RUNNING_LINES = ["verso", "recto"];
const isWhole = (given: Record<string, unknown>) => "face" in given && "size" in given && "lines" in given;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
