"use server";

import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { searchAddress } from "@/components/search/search-query";
import type { FoundPlace } from "@/components/ui/shell/command-palette";
import { requireOwnOrigin } from "@/lib/auth/origin";
import { requireActor } from "@/lib/auth/session";
import { listArticles } from "@/lib/db/article-list";
import { listIssues } from "@/lib/db/issues";

const LONGEST_QUERY = 80;

/** For the palette: issues whose label, and articles whose title or text, holds the words. */
export async function findPlaces(words: string): Promise<FoundPlace[]> {
  requireOwnOrigin(await headers());
  const actor = await requireActor();
  const text = z.string().trim().min(1).max(LONGEST_QUERY).safeParse(words).data;
  if (!text) return [];
  const [t, status, issues, { articles }] = await Promise.all([
    getTranslations("ui.palette"),
    getTranslations("workflow.status"),
    listIssues(actor),
    listArticles(actor, { text, pageSize: 8 }),
  ]);
  return [
    ...issues
      .filter((issue) => issue.label.includes(text) || `${issue.year}-${issue.number}`.includes(text))
      .slice(0, 5)
      .map((issue) => ({
        key: issue.issueId,
        href: `/issues/${issue.issueId}`,
        label: issue.label,
        note: t("issue"),
      })),
    ...articles.map((article) => ({
      key: article.id,
      href: `/articles/${article.id}`,
      label: article.title,
      note: status(article.status),
    })),
    { key: "search", href: searchAddress({ q: text, page: 1 }), label: t("inTexts", { text }) },
  ];
}
