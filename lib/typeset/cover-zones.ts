/** What a cover's template is made of. Places are shares of the paper's width and height; sizes are pt on A4. */
import type { CoverRole } from "./cover-lines";
import type { Align, FaceKey, Fill, Rule } from "./types";

export interface Shares {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CoverLook {
  readonly face: FaceKey;
  /** Largest size; a line too long becomes smaller down to `least`, then it wraps. */
  readonly size: number;
  readonly least: number;
  readonly align: Align;
  /** From the baseline before, em; 1.5 where absent. */
  readonly leading?: number;
  /** And so much more, pt. */
  readonly before?: number;
}

/** Lines of some roles under each other, from the zone's top, up from its foot, or in its middle. */
export interface CoverZone extends Shares {
  readonly grows: "down" | "up" | "middle";
  readonly looks: Readonly<Partial<Record<CoverRole, CoverLook>>>;
  /** The first line stands upright in a slip where it is short enough. */
  readonly upright?: true;
}

export interface CoverTemplate {
  readonly zones: readonly CoverZone[];
  /** Ends at 0 or 1 reach over the edge. Widths in pt. */
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly emblem: Shares & { readonly align: Align };
}
