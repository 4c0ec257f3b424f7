import type { Finding } from "@/lib/proofread/types";

/** Tells findings of one text apart. */
export function keyOf({ rule, place }: Finding): string {
  const { block, cell, paragraph, part, from, to } = place;
  return [rule, block, cell?.row, cell?.column, paragraph, part, from, to].join("/");
}
