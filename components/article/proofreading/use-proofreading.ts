"use client";

import { useEffect, useState } from "react";
import type { HouseWord } from "@/lib/proofread/house-words";
import type { Finding } from "@/lib/proofread/types";
import type { ArticleDraft } from "../article-draft";

/** ms without a change after which the text is read. */
const PAUSE = 600;

/**
 * What proofreading finds in the text as it is written: read a while after the last change, when the browser has
 * nothing else to do. Undefined until it was read for the first time.
 */
export function useProofreading(
  draft: ArticleDraft,
  houseWords: readonly HouseWord[],
): readonly Finding[] | undefined {
  const [findings, setFindings] = useState<readonly Finding[]>();
  useEffect(() => {
    let given = false;
    const timer = setTimeout(async () => {
      // The rules come in a piece of their own: the page does not wait for them.
      const { proofreadDraft } = await import("./proofread-draft");
      whenIdle(() => {
        if (!given) setFindings(proofreadDraft(draft, houseWords));
      });
    }, PAUSE);
    return () => {
      given = true;
      clearTimeout(timer);
    };
  }, [draft, houseWords]);
  return findings;
}

/** Safari has no idle time of its own. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 0);
}
