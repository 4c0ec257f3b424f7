/**
 * The logical structure of an issue (PDF 32000-1, 14.7 and 14.8; PDF/UA-1): what each piece of ink on the pages
 * is, in reading order. In: composed pages, whose lines tell their place in the copy. Out: a tree of elements
 * whose leaves are marked content and links, and for each page which of its runs belong to which mark.
 * What is no copy (headers, page numbers, repeated heads, rules) is an artifact and stands in no element.
 */
import type { Page, PageLine, PlacedRun } from "../typeset/types";
import { StructureBuilder } from "./structure-builder";

export interface StructureElement {
  readonly type: string;
  readonly kids: StructureKid[];
  /** What it shows, for those who do not see it. */
  readonly alt?: string;
  /** Attributes as they are written in the file, with their owner. */
  readonly attributes?: string;
  /** Notes must have one (7.9 of PDF/UA-1). */
  readonly id?: string;
}

export type StructureKid =
  | StructureElement
  | { readonly page: number; readonly mark: number }
  | { readonly page: number; readonly link: number };

export interface PageMarks {
  /** Per run of the page: the mark it belongs to, or none for an artifact. */
  readonly runs: readonly (number | undefined)[];
  /** Per image of the page. */
  readonly images: readonly number[];
  /** How many there are. */
  readonly count: number;
}

export interface Structure {
  readonly root: StructureElement;
  readonly pages: readonly PageMarks[];
}

export function structureOf(pages: readonly Page[]): Structure {
  const builder = new StructureBuilder(pages);
  const marked = pages.map((page, index) => markPage(builder, page, index));
  return { root: builder.end(), pages: marked };
}

function markPage(builder: StructureBuilder, page: Page, index: number): PageMarks {
  const runs: (number | undefined)[] = page.runs.map(() => undefined);
  const images: number[] = page.images.map(() => 0);
  const elements: (StructureElement | undefined)[] = [];
  let count = 0;
  const mark = (element: StructureElement) => {
    element.kids.push({ page: index, mark: count });
    return count++;
  };
  const figuresBefore = (line: number) => {
    for (const [place, image] of page.images.entries())
      if (image.before === line) images[place] = mark(builder.figure(image));
  };

  let last: StructureElement | undefined;
  const byLine = runsByLine(page);
  for (const [lineIndex, line] of page.lines.entries()) {
    figuresBefore(lineIndex);
    const whole = builder.line(line, page);
    if (!whole) continue;
    for (const place of byLine[lineIndex]!) {
      const { run } = page.runs[place]!;
      if (isLeader(page, line, page.runs[place]!)) continue;
      const element = builder.inline(whole, run);
      elements[place] = element;
      runs[place] =
        element === last && place > 0 && runs[place - 1] !== undefined ? runs[place - 1] : mark(element);
      last = element;
    }
    last = undefined;
  }
  figuresBefore(page.lines.length);

  for (const [link, area] of page.links.entries()) {
    const place = page.runs.findIndex(
      ({ run, x, y }, run_) =>
        elements[run_] !== undefined &&
        y >= area.y &&
        y <= area.y + area.height &&
        x + run.end > area.x &&
        x + run.xs[0]! < area.x + area.width,
    );
    builder.linkOf(elements[place]).kids.push({ page: index, link });
  }
  return { runs, images, count };
}

/** Indices of the runs of each line. */
function runsByLine({ lines, runs }: Page): number[][] {
  const byLine: number[][] = lines.map(() => []);
  for (const [place, { line }] of runs.entries()) if (line !== undefined) byLine[line]?.push(place);
  return byLine;
}

/** Dots that lead the eye from a title to its page number say nothing. */
function isLeader({ kind }: Page, { block }: PageLine, { run }: PlacedRun): boolean {
  return kind === "contents" && block === "contents" && run.codePoints.every((code) => LEADERS.has(code));
}

const LEADERS = new Set(Array.from("….·‥ ", (character) => character.codePointAt(0)!));
