/** How far a production is as a whole, from the step under way and how much of it is done. */
interface Progress {
  readonly step?: string;
  readonly done: number;
  readonly total: number;
}

/** Where each step begins, in percent of the whole; the rest of a step is shared by its parts. */
const BEGINS = { loading: 0, composing: 5, drawing: 45, storing: 95, end: 100 };
const STEPS = ["loading", "composing", "drawing", "storing", "end"] as const;

export function jobPercent({ step, done, total }: Progress): number {
  const at = STEPS.findIndex((name) => name === step);
  const name = STEPS[at];
  const next = STEPS[at + 1];
  if (!name || !next) return 0;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return Math.round(BEGINS[name] + share * (BEGINS[next] - BEGINS[name]));
}
