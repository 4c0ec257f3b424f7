/** Whether two titles are one: the contents often shorten or mistype them. */
const LONGEST = 200;

/** Equal, one within the other, or at least half of their character pairs in common. */
export function isSimilar(a: string, b: string): boolean {
  const left = lettersOf(a);
  const right = lettersOf(b);
  if (left === "" || right === "") return false;
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  if (short.length >= 4 && long.includes(short)) return true;
  return pairsInCommon(left, right) >= 0.5;
}

const lettersOf = (text: string) =>
  text
    .slice(0, LONGEST)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** Dice coefficient of the pairs of neighbouring characters. */
function pairsInCommon(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++)
    pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const pair = b.slice(i, i + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) {
      common++;
      pairs.set(pair, left - 1);
    }
  }
  const total = Math.max(0, a.length - 1) + Math.max(0, b.length - 1);
  return total === 0 ? 0 : (2 * common) / total;
}
