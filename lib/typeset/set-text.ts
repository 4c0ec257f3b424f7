/** A paragraph of text as items of the flow. */
import type { LineItem } from "./flow";
import type { Notes } from "./foot-notes";
import type { Setting } from "./setting";
import type { TextStyle } from "./style";
import type { Align, LineFacts, ParagraphOptions, TextRun } from "./types";

export interface TextPlacing {
  readonly article: string;
  readonly block: string;
  readonly role: LineItem["role"];
  readonly style: TextStyle;
  readonly align?: Align;
  /** Of the first line and of the others, from `left`, em of the paragraph's size. */
  readonly indent?: number;
  readonly hang?: number;
  /** Taken from the type area's width on both sides, pt. */
  readonly left?: number;
  readonly right?: number;
  readonly keepsNext?: boolean;
  readonly keepsPrevious?: boolean;
  readonly startsPage?: boolean;
  readonly anchor?: LineItem["anchor"];
  readonly facts?: LineFacts;
  /** Where the runs' calls lead. */
  readonly notes?: Notes;
}

export function setText(runs: readonly TextRun[], placing: TextPlacing, setting: Setting): LineItem[] {
  const items = setLines(runs, placing, setting);
  const [first] = items;
  const isText = first?.role === "text" && !first.keepsNext && !first.keepsPrevious;
  if (!isText || alignOf(placing) !== "justify") return items;
  items[0] = { ...first, vary: (by) => setLines(runs, placing, setting, { by, than: items.length }) };
  return items;
}

const alignOf = ({ align, style }: TextPlacing): Align => align ?? style.align ?? "justify";

function setLines(
  runs: readonly TextRun[],
  placing: TextPlacing,
  setting: Setting,
  longer?: ParagraphOptions["longer"],
): LineItem[] {
  const {
    style,
    left = 0,
    right = 0,
    anchor,
    article,
    block,
    role,
    keepsNext,
    keepsPrevious,
    facts,
    notes,
    startsPage,
  } = placing;
  const { size } = style;
  const align = alignOf(placing);
  const lines = setting.compose(runs, {
    size,
    measure: setting.area.width - left - right,
    align,
    indent: (placing.indent ?? 0) * size,
    hang: (placing.hang ?? 0) * size,
    ...(longer && { longer }),
  });
  const { rise = 0 } = style;
  const { lines: further, rise: furtherLift } = furtherLook(style, setting);
  const otherFacts = facts && furtherFacts(facts);
  return lines.map(({ line, text, index, count, start, end }) => {
    const called = notes?.calledIn(line, article, setting) ?? [];
    const isFirst = index === 0;
    // All of one shape, what does not apply undefined: choosing pages looks at each a hundred times.
    return {
      kind: "line",
      line,
      text,
      index,
      count,
      start,
      end,
      article,
      block,
      role,
      lines: isFirst ? style.lines : further,
      lift: isFirst ? rise : furtherLift,
      size,
      align,
      x: left,
      facts: isFirst ? facts : otherFacts,
      keepsNext,
      keepsPrevious,
      anchor: isFirst ? anchor : undefined,
      startsPage: isFirst ? startsPage : undefined,
      notes: called.length > 0 ? called : undefined,
      vary: undefined,
    };
  });
}

/** The marker stands on the first line alone. */
function furtherFacts(facts: LineFacts): LineFacts {
  if (facts.item?.marker === undefined) return facts;
  const { marker: _, ...item } = facts.item;
  return { ...facts, item };
}

/** Of each line of a heading but the first: no more lines than it needs, close to the one before. */
export function furtherLook(style: TextStyle, setting: Setting): TextStyle & { readonly rise: number } {
  const lines = Math.min(style.lines, linesFor(style.size, setting));
  return { ...style, lines, rise: (style.rise ?? 0) + (style.lines - lines) / 2 };
}

/** Leading that a heading of several lines needs, em. */
const TIGHT_LEADING = 1.25;

/** Body lines that a further line of this size takes. */
function linesFor(size: number, { area }: Setting): number {
  return Math.max(1, Math.ceil((size * TIGHT_LEADING) / area.leading));
}
