/** What the composer could not do well, read off the finished items of a page. */
import type { ComposedCell } from "./compose-table";
import type { FlowItem, LineItem, RowItem } from "./flow";
import { LOOSE_STRETCH } from "./line-break";
import type { Finding, Line } from "./types";

type Place = Pick<Finding, "article" | "block"> & { readonly page?: number };

export function inspectItems(items: readonly FlowItem[], page: number | undefined): Finding[] {
  const findings: Finding[] = [];
  for (const item of items) {
    const place = { article: item.article, block: item.block, ...(page !== undefined && { page }) };
    if (item.kind === "line")
      findings.push(...inspectLine(item.line, item.text, place), ...inspectEnd(item, place));
    else if (item.kind === "row") findings.push(...inspectRow(item, place));
    else if (item.kind === "turned")
      findings.push(
        ...item.findings.map((finding) => ({ ...finding, ...place })),
        ...inspectItems(item.items, page),
      );
  }
  return findings;
}

/** Letters of the scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /[\u05d0-\u05f2\u0620-\u08c7\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

function inspectLine(line: Line, text: string, place: Place): Finding[] {
  const findings: Finding[] = [];
  if (line.overfull) findings.push({ kind: "overfull", ...place, detail: text });
  if (line.loose || line.gap > LOOSE_STRETCH) findings.push({ kind: "loose-line", ...place, detail: text });
  const missing = missingCharacters(line);
  if (missing !== "") findings.push({ kind: "missing-glyph", ...place, detail: missing });
  if (RIGHT_TO_LEFT.test(text)) findings.push({ kind: "right-to-left", ...place, detail: text });
  return findings;
}

function inspectEnd({ line, text }: LineItem, place: Place): Finding[] {
  return line.singleCharacter ? [{ kind: "single-character-line", ...place, detail: text }] : [];
}

/** The cells that start in the band; a table too wide is told once, with its first row. */
function inspectRow({ table, band }: RowItem, place: Place): Finding[] {
  const { row, part } = table.bands[band]!;
  if (part > 0) return [];
  const findings = table.cells
    .slice(table.grid.firstCell[row], table.grid.firstCell[row + 1])
    .filter((cell) => !isFlawless(cell))
    .flatMap((cell) => inspectCell(cell, place));
  if (table.tooWide && band === 0) findings.push({ kind: "table-too-wide", ...place, detail: "" });
  return findings;
}

const inspectCell = ({ lines }: ComposedCell, place: Place) =>
  lines.flatMap(({ line, text }) => inspectLine(line, text, place));

/** Most cells are, and a table that is remembered need not be looked over again. */
function isFlawless(cell: ComposedCell): boolean {
  const known = flawless.get(cell) ?? inspectCell(cell, NOWHERE).length === 0;
  flawless.set(cell, known);
  return known;
}

const flawless = new WeakMap<ComposedCell, boolean>();
const NOWHERE: Place = { article: "", block: "" };

/** Each character for which the face has no glyph, once. */
function missingCharacters({ runs }: Line): string {
  if (!runs.some(({ glyphs }) => glyphs.includes(0))) return "";
  const missing = new Set<number>();
  for (const { glyphs, codePoints } of runs)
    for (let i = 0; i < glyphs.length; i++) if (glyphs[i] === 0) missing.add(codePoints[i]!);
  return String.fromCodePoint(...missing);
}
