"use client";

import { App } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { articleWordAddress, fileAddress, liveArticleAddress } from "@/app/addresses";
import { useAnswer } from "@/app/use-answer";
import { ArticleDesk } from "@/components/article/article-desk";
import { type ArticleDraft, isArticleDraft } from "@/components/article/article-draft";
import type { ArticleActions, ArticleView } from "@/components/article/article-view";
import type { KnownSource } from "@/components/article/metadata-form";
import { useErrorSentence } from "@/components/ui/error-sentence";
import type { HouseWord } from "@/lib/proofread/house-words";
import { binArticle } from "../actions";
import * as server from "./actions";

export interface ArticlePageProps {
  readonly article: ArticleView;
  readonly personId: string;
  readonly knownTags: readonly string[];
  readonly houseWords: readonly HouseWord[];
  readonly suggestedTags: readonly string[];
  readonly knownSources: readonly KnownSource[];
}

/** Binds the article's desk to the server's actions. */
export function ArticlePage(props: ArticlePageProps) {
  const { article, personId, knownTags, suggestedTags, knownSources, houseWords } = props;
  const t = useTranslations("articles");
  const p = useTranslations("proofread.panel");
  const sentence = useErrorSentence();
  const { message } = App.useApp();
  const answer = useAnswer();
  const router = useRouter();
  const { id } = article;
  /** Hash and status after the last save made here. */
  const stored = useRef({ contentHash: article.contentHash, status: article.status });

  const actions = useMemo<ArticleActions>(
    () => ({
      async save(draft, version) {
        const result = await server.saveDraft(id, version, JSON.stringify(draft));
        if (!result.ok) return { kind: "refused", id: result.id, values: result.values };
        const { value } = result;
        if (value.kind === "conflict") return { kind: "conflict" };
        const sentBack = value.status !== stored.current.status;
        stored.current = { contentHash: value.contentHash, status: value.status };
        if (sentBack) {
          message.warning(t("unlock.happened"));
          router.refresh();
        }
        return { kind: "saved", version: value.version, at: new Date(value.at) };
      },
      async load() {
        const found = await answer(server.loadDraft(id));
        const draft = found && readDraft(found.draft);
        return draft && { draft, version: found.version, savedBy: found.savedBy };
      },
      async keepRevision(version) {
        return answer(server.keepRevision(id, version));
      },
      async readRevision(number) {
        const text = await answer(server.readRevision(id, number));
        return text === undefined ? undefined : readDraft(text);
      },
      async setTags(names) {
        return (await answer(server.setTags(id, names))) ?? false;
      },
      async takeStep(step, version, words) {
        const { contentHash } = stored.current;
        const done = await answer(server.takeStep(id, step, version, { ...words, contentHash }));
        if (!done) return false;
        message.success(t(`step.done.${step}`));
        router.refresh();
        return true;
      },
      async uploadImage(image) {
        const form = new FormData();
        form.set("image", image);
        const result = await server.uploadImage(form);
        if (result.ok) return { ok: true, ...result.value, file: result.value.sha256 };
        return { ok: false, reason: sentence(result) };
      },
      async findPriorUse() {
        return answer(server.findPriorUse(id));
      },
      async dismissFindings(findings, reason) {
        const dismissed = findings.map(({ rule, text, context }) => ({ rule, text, ...context, reason }));
        const done = await answer(server.dismissFindings(id, dismissed));
        if (!done) return false;
        message.success(p("done", { count: findings.length }));
        router.refresh();
        return true;
      },
      async recallFinding(dismissalId) {
        if (!(await answer(server.recallFinding(id, dismissalId)))) return false;
        message.success(p("recalled"));
        router.refresh();
        return true;
      },
      async bin() {
        if (!(await answer(binArticle(id)))) return false;
        message.success(t("bin.done"));
        router.push("/articles");
        return true;
      },
    }),
    [answer, id, message, p, router, sentence, t],
  );

  return (
    <ArticleDesk
      article={article}
      actions={actions}
      personId={personId}
      knownTags={knownTags}
      houseWords={houseWords}
      suggestedTags={suggestedTags}
      knownSources={knownSources}
      fileAddress={fileAddress}
      liveAddress={liveArticleAddress(id)}
      wordAddress={articleWordAddress(id)}
    />
  );
}

function readDraft(text: string): ArticleDraft | undefined {
  const draft: unknown = JSON.parse(text);
  return isArticleDraft(draft) ? draft : undefined;
}
