/** How far a production is as a whole, from the step under way and how much of it is done. */
interface Progress {
  readonly step?: string;
  readonly done: number;
  readonly total: number;
}

/** Where each step begins, in percent of the whole; the rest of a step is shared by its parts. */
const STEPS = [
  { name: "loading", begins: 0 },
  { name: "composing", begins: 5 },
  { name: "images", begins: 60 },
  { name: "drawing", begins: 65 },
  { name: "writing", begins: 80 },
  { name: "storing", begins: 95 },
  { name: "end", begins: 100 },
];

export function jobPercent({ step, done, total }: Progress): number {
  const at = STEPS.findIndex(({ name }) => name === step);
  const [now, next] = [STEPS[at], STEPS[at + 1]];
  if (!now || !next) return 0;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  return Math.round(now.begins + share * (next.begins - now.begins));
}
