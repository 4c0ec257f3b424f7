/** Images as items of the flow: at their own size, as wide as the column, or on a page of their own. */
import type { Figure } from "../document/blocks";
import type { FigureItem, LineItem, PlateItem } from "./flow";
import { noteLines } from "./foot-notes";
import { notesHeight } from "./note-area";
import type { Setting } from "./setting";
import type { TypeArea } from "./type-area";

/** Where the file does not say otherwise, an image has this many pixels an inch. */
const POINTS_A_PIXEL = 72 / 96;
/** A figure leaves at least so many lines of its page to its caption and others. */
const LINES_BESIDE_FIGURE = 2;
/** Clear space above and below an image together, in lines. */
const FIGURE_GAP = 0.5;

/** No wider than the column and no taller than a page with its caption; as wide as the column where it asks so. */
export function setFigure(
  article: string,
  figure: Figure,
  caption: readonly LineItem[],
  setting: Setting,
): FigureItem {
  const { area } = setting;
  const beside = Math.max(linesOf(caption) + notesOf(caption, area), LINES_BESIDE_FIGURE);
  const most = Math.max(1, Math.floor(Math.max(area.lines / 3, area.lines - beside)));
  return figureItem(article, figure, most, figure.extent === "width", setting);
}

/** As large as the type area holds it with its caption, both together in the middle of the page above their note. */
export function setPlate(
  article: string,
  figure: Figure,
  caption: readonly LineItem[],
  setting: Setting,
): PlateItem {
  const { area } = setting;
  const room = area.lines - linesOf(caption) - notesOf(caption, area);
  const item = figureItem(article, figure, Math.max(1, Math.floor(area.lines / 3), room), true, setting);
  const above = Math.max(0, Math.floor((room - item.lines) / 2));
  const image = { ...item, lines: item.lines + above, blankAbove: above };
  return { kind: "plate", article, block: figure.id, items: [image, ...caption] };
}

function figureItem(
  article: string,
  { id, file, alt, width, height }: Figure,
  mostLines: number,
  fills: boolean,
  { area }: Setting,
): FigureItem {
  const [natural, tall] = [pixels(width), pixels(height)];
  const most = (mostLines - FIGURE_GAP) * area.leading;
  const scale = Math.min(fills ? Number.POSITIVE_INFINITY : 1, area.width / natural, most / tall);
  return {
    kind: "figure",
    article,
    block: id,
    lines: Math.ceil((tall * scale) / area.leading + FIGURE_GAP - 1e-6),
    file,
    ...(alt !== undefined && { alt }),
    x: (area.width - natural * scale) / 2,
    width: natural * scale,
    height: tall * scale,
  };
}

/** Body lines that the notes of a caption take at the foot of its page. */
const notesOf = (caption: readonly LineItem[], area: TypeArea) =>
  Math.ceil(
    notesHeight(
      caption.reduce((sum, item) => sum + noteLines(item), 0),
      area,
    ) / area.leading,
  );

const linesOf = (items: readonly LineItem[]) => items.reduce((sum, { lines }) => sum + lines, 0);

const pixels = (value: number) => (Number.isFinite(value) && value > 0 ? value : 1) * POINTS_A_PIXEL;
