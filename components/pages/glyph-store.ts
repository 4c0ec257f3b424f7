/**
 * Outlines of glyphs as the browser keeps them: asked for once, several pages' worth in one request, drawn from then
 * on. An outline never changes: fonts go by names that mean one file for good.
 */
import type { Outlines } from "@/lib/typeset/live-issue";
import type { PageData } from "@/lib/typeset/page-data";

export interface Glyph {
  /** em */
  readonly advance: number;
  /** In em, y downward. */
  readonly path: Path2D;
}

export type FetchOutlines = (glyphs: Readonly<Record<string, readonly number[]>>) => Promise<Outlines>;

/** Asks in one request at most for so many. */
const AT_ONCE = 4000;

export class GlyphStore {
  private readonly fonts = new Map<string, Map<number, Glyph>>();
  private wanted = new Map<string, Set<number>>();
  private asking: Promise<void> | undefined;

  constructor(private readonly fetchOutlines: FetchOutlines) {}

  glyph(font: string, id: number): Glyph | undefined {
    return this.fonts.get(font)?.get(id);
  }

  /** Whether everything the page shows can be drawn. */
  has(page: PageData): boolean {
    return page.runs.every((run) => {
      const known = this.fonts.get(page.fonts[run.font]!);
      return known !== undefined && run.glyphs.every((id) => known.has(id));
    });
  }

  /** Fetches what is missing for the page, with what other pages want at the same moment. */
  async provide(page: PageData): Promise<void> {
    while (!this.has(page)) {
      this.want(page);
      this.asking ??= this.fetchWanted().finally(() => {
        this.asking = undefined;
      });
      await this.asking;
    }
  }

  private want(page: PageData): void {
    for (const run of page.runs) {
      const font = page.fonts[run.font]!;
      const known = this.fonts.get(font);
      const wanted = this.wanted.get(font) ?? new Set();
      this.wanted.set(font, wanted);
      for (const id of run.glyphs) if (!known?.has(id)) wanted.add(id);
    }
  }

  private async fetchWanted(): Promise<void> {
    // Pages that come into sight together ask together.
    await new Promise((resolve) => setTimeout(resolve));
    const wanted = this.wanted;
    this.wanted = new Map();
    const glyphs = Object.fromEntries([...wanted].map(([font, ids]) => [font, [...ids].slice(0, AT_ONCE)]));
    const outlines = await this.fetchOutlines(glyphs);
    for (const [font, ids] of Object.entries(glyphs)) this.keep(font, ids, outlines[font]);
  }

  /** A glyph or font that the server does not know is kept as nothing, or it would be asked for again for ever. */
  private keep(font: string, ids: readonly number[], found: Outlines[string] | undefined): void {
    const known = this.fonts.get(font) ?? new Map<number, Glyph>();
    this.fonts.set(font, known);
    for (const id of ids) {
      const [advance, outline] = found?.glyphs[id] ?? [0, ""];
      const unitsPerEm = found?.unitsPerEm ?? 1000;
      const path = new Path2D();
      path.addPath(new Path2D(outline), new DOMMatrix([1 / unitsPerEm, 0, 0, 1 / unitsPerEm, 0, 0]));
      known.set(id, { advance: advance / unitsPerEm, path });
    }
  }
}

/** The same for every page of the desk, so no prop. */
const ADDRESS = "/api/live/glyphs";

/** One for the whole browser window: what one page has fetched, the next need not. */
export const glyphs = new GlyphStore(async (wanted) => {
  const response = await fetch(ADDRESS, { method: "POST", body: JSON.stringify(wanted) });
  if (!response.ok) throw new Error(`outlines: ${response.status}`);
  return response.json();
});
