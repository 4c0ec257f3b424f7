"use client";

import { useTranslations } from "next-intl";
import { Fragment, useMemo } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import {
  type BlockDifference,
  type ChangedSpan,
  compareDocuments,
  compareTexts,
} from "@/lib/document/difference";
import { type ArticleDraft, FIELD_NAMES, fieldText } from "../article-draft";
import styles from "./difference.module.css";

export interface DifferenceViewProps {
  readonly before: ArticleDraft;
  readonly after: ArticleDraft;
}

/** What changed between two states of an article: fields first, then the text; long unchanged stretches folded away. */
export function DifferenceView({ before, after }: DifferenceViewProps) {
  const t = useTranslations("articles");
  const fields = FIELD_NAMES.filter((name) => fieldText(before, name) !== fieldText(after, name));
  const stretches = useMemo(
    () => foldUnchanged(compareDocuments(before.document, after.document)),
    [before.document, after.document],
  );
  if (fields.length === 0 && stretches.every((stretch) => stretch.kind === "folded"))
    return <EmptyState small title={t("difference.none")} />;
  return (
    <div className={styles.view}>
      {fields.map((name) => (
        <p key={name}>
          <span className={styles.field}>{t(`fields.${name}`)}</span>
          <Spans spans={compareTexts(fieldText(before, name), fieldText(after, name))} />
        </p>
      ))}
      {stretches.map((stretch) =>
        stretch.kind === "folded" ? (
          <p key={stretch.key} className={styles.folded}>
            {t("difference.unchanged", { count: stretch.count })}
          </p>
        ) : (
          <p key={stretch.key} className={styles.block} data-kind={stretch.block.kind}>
            <Spans spans={stretch.block.spans} />
          </p>
        ),
      )}
    </div>
  );
}

function Spans({ spans }: { spans: readonly ChangedSpan[] }) {
  return spans.map((span, index) => {
    const key = `${index}${span.kind}`;
    if (span.kind === "added") return <ins key={key}>{span.text}</ins>;
    if (span.kind === "removed") return <del key={key}>{span.text}</del>;
    return <Fragment key={key}>{span.text}</Fragment>;
  });
}

type Stretch =
  | { readonly kind: "block"; readonly key: string; readonly block: BlockDifference }
  | { readonly kind: "folded"; readonly key: string; readonly count: number };

/** Keeps one unchanged block on either side of a change, folds the rest. */
function foldUnchanged(blocks: readonly BlockDifference[]): Stretch[] {
  const stretches: Stretch[] = [];
  let folded = 0;
  blocks.forEach((block, index) => {
    const near = [index - 1, index, index + 1].some((at) => (blocks[at]?.kind ?? "same") !== "same");
    if (!near) {
      folded++;
      return;
    }
    if (folded > 0) stretches.push({ kind: "folded", key: `f${index}`, count: folded });
    folded = 0;
    stretches.push({ kind: "block", key: `b${index}`, block });
  });
  if (folded > 0) stretches.push({ kind: "folded", key: "end", count: folded });
  return stretches;
}
