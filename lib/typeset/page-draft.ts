/** A page while ink is being placed on it. */
import type {
  Anchor,
  Fill,
  GlyphRun,
  Line,
  Page,
  PageLine,
  PageLink,
  PlacedImage,
  PlacedRun,
  Rule,
} from "./types";

export interface PageDraft extends Page {
  readonly runs: PlacedRun[];
  readonly rules: Rule[];
  readonly fills: Fill[];
  readonly images: PlacedImage[];
  readonly anchors: Anchor[];
  readonly links: PageLink[];
  readonly lines: PageLine[];
}

export function pageDraft(head: Pick<Page, "kind" | "folio" | "side" | "width" | "height">): PageDraft {
  return { ...head, runs: [], rules: [], fills: [], images: [], anchors: [], links: [], lines: [] };
}

/** Places a composed line with its column's left edge at `x` and its baseline at `y`, links included. */
export function placeLine(
  page: PageDraft,
  line: Line,
  x: number,
  y: number,
  told?: Omit<PageLine, "y">,
): void {
  const place = told ? { line: page.lines.length } : undefined;
  for (const run of line.runs) {
    page.runs.push({ run, x, y, ...place });
    if (run.href !== undefined) page.links.push(hrefLink(run, run.href, x, y));
  }
  if (told) page.lines.push({ ...told, y });
}

function hrefLink(run: GlyphRun, href: string, x: number, y: number): PageLink {
  const left = run.xs[0] ?? run.end;
  return {
    x: x + left,
    y: y - run.rise - run.size * 0.88,
    width: run.end - left,
    height: run.size,
    to: { href },
  };
}
