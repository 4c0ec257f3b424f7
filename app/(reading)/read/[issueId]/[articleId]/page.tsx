import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { fileAddress } from "@/app/addresses";
import { orNotFound } from "@/app/or-not-found";
import { BlocksView } from "@/components/reading/blocks-view";
import { PublishedArticle } from "@/components/reading/published-article";
import { BackLink } from "@/components/ui/back-link";
import { requireActor } from "@/lib/auth/session";
import { getPublishedArticle } from "@/lib/db/reading-room";
import { toBlocks } from "@/lib/document/convert";

interface Props {
  readonly params: Promise<{ issueId: string; articleId: string }>;
}

const load = cache(async (articleId: string) =>
  orNotFound(getPublishedArticle(await requireActor(), articleId)),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).articleId)).title };
}

export default async function PublishedArticlePage({ params }: Props) {
  const { issueId, articleId } = await params;
  const { document, issueLabel, ...article } = await load(articleId);
  if (article.issueId !== issueId) notFound();
  return (
    <>
      <BackLink href={`/read/${issueId}`}>{issueLabel}</BackLink>
      <PublishedArticle {...article}>
        <BlocksView blocks={toBlocks(document)} address={fileAddress} />
      </PublishedArticle>
    </>
  );
}
