/**
 * Lines → passages. A passage is a paragraph, heading or item as the author wrote it; page ends and hard line
 * ends cut it. Where lines are as long as the page is wide, a full line goes on; elsewhere a line that stops
 * in mid-sentence does.
 */
import type { Inline } from "../document/blocks";
import { closeGaps, columnWidth } from "./characters";
import type { SourceLine } from "./lines";
import { type ItemNumeral, readItemNumeral } from "./numerals";
import type { Look } from "./pieces";
import { joint, type TakeNote } from "./report";

export interface Layout {
  /** Width of a full line in half-width columns, where the text is hard-wrapped. */
  readonly fullLine?: number;
  /** Paragraphs' first lines are indented. */
  readonly indents: boolean;
}

export interface Passage {
  readonly text: string;
  /** Line where it begins. */
  readonly line: number;
  readonly numeral: ItemNumeral | undefined;
  readonly bullet: boolean;
  /** The text with its marks; absent where the source has none. */
  readonly content?: readonly Inline[];
  /** How the source shows it, where it is no plain text. */
  readonly look?: Look;
}

/** Hard-wrapped text: at least a third of the lines end at the right edge, and the edge is no wider than a page. */
export function readLayout(lines: readonly SourceLine[]): Layout {
  const text = lines.filter((line) => !line.raw.trim().includes("\t"));
  const widths = text.map(widthOf);
  const sorted = [...widths].sort((a, b) => a - b);
  const edge = sorted[Math.floor(sorted.length * 0.97)] ?? 0;
  const full = widths.filter((width) => width >= edge - SLACK && width <= edge + SLACK).length;
  const wrapped = text.length >= 20 && edge >= 40 && edge <= 130 && full >= text.length / 3;
  const indents = text.filter((line) => line.indented).length >= text.length * 0.1;
  return { indents, ...(wrapped ? { fullLine: edge - SLACK } : {}) };
}

/** With the indent of a paragraph's first line, but without the white space that centres a title. */
export function widthOf(line: SourceLine): number {
  return columnWidth(line.indented ? line.raw.trimEnd() : line.text);
}

/** Marks that may not begin a line pull up to two characters over or leave them out. */
const SLACK = 4;

/**
 * @param numbers last number of each kind of numeral in the article so far: 5. continues 4., 2024. nothing
 * @param isApart true for a line that is a passage of its own and takes nothing up (a label, a caption)
 */
export function joinLines(
  lines: readonly SourceLine[],
  layout: Layout,
  numbers: Map<string, number>,
  isApart: (index: number) => boolean,
  note: TakeNote,
): Passage[] {
  const passages: Passage[] = [];
  let open:
    | { parts: string[]; lines: SourceLine[]; numeral?: ItemNumeral; joints: number; doubtful: boolean }
    | undefined;
  const close = () => {
    if (!open) return;
    const first = open.lines[0]!;
    const printed = open.parts.join("");
    const text = closeGaps(printed);
    if (text !== printed) note("space-dropped", first.number, gapIn(printed));
    if (open.lines.length > open.joints + 1)
      note("lines-joined", first.number, { before: first.text, after: text, doubtful: open.doubtful });
    passages.push({
      text,
      line: first.number,
      bullet: first.bullet,
      // Read again: what follows the numeral may go on over several lines.
      numeral: open.numeral && readItemNumeral(text),
    });
    open = undefined;
  };
  lines.forEach((line, index) => {
    const numeral = expectedNumeral(line, numbers);
    const before = open?.lines.at(-1);
    const apart = isApart(index) || isApart(index - 1);
    const goesOn =
      open && before && !apart && !numeral && !line.bullet
        ? continues(open, before, line, layout)
        : undefined;
    if (open && before && goesOn) {
      if (goesOn.kind === "paragraph-joined") {
        open.joints++;
        note(goesOn.kind, before.number, {
          before: joint(before.text, line.text),
          after: `${before.text.slice(-8)}${line.text.slice(0, 8)}`,
          doubtful: goesOn.doubtful,
        });
      }
      if (goesOn.kind === "lines-joined" && goesOn.doubtful) open.doubtful = true;
      open.parts.push(glue(before.text, line.text), line.text);
      open.lines.push(line);
      return;
    }
    close();
    if (numeral) numbers.set(numeral.format, numeral.value);
    open = { parts: [line.text], lines: [line], numeral, joints: 0, doubtful: false };
  });
  close();
  return passages;
}

/** A numeral that begins a series or continues one; a line may begin with digits by chance. */
export function expectedNumeral(
  line: Pick<SourceLine, "text" | "bullet">,
  numbers: ReadonlyMap<string, number>,
): ItemNumeral | undefined {
  const numeral = readItemNumeral(line.text);
  if (!numeral) return undefined;
  const last = numbers.get(numeral.format);
  const expected =
    numeral.value === 1 ||
    line.bullet ||
    (last !== undefined && numeral.value > last && numeral.value <= last + 3);
  return expected ? numeral : undefined;
}

type Joint = { kind: "paragraph-joined" | "lines-joined"; doubtful: boolean } | undefined;

function continues(
  open: { parts: readonly string[]; numeral?: ItemNumeral },
  before: SourceLine,
  line: SourceLine,
  layout: Layout,
): Joint {
  const ended = endsSentence(before.text);
  const acrossPages = line.gap ? "paragraph-joined" : "lines-joined";
  if (/^[，。、；：？！）》”’】…]/.test(line.text)) return { kind: acrossPages, doubtful: ended };
  if (line.indented && layout.indents) return undefined;
  const single = open.parts.length === 1;
  const first = open.parts[0] ?? "";
  if (layout.fullLine !== undefined && widthOf(before) >= layout.fullLine) {
    // A sentence that ends with a full line ends the paragraph only now and then.
    if (ended && line.gap && !layout.indents) return undefined;
    return { kind: acrossPages, doubtful: ended };
  }
  if (ended || (single && isShortTitle(first, open.numeral))) return undefined;
  if (layout.fullLine !== undefined && single && widthOf(before) < layout.fullLine / 2) return undefined;
  const uncertain =
    /[”’）》】]$/.test(before.text) || /^[\d（(]/.test(line.text) || (single && first.length < 20);
  return { kind: "paragraph-joined", doubtful: uncertain };
}

/** Headings and titles stop without a mark as well: short, and no clause ends or quotation stays open inside. */
function isShortTitle(text: string, numeral: ItemNumeral | undefined): boolean {
  if (isOpenInside(text)) return false;
  if (numeral) return text.length <= 60 && !/[。；]/.test(text) && !/[，、]$/.test(text);
  return text.length <= 30 && !/[，。；、：]/.test(text);
}

/** A final mark ends a sentence, also inside closing quotes or brackets that were opened here. */
export function endsSentence(text: string): boolean {
  const bare = text.replace(/[”’）》】」』"')\]]{0,4}$/, "");
  if (/[。！？…；：!?;:]$/.test(bare) || (bare.length > 0 && bare !== text && /[.]$/.test(bare))) return true;
  return bare !== text && !isOpenInside(text);
}

/** “工业 … is open; a closing mark at the end that has its opening mark is not. */
function isOpenInside(text: string): boolean {
  const tail = text.slice(-2000);
  return tail.lastIndexOf("“") > tail.lastIndexOf("”") || tail.lastIndexOf("（") > tail.lastIndexOf("）");
}

/** Latin words keep their space at a line end. */
function glue(before: string, after: string): string {
  return /[A-Za-z0-9,.;:)]$/.test(before) && /^[A-Za-z(]/.test(after) ? " " : "";
}

/** The first gap that was closed, with what stands around it. */
function gapIn(text: string): { before: string; after: string } {
  const closed = closeGaps(text);
  let same = 0;
  while (same < closed.length && closed[same] === text[same]) same++;
  const from = Math.max(0, same - 8);
  return { before: text.slice(from, same + 10), after: closed.slice(from, same + 9) };
}
