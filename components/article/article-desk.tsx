"use client";
import { App, Button, Segmented } from "antd";
import { useTranslations } from "next-intl";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { ArticleEditor } from "@/components/editor/article-editor";
import type { EditorControls } from "@/components/editor/editor-controls";
import { type CopyPlace, readPlaceHash } from "@/components/pages/page-place";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { countDocumentWords } from "@/lib/document/word-count";
import type { HouseWord } from "@/lib/proofread/house-words";
import { missingFields } from "@/lib/workflow/required-fields";
import type { ArticleAction } from "@/lib/workflow/status";
import styles from "./article.module.css";
import type { ArticleDraft } from "./article-draft";
import { ArticleHead } from "./article-head";
import type { ArticleActions, ArticleView, StepWords } from "./article-view";
import { MetadataFacts } from "./metadata-facts";
import { type KnownSource, MetadataForm } from "./metadata-form";
import { LivePages } from "./pages/live-pages";
import { HistoryPanel } from "./panel/history-panel";
import { ReviewsPanel } from "./panel/reviews-panel";
import { RevisionModal } from "./panel/revision-modal";
import { SidePanel, usePanelTab } from "./panel/side-panel";
import { availableSteps, forwardStep, StatusPanel } from "./panel/status-panel";
import { PriorUsePanel } from "./prior-use/prior-use-panel";
import { ProofreadingPanel } from "./proofreading/proofreading-panel";
import { useProofreadingDesk } from "./proofreading/use-proofreading-desk";
import { ConflictPanel } from "./saving/conflict-panel";
import { LeftoverBanner } from "./saving/leftover-banner";
import { asideKey, useArticleDraft } from "./use-article-draft";

export interface ArticleDeskProps {
  readonly article: ArticleView;
  readonly actions: ArticleActions;
  /** Tells apart the local copies of several people on one machine. */
  readonly personId: string;
  readonly knownTags: readonly string[];
  readonly suggestedTags: readonly string[];
  readonly knownSources: readonly KnownSource[];
  readonly fileAddress: (sha256: string) => string;
  /** The journal's own list, for proofreading. */
  readonly houseWords: readonly HouseWord[];
  /** Where its pages are composed live. */
  readonly liveAddress: string;
  /** Where its saved text is downloaded as a Word file. */
  readonly wordAddress: string;
}

/** The whole article page: fields and text on the left, status, opinions and history on the right. */
export function ArticleDesk({
  article,
  actions,
  personId,
  knownTags,
  suggestedTags,
  knownSources,
  fileAddress,
  houseWords,
  liveAddress,
  wordAddress,
}: ArticleDeskProps) {
  const t = useTranslations("articles");
  const sentence = useErrorSentence();
  const { message, modal } = App.useApp();
  const copyKey = `${personId}/${article.id}`;
  const text = useArticleDraft(article, actions, copyKey);
  const [tags, setTags] = useState(article.tags);
  const [unlocked, setUnlocked] = useState(false);
  const [step, setStep] = useState<ArticleAction>();
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<number>();
  const [tab, setTab] = usePanelTab();
  const [side, setSide] = useState<"text" | "panel">("text");
  const [cursor, setCursor] = useState<CopyPlace>();
  const editor = useRef<EditorControls>(null);
  const proof = useProofreadingDesk({ article, text, houseWords, editor });

  const mayEdit = article.may.includes("edit");
  const locked = article.status === "ACCEPTED" && !unlocked;
  const editable = mayEdit && !locked;
  const steps = useMemo(() => availableSteps(article), [article]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was unlocked, was so for the status before
  useEffect(() => setUnlocked(false), [article.status]);
  useEffect(() => {
    const { hash } = window.location;
    if (hash.startsWith("#field-")) document.getElementById(hash.slice(1))?.focus();
  }, []);
  const settledDocument = useDeferredValue(text.draft.document);
  const words = useMemo(() => countDocumentWords(settledDocument), [settledDocument]);
  const missing = useMemo(() => missingFields({ ...text.draft, words }), [text.draft, words]);

  const saveNamed = useCallback(async () => {
    if (!(await text.flush())) return;
    const number = await actions.keepRevision(text.version());
    if (number !== undefined) message.success(t("keptRevision", { number }));
  }, [actions, message, t, text]);

  async function takeStep(chosen: ArticleAction, said: StepWords) {
    setBusy(true);
    if ((await text.flush()) && (await actions.takeStep(chosen, text.version(), said))) setStep(undefined);
    setBusy(false);
  }

  function unlock() {
    modal.confirm({
      title: t("unlock.title"),
      content: t("unlock.explain"),
      okText: t("unlock.confirm"),
      cancelText: t("step.cancel"),
      onOk: () => setUnlocked(true),
    });
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!event.ctrlKey && !event.metaKey) return;
      if (event.key === "s") {
        event.preventDefault();
        if (editable) void saveNamed();
      }
      if (event.key === "Enter") {
        const next = forwardStep(steps);
        if (next && !(next === "submit" && missing.length > 0)) setStep(next);
      }
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [steps, editable, missing.length, saveNamed]);

  /** Text goes by its block; a title or a date is a field of the form above. */
  function goTo(place: CopyPlace) {
    setSide("text");
    if (!editor.current?.goTo(place)) goToField(place.block);
  }

  function setTagNames(names: string[]) {
    const before = tags;
    setTags(names);
    void actions.setTags(names).then((done) => done || setTags(before));
  }
  function restore(draft: ArticleDraft) {
    text.replace(draft);
    setShown(undefined);
    message.success(t("restored"));
  }

  return (
    <div className={styles.desk}>
      <ArticleHead
        article={article}
        title={text.draft.title}
        words={words}
        wordAddress={wordAddress}
        save={editable ? text.save : undefined}
        onKeepRevision={() => void saveNamed()}
        onBin={actions.bin}
      />

      {editable && (
        <>
          <LeftoverBanner copyKey={copyKey} stored={article.draft} onRestore={text.replace} />
          <LeftoverBanner copyKey={asideKey(copyKey)} stored={article.draft} onRestore={text.replace} />
        </>
      )}
      {text.save.kind === "refused" && (
        <ErrorNotice title={sentence(text.save)} description={t("saving.safe")} />
      )}
      {text.save.kind === "conflict" && (
        <ConflictPanel
          mine={text.draft}
          theirs={text.theirs}
          onKeepMine={(theirs) => void text.keepMine(theirs)}
          onTakeTheirs={text.takeTheirs}
        />
      )}

      <Segmented<"text" | "panel">
        className={styles.sides}
        block
        value={side}
        onChange={setSide}
        options={[
          { value: "text", label: t("side.text") },
          { value: "panel", label: t("side.panel") },
        ]}
      />
      <div className={styles.columns} data-wide={tab === "pages" || undefined} data-side={side}>
        <div className={styles.main}>
          <section className={styles.card} aria-label={t("metadata")}>
            {editable ? (
              <MetadataForm
                fields={text.draft}
                tags={tags}
                knownTags={knownTags}
                suggestedTags={suggestedTags}
                knownSources={knownSources}
                onChange={text.setFields}
                onTags={setTagNames}
              />
            ) : (
              <MetadataFacts fields={text.draft} tags={tags} />
            )}
          </section>
          {mayEdit && locked && (
            <div className={styles.locked}>
              <span>{t("unlock.hint")}</span>
              <Button onClick={unlock}>{t("unlock.open")}</Button>
            </div>
          )}
          <div id="field-document">
            <ArticleEditor
              key={text.loaded}
              document={text.draft.document}
              editable={editable}
              label={t("fields.document")}
              fileAddress={fileAddress}
              uploadImage={actions.uploadImage}
              onChange={text.setDocument}
              onCursor={setCursor}
              onReady={(controls) => {
                editor.current = controls;
                proof.mark();
                const place = readPlaceHash(window.location.hash);
                if (place) goTo(place);
              }}
            />
          </div>
        </div>
        <aside className={styles.panel} aria-label={t("panel.label")}>
          <SidePanel
            tab={tab}
            onTab={setTab}
            counts={{
              reviews: article.reviews.length,
              history: article.revisions.length,
              proofread: proof.findings?.length,
            }}
            tabs={{
              status: (
                <StatusPanel
                  article={article}
                  missing={missing}
                  steps={steps}
                  open={step}
                  busy={busy}
                  onOpen={setStep}
                  onConfirm={(chosen, said) => void takeStep(chosen, said)}
                />
              ),
              reviews: (
                <ReviewsPanel
                  reviews={article.reviews}
                  revision={article.revisions[0]?.number}
                  onShowChanges={setShown}
                />
              ),
              history: (
                <HistoryPanel
                  revisions={article.revisions}
                  onShow={setShown}
                  original={article.originalFile && fileAddress(article.originalFile)}
                />
              ),
              proofread: (
                <ProofreadingPanel
                  findings={proof.findings}
                  chosen={proof.chosen}
                  dismissals={article.dismissals}
                  onShow={(finding) => {
                    setSide("text");
                    if (!proof.show(finding)) goToField(finding.place.block);
                  }}
                  onAccept={editable ? proof.accept : undefined}
                  onDismiss={mayEdit ? actions.dismissFindings : undefined}
                  onRecall={mayEdit ? (id) => void actions.recallFinding(id) : undefined}
                />
              ),
              priorUse: <PriorUsePanel find={actions.findPriorUse} flush={text.flush} />,
              pages: (
                <LivePages
                  articleId={article.id}
                  address={liveAddress}
                  draft={text.draft}
                  pageBudget={article.pageBudget}
                  cursor={cursor}
                  fileAddress={fileAddress}
                  onPlace={goTo}
                />
              ),
            }}
          />
        </aside>
      </div>
      {shown !== undefined && (
        <RevisionModal
          number={shown}
          present={text.draft}
          read={actions.readRevision}
          fileAddress={fileAddress}
          onRestore={editable ? restore : undefined}
          onClose={() => setShown(undefined)}
        />
      )}
    </div>
  );
}

function goToField(name: string): void {
  const field = document.getElementById(`field-${name}`);
  field?.scrollIntoView({ block: "center" });
  field?.focus();
}
