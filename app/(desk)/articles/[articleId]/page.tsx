import { orNotFound } from "@/app/or-not-found";
import { requireDesk } from "@/lib/auth/session";
import { getArticle } from "@/lib/db/articles";
import { listTags } from "@/lib/db/tags";
import { ArticlePage } from "./article-page";

export default async function Page({ params }: { params: Promise<{ articleId: string }> }) {
  const actor = await requireDesk();
  const { articleId } = await params;
  const [article, tags] = await Promise.all([orNotFound(getArticle(actor, articleId)), listTags(actor)]);
  return (
    <ArticlePage
      key={article.id}
      article={article}
      personId={actor.userId}
      knownTags={tags.map((tag) => tag.name)}
    />
  );
}
