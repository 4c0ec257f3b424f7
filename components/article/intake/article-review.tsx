"use client";

import { CheckCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Notes } from "../../archive/notes";
import { BlocksView } from "../../reading/blocks-view";
import { EmptyState } from "../../ui/empty-state";
import { Panel } from "../../ui/panel";
import type { ArticleFields } from "../article-draft";
import type { PriorUse } from "../article-view";
import { type KnownSource, MetadataForm } from "../metadata-form";
import { PriorUseList } from "../prior-use/prior-use-list";
import styles from "./intake.module.css";
import type { ArticleIntakeView } from "./intake-view";
import { OriginalText } from "./original-text";

export interface ArticleReviewProps {
  readonly view: ArticleIntakeView;
  readonly knownTags: readonly string[];
  readonly knownSources: readonly KnownSource[];
  /** Articles that share passages with what was read. */
  readonly priorUse: readonly PriorUse[];
  readonly fileAddress: (sha256: string) => string;
  /** Where the original is downloaded. */
  readonly original: string;
  /** Another file waits to be looked at. */
  readonly hasNext: boolean;
  /** Makes the draft and opens it, or the next file; false when it was not made (the person has been told why). */
  readonly onConfirm: (fields: ArticleFields, tags: readonly string[], goOn: boolean) => Promise<boolean>;
}

/** What was understood, to be put right, and what is doubted, beside the original. */
export function ArticleReview(props: ArticleReviewProps) {
  const { view, knownTags, knownSources, priorUse, fileAddress, original, hasNext, onConfirm } = props;
  const t = useTranslations("articles.intake");
  const [fields, setFields] = useState(view.fields);
  const [tags, setTags] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  async function confirm(goOn: boolean) {
    setBusy(true);
    if (!(await onConfirm(fields, tags, goOn))) setBusy(false);
  }
  // What is missing stands nowhere.
  const placed = view.doubtful.filter(({ kind }) => !kind.endsWith("-missing"));
  const doubted = new Set(placed.flatMap(({ notes }) => notes.map(({ line }) => line)));
  return (
    <div className={styles.review}>
      <div className={styles.top}>
        <Panel title={t("facts")}>
          <MetadataForm
            fields={fields}
            tags={tags}
            knownTags={knownTags}
            suggestedTags={[]}
            knownSources={knownSources}
            onChange={setFields}
            onTags={setTags}
          />
          <div className={styles.buttons}>
            <Button type="primary" size="large" loading={busy} onClick={() => void confirm(false)}>
              {t("confirm")}
            </Button>
            {hasNext && (
              <Button size="large" disabled={busy} onClick={() => void confirm(true)}>
                {t("confirmNext")}
              </Button>
            )}
            <Button size="large" href="/articles/new" disabled={busy}>
              {t("other")}
            </Button>
          </div>
        </Panel>
        <div className={styles.notes}>
          {priorUse.length > 0 && (
            <Panel title={t("priorUse")} count={priorUse.length}>
              <PriorUseList uses={priorUse} />
            </Panel>
          )}
          <Panel title={t("doubtful")} count={countOf(view.doubtful)} flush>
            {view.doubtful.length > 0 ? (
              <Notes groups={view.doubtful} open />
            ) : (
              <EmptyState small icon={<CheckCircleOutlined />} title={t("noDoubt")} />
            )}
          </Panel>
          {view.certain.length > 0 && (
            <Panel title={t("certain")} count={countOf(view.certain)} flush>
              <Notes groups={view.certain} open={false} />
            </Panel>
          )}
        </div>
      </div>
      <div className={styles.beside}>
        <Panel title={t("result")} extra={<Counts counts={view.counts} />} flush>
          <div className={styles.sheet}>
            <BlocksView blocks={view.blocks} address={fileAddress} />
          </div>
        </Panel>
        <Panel title={t("original")} extra={<a href={original}>{t("download")}</a>} flush>
          <OriginalText lines={view.original} doubted={doubted} />
        </Panel>
      </div>
    </div>
  );
}

function Counts({ counts }: Pick<ArticleIntakeView, "counts">) {
  const names = useTranslations("intake.understood");
  const format = useFormatter();
  return (
    <span className={styles.counts}>
      {counts.map(({ name, count }) => (
        <span key={name}>
          {names.has(name) ? names(name) : name} {format.number(count)}
        </span>
      ))}
    </span>
  );
}

const countOf = (groups: ArticleIntakeView["doubtful"]) =>
  groups.reduce((sum, group) => sum + group.notes.length, 0);
