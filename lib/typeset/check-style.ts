/** Whether the parts of a house style agree with each other: what fits its type may still make no page. */

import { RUNNING_VARIABLES, unknownVariable } from "./running-line";
import type { FurnitureStyle, HouseStyle, TextStyle } from "./style";

export type StyleFaultId =
  | "style-paper"
  | "style-too-wide"
  | "style-too-high"
  | "style-leading"
  | "style-size"
  | "style-size-above-lines"
  | "style-smallest"
  | "style-header-place"
  | "style-footer-place"
  | "style-variable";

export interface StyleFault {
  readonly id: StyleFaultId;
  /** Where it is mended: `header.verso.center`. */
  readonly place: string;
  readonly values: Readonly<Record<string, string | number>>;
}

const MM = 25.4 / 72;
/** Sides of paper that an office prints on: about A6 to A2, pt. */
const PAPER = { least: 250, most: 1700 };
/** Type that can be read, and type that still is text, pt. */
const SIZE = { least: 4, most: 120 };
/** Sums of pt are compared with this much patience. */
const ROUNDING = 0.01;
const ASCENT = 0.88;
const DESCENT = 0.12;

/** All that is wrong, in the order of the style's own parts; empty where all is well. */
export function checkStyle(style: HouseStyle): StyleFault[] {
  return [
    ...checkPaper(style),
    ...checkLeading(style),
    ...textStyles(style).flatMap(([place, text]) => checkSize(place, text, style)),
    ...checkHeader(style),
    ...checkFooter(style),
    ...checkVariables("header", style.header),
    ...checkVariables("footer", style.footer),
  ];
}

function checkPaper({ paper, typeArea, body }: HouseStyle): StyleFault[] {
  const faults: StyleFault[] = [];
  for (const side of ["width", "height"] as const)
    if (paper[side] < PAPER.least || paper[side] > PAPER.most)
      faults.push(fault("style-paper", `paper.${side}`, { least: mm(PAPER.least), most: mm(PAPER.most) }));
  const { characters, lines, top, inner, outer } = typeArea;
  const room = paper.width - inner - outer;
  if (characters * body.size > room + ROUNDING)
    faults.push(
      fault("style-too-wide", "typeArea.characters", {
        characters,
        size: body.size,
        fits: Math.max(0, Math.floor((room + ROUNDING) / body.size)),
      }),
    );
  const height = paper.height - top;
  if (lines * body.leading > height + ROUNDING)
    faults.push(
      fault("style-too-high", "typeArea.lines", {
        lines,
        leading: body.leading,
        fits: Math.max(0, Math.floor((height + ROUNDING) / body.leading)),
      }),
    );
  return faults;
}

function checkLeading({ body, contents, table }: HouseStyle): StyleFault[] {
  const faults: StyleFault[] = [];
  const check = (place: string, leading: number, size: number) => {
    if (leading < size - ROUNDING) faults.push(fault("style-leading", place, { leading, size }));
  };
  check("body.leading", body.leading, body.size);
  check("contents.leading", contents.leading, Math.max(...contents.levels.map(({ size }) => size)));
  if (table.smallest > table.size)
    faults.push(fault("style-smallest", "table.smallest", { smallest: table.smallest, size: table.size }));
  return faults;
}

function checkSize(place: string, { size, lines }: SizedText, style: HouseStyle): StyleFault[] {
  if (size < SIZE.least || size > SIZE.most) return [fault("style-size", `${place}.size`, { size, ...SIZE })];
  const leading = place.startsWith("contents.") ? style.contents.leading : style.body.leading;
  if (lines !== undefined && size > lines * leading + ROUNDING)
    return [
      fault("style-size-above-lines", `${place}.size`, { size, lines, needed: Math.ceil(size / leading) }),
    ];
  return [];
}

type SizedText = Pick<TextStyle, "size"> & Partial<Pick<TextStyle, "lines">>;

/** Every size of the style with the place it is said at. */
function textStyles(style: HouseStyle): [string, SizedText][] {
  const { contents, headings, table } = style;
  return [
    ["body", { size: style.body.size }],
    ...NAMED_TEXTS.map((name): [string, SizedText] => [name, style[name]]),
    ...headings.map((text, index): [string, SizedText] => [`headings.${index}`, text]),
    ["table", { size: table.size }],
    ["contents.title", contents.title],
    ...contents.levels.map((text, index): [string, SizedText] => [`contents.levels.${index}`, text]),
    ["header", { size: style.header.size }],
    ["footer", { size: style.footer.size }],
  ];
}

const NAMED_TEXTS = [
  "sectionTitle",
  "columnTitle",
  "articleTitle",
  "headline",
  "subtitle",
  "byline",
  "quotation",
  "attachmentLabel",
  "attachmentTitle",
  "caption",
  "tableNote",
  "notesTitle",
  "note",
  "source",
  "statementTitle",
] as const satisfies readonly (keyof HouseStyle)[];

/** The header between paper's edge and type area, its hairline included. */
function checkHeader({ header, typeArea }: HouseStyle): StyleFault[] {
  if (isEmpty(header)) return [];
  const { baseline, size, rule } = header;
  const least = size * ASCENT;
  const most = typeArea.top - size * (rule ? RULE_ROOM : DESCENT);
  if (baseline >= least - ROUNDING && baseline <= most + ROUNDING) return [];
  return [fault("style-header-place", "header.baseline", { least: mm(least), most: mm(most) })];
}

function checkFooter({ footer, typeArea, body, paper }: HouseStyle): StyleFault[] {
  if (isEmpty(footer)) return [];
  const { baseline, size } = footer;
  const bottom = typeArea.top + typeArea.lines * body.leading;
  const least = bottom + roomAboveFooter(footer);
  const most = paper.height - size * DESCENT;
  if (baseline >= least - ROUNDING && baseline <= most + ROUNDING) return [];
  return [
    fault("style-footer-place", "footer.baseline", {
      least: mm(paper.height - most),
      most: mm(paper.height - least),
    }),
  ];
}

/** What a footer keeps of the paper below the type area, pt. */
export function footerRoom({ footer, paper }: Pick<HouseStyle, "footer" | "paper">): number {
  return isEmpty(footer) ? 0 : paper.height - footer.baseline + roomAboveFooter(footer);
}

/** Between the type area and the footer's baseline, pt. */
const roomAboveFooter = ({ size, rule }: FurnitureStyle) => size * (rule ? RULE_ROOM + ASCENT : ASCENT);

/** Room for a hairline between a running line and the type area, em. */
const RULE_ROOM = 0.6;

const linesOf = ({ verso, recto }: FurnitureStyle) => [verso, recto];
const isEmpty = (furniture: FurnitureStyle) =>
  linesOf(furniture).every(({ inner, center, outer }) => !inner && !center && !outer);

function checkVariables(name: "header" | "footer", furniture: FurnitureStyle): StyleFault[] {
  return (["verso", "recto"] as const).flatMap((side) =>
    (["inner", "center", "outer"] as const).flatMap((slot) => {
      const unknown = unknownVariable(furniture[side][slot] ?? "");
      if (unknown === undefined) return [];
      const known = RUNNING_VARIABLES.map((variable) => `{${variable}}`).join(" ");
      return [fault("style-variable", `${name}.${side}.${slot}`, { unknown, known })];
    }),
  );
}

function fault(id: StyleFaultId, place: string, values: StyleFault["values"]): StyleFault {
  return { id, place, values: { ...values, place: `style.${place}` } };
}

const mm = (points: number) => Math.round(points * MM * 10) / 10;
