import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { articleAddress } from "@/app/addresses";
import { SearchForm } from "@/components/search/search-form";
import { readSearch, type SearchParams } from "@/components/search/search-query";
import { SearchResults } from "@/components/search/search-results";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchOutlined } from "@/components/ui/icons";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { searchArticles, searchChoices } from "@/lib/db/search";
import { isAtDesk } from "@/lib/workflow/actor";
import { suggest } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("search"))("title") };
}

export default async function SearchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const request = readSearch(await searchParams);
  const { q, page, issue: issueId, ...filter } = request;
  const [t, choices, found] = await Promise.all([
    getTranslations("search"),
    searchChoices(actor),
    q === "" ? undefined : searchArticles(actor, q, { ...filter, issueId }, page),
  ]);
  const withStatus = isAtDesk(actor);
  return (
    <>
      <PageHeader title={t("title")} />
      <SearchForm request={request} choices={choices} withStatus={withStatus} onSuggest={suggest} />
      {!found && <EmptyState icon={<SearchOutlined />} title={t("begin")} description={t("beginHint")} />}
      {found && found.hits.length === 0 && (
        <EmptyState icon={<SearchOutlined />} title={t("nothing", { q })} description={t("nothingHint")} />
      )}
      {found && found.hits.length > 0 && (
        <SearchResults
          request={request}
          withStatus={withStatus}
          {...found}
          hits={found.hits.map((hit) => ({ ...hit, address: addressOf(hit, withStatus) }))}
        />
      )}
    </>
  );
}

/** The desk works on it, others read it. */
function addressOf(
  { articleId, issue }: { readonly articleId: string; readonly issue?: { readonly issueId: string } },
  atDesk: boolean,
): string {
  return atDesk || !issue ? articleAddress(articleId) : `/read/${issue.issueId}/${articleId}`;
}
