import { Button } from "antd";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { requireDesk } from "@/lib/auth/session";
import { listArticles } from "@/lib/db/article-list";
import { Bin } from "./bin";

export default async function BinPage() {
  const actor = await requireDesk();
  const t = await getTranslations("articles");
  const { articles } = await listArticles(actor, { binned: true });
  return (
    <>
      <PageHeader title={t("bin.title")}>
        <Button href="/articles">{t("bin.back")}</Button>
      </PageHeader>
      <Bin
        articles={articles.map((article) => ({
          ...article,
          deletedAt: article.deletedAt ?? article.changedAt,
        }))}
      />
    </>
  );
}
