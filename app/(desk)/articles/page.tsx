import { Button } from "antd";
import { getTranslations } from "next-intl/server";
import { ArticleFilters } from "@/components/article/list/article-filters";
import { readArticleQuery, type SearchParams } from "@/components/article/list/article-query";
import { ArticleTable } from "@/components/article/list/article-table";
import { NoArticles } from "@/components/article/list/no-articles";
import { PageHeader } from "@/components/ui/page-header";
import { requireDesk } from "@/lib/auth/session";
import { listArticles } from "@/lib/db/article-list";
import { getBoard } from "@/lib/db/board";
import { listIssues } from "@/lib/db/issues";
import { listTags } from "@/lib/db/tags";
import { can } from "@/lib/workflow/decide";
import { NewArticleButton } from "./new-article-button";
import { sectionChoices } from "./section-choices";

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireDesk();
  const t = await getTranslations("articles");
  const query = readArticleQuery(await searchParams);
  const { issue: issueId, section: sectionId, ...filter } = query;
  const [list, issues, tags, board] = await Promise.all([
    listArticles(actor, { ...filter, issueId, sectionId }),
    listIssues(actor),
    listTags(actor),
    issueId && issueId !== "none" ? getBoard(actor, issueId) : undefined,
  ]);
  const mayCreate = can(actor, { action: "createArticle", journalId: actor.journalId });
  const isFiltered =
    Object.values(filter).some((value) => typeof value === "string") || issueId !== undefined;
  return (
    <>
      <PageHeader title={t("title")}>
        <Button href="/articles/bin">{t("bin.title")}</Button>
        {mayCreate && <Button href="/articles/new">{t("intake.title")}</Button>}
        {mayCreate && <NewArticleButton />}
      </PageHeader>
      <ArticleFilters
        query={query}
        issues={issues.map((issue) => ({ id: issue.issueId, name: issue.label }))}
        sections={board ? sectionChoices(board.sections) : []}
        tags={tags.map((tag) => tag.name)}
      />
      <ArticleTable
        articles={list.articles}
        total={list.total}
        pageSize={list.pageSize}
        query={query}
        empty={<NoArticles filtered={isFiltered}>{mayCreate && <NewArticleButton />}</NoArticles>}
      />
    </>
  );
}
