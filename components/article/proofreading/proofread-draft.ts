import { toBlocks } from "@/lib/document/convert";
import { parseDocument } from "@/lib/document/validate";
import type { HouseWord } from "@/lib/proofread/house-words";
import { proofreadArticle } from "@/lib/proofread/proofread-article";
import type { Finding } from "@/lib/proofread/types";
import type { ArticleDraft } from "../article-draft";

/** The rules over a draft as the page holds it. */
export function proofreadDraft(draft: ArticleDraft, houseWords: readonly HouseWord[]): Finding[] {
  const { title, headline, subtitle, byline, source, releasedOn } = draft;
  return proofreadArticle(
    {
      number: "",
      title,
      headline,
      subtitle,
      byline,
      source,
      ...(releasedOn && { releasedOn }),
      blocks: toBlocks(parseDocument(draft.document)),
    },
    { houseWords },
  );
}
