// Preloaded into each measured process: at its end, the peak of its memory goes to the file named.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const file = process.env.FASCICLE_BENCH_MEMORY;
  if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
