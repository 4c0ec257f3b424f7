/**
 * Page breaks of a chapter, chosen together: the fewest pages first, among those the least cost, which is what
 * breaks cost by their rules (`break-rules.ts`) and what each page but the last is short: its empty lines squared,
 * cubed before running text, which could have filled them.
 * Solved from the end: the best way on from an item is the best page beginning there and the best way after it.
 */
import { breakCost } from "./break-rules";
import type { FlowItem } from "./flow";
import { PageStack } from "./stack-items";
import { fits, type TypeArea } from "./type-area";

/** More than pages of one chapter are ever short together, less than a forbidden break. */
const PAGE_COST = 1e4;

/** Indices of the items that begin a page, the first included. A page holds one item at least. */
export function breakPages(items: readonly FlowItem[], area: TypeArea): number[] {
  const count = items.length;
  const breakCosts = items.map((_, next) => (next === 0 ? 0 : breakCost(items, next)));
  const cost = new Float64Array(count + 1);
  const following = new Int32Array(count + 1);
  for (let first = count - 1; first >= 0; first--) {
    cost[first] = Number.POSITIVE_INFINITY;
    const stack = new PageStack(area);
    for (let next = first + 1; next <= count; next++) {
      stack.add(items[next - 1]!);
      if (!fits(stack.height, area) && next > first + 1) break;
      const total =
        next === count
          ? PAGE_COST
          : PAGE_COST + shortness(stack.height, items[next]!) + breakCosts[next]! + cost[next]!;
      // Of equals the later, so that pages fill from the front.
      if (total <= cost[first]!) {
        cost[first] = total;
        following[first] = next;
      }
    }
  }
  const firsts: number[] = [];
  for (let first = 0; first < count; first = following[first]!) firsts.push(first);
  return firsts;

  function shortness(height: number, next: FlowItem): number {
    const isText = next.kind === "line" && next.role === "text";
    return (Math.max(0, area.height - height) / area.leading) ** (isText ? 3 : 2);
  }
}
