import { orNotFound } from "@/app/or-not-found";
import { requireDesk } from "@/lib/auth/session";
import { getArticle } from "@/lib/db/articles";
import { listDismissals } from "@/lib/db/dismissals";
import { listHouseWords } from "@/lib/db/house-words";
import { listSources } from "@/lib/db/sources";
import { listTags, suggestTags } from "@/lib/db/tags";
import { ArticlePage } from "./article-page";

export default async function Page({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await requireDesk();
  const { articleId } = await params;
  const [article, tags, suggested, sources, houseWords, dismissals] = await Promise.all([
    orNotFound(getArticle(actor, articleId)),
    listTags(actor),
    orNotFound(suggestTags(actor, articleId)),
    listSources(actor),
    listHouseWords(actor),
    orNotFound(listDismissals(actor, articleId)),
  ]);
  return (
    <ArticlePage
      key={article.id}
      article={{
        ...article,
        dismissals: dismissals.map(({ dismissalId, ...rest }) => ({ id: dismissalId, ...rest })),
      }}
      personId={actor.userId}
      knownTags={tags.map((tag) => tag.name)}
      houseWords={houseWords}
      suggestedTags={suggested}
      knownSources={sources.map(({ name, aliases }) => ({ name, aliases }))}
    />
  );
}
