/**
 * Where a sequence differs from an earlier one: by the shortest script of insertions and deletions (E. Myers,
 * "An O(ND) difference algorithm", 1986), less what was only moved.
 */

/** Beyond so many differences the two have little in common, and membership alone is asked. */
const MOST_DIFFERENCES = 800;

/**
 * Places of the later sequence that are new, or at which something of the earlier one is missing. What stands in
 * both but elsewhere is neither.
 */
export function changedPlaces(earlier: readonly string[], later: readonly string[]): number[] {
  const kept = commonPlaces(earlier, later) ?? new Map<number, number>();
  const keptEarlier = new Set(kept.values());
  const gone = counted(earlier.filter((_, place) => !keptEarlier.has(place)));
  const added = counted(later.filter((_, place) => !kept.has(place)));

  const changed = new Set<number>();
  for (const [place, item] of later.entries()) if (!kept.has(place) && !take(gone, item)) changed.add(place);
  // Of what is left of the earlier one, the place is where it would have stood.
  const follower = followers(earlier.length, kept, later.length);
  for (const [place, item] of earlier.entries())
    if (!keptEarlier.has(place) && !take(added, item) && later.length > 0) {
      const next = follower[place]!;
      const isReplaced = changed.has(next) || changed.has(next - 1);
      if (!isReplaced) changed.add(Math.min(next, later.length - 1));
    }
  return [...changed].sort((a, b) => a - b);
}

function counted(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function take(counts: Map<string, number>, item: string): boolean {
  const count = counts.get(item) ?? 0;
  if (count > 0) counts.set(item, count - 1);
  return count > 0;
}

/** For each place of the earlier sequence, the place of the later one before which it would stand. */
function followers(length: number, kept: ReadonlyMap<number, number>, end: number): number[] {
  const laterOf = new Map([...kept].map(([later, earlier]) => [earlier, later]));
  const follower: number[] = [];
  let next = end;
  for (let place = length - 1; place >= 0; place--) {
    next = laterOf.get(place) ?? next;
    follower[place] = next;
  }
  return follower;
}

/** Later place → earlier place of a longest common subsequence; undefined where too much differs. */
function commonPlaces(earlier: readonly string[], later: readonly string[]): Map<number, number> | undefined {
  const [n, m] = [earlier.length, later.length];
  // The furthest place reached on each diagonal, after each number of differences.
  const trace: Map<number, number>[] = [];
  let reached = new Map([[1, 0]]);
  for (let differences = 0; differences <= Math.min(n + m, MOST_DIFFERENCES); differences++) {
    trace.push(reached);
    const next = new Map<number, number>();
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      const [above, beside] = [reached.get(diagonal + 1) ?? -1, reached.get(diagonal - 1) ?? -1];
      let x = diagonal === -differences || (diagonal !== differences && beside < above) ? above : beside + 1;
      while (x < n && x - diagonal < m && x - diagonal >= 0 && earlier[x] === later[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= n && x - diagonal >= m) return walkBack(trace, n, m);
    }
    reached = next;
  }
  return undefined;
}

function walkBack(trace: readonly ReadonlyMap<number, number>[], n: number, m: number): Map<number, number> {
  const common = new Map<number, number>();
  let [x, y] = [n, m];
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const reached = trace[differences]!;
    const diagonal = x - y;
    const [above, beside] = [reached.get(diagonal + 1) ?? -1, reached.get(diagonal - 1) ?? -1];
    const from =
      diagonal === -differences || (diagonal !== differences && beside < above) ? diagonal + 1 : diagonal - 1;
    const [fromX, fromY] = differences === 0 ? [0, 0] : [reached.get(from)!, reached.get(from)! - from];
    while (x > fromX && y > fromY) {
      x--;
      y--;
      common.set(y, x);
    }
    [x, y] = [fromX, fromY];
  }
  return common;
}
