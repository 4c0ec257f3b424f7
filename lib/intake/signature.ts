/** 落款: who signed and when, at the end of a letter or before its attachments. */
import { squash } from "./characters";
import { type Item, isTitleLike, passageOf } from "./items";

const DAY = /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年.{1,4}月.{1,4}日$/;
const MOST_SIGNERS = 3;
const LONGEST_SIGNER = 30;

/** Indexes of the signature's lines: the day, and up to three short lines above it. */
export function findSignatures(items: readonly Item[]): Set<number> {
  const found = new Set<number>();
  items.forEach((item, index) => {
    const next = items[index + 1];
    const closes = next === undefined || next.kind === "label";
    if (!closes || item.kind !== "passage" || !DAY.test(squash(item.passage.text.slice(0, 40)))) return;
    found.add(index);
    for (let above = index - 1; above >= index - MOST_SIGNERS; above--) {
      const signer = passageOf(items[above]);
      if (!isTitleLike(signer) || (signer?.text.length ?? 0) > LONGEST_SIGNER) break;
      // 附件：1.… stands above who signed.
      if (/^附|[：:]/.test(signer?.text ?? "")) break;
      found.add(above);
    }
  });
  return found;
}
