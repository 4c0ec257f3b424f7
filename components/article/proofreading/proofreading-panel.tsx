"use client";

import { CheckCircleOutlined } from "@ant-design/icons";
import { Button, Skeleton } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { isRule } from "@/lib/proofread/rules";
import type { Finding } from "@/lib/proofread/types";
import type { DismissalView } from "../article-view";
import { type FindingActs, FindingItem } from "./finding-item";
import { keyOf } from "./finding-key";
import styles from "./proofreading.module.css";

export interface ProofreadingPanelProps extends FindingActs {
  /** Without those dismissed; undefined while the text is read for the first time. */
  readonly findings: readonly Finding[] | undefined;
  readonly chosen?: string;
  readonly dismissals: readonly DismissalView[];
  readonly onRecall?: (dismissalId: string) => void;
}

/** 校对: what was found in the text as it is now, in the order of the text, and what was left as it is. */
export function ProofreadingPanel({
  findings,
  chosen,
  dismissals,
  onRecall,
  ...acts
}: ProofreadingPanelProps) {
  const t = useTranslations("proofread.panel");
  // Offered once for a rule, with its first finding.
  const alike = (finding: Finding) => {
    const ofRule = findings?.filter(({ rule }) => rule === finding.rule) ?? [];
    return ofRule[0] === finding ? ofRule : [];
  };
  if (!findings) return <Skeleton active title={false} paragraph={{ rows: 6 }} />;
  return (
    <div className={styles.panel}>
      {findings.length === 0 ? (
        <EmptyState small icon={<CheckCircleOutlined />} title={t("none")} description={t("noneHint")} />
      ) : (
        <ol className={styles.list} aria-label={t("list")}>
          {findings.map((finding) => (
            <FindingItem
              key={keyOf(finding)}
              finding={finding}
              alike={alike(finding)}
              chosen={keyOf(finding) === chosen}
              {...acts}
            />
          ))}
        </ol>
      )}
      {dismissals.length > 0 && <Dismissed dismissals={dismissals} onRecall={onRecall} />}
    </div>
  );
}

function Dismissed({ dismissals, onRecall }: Pick<ProofreadingPanelProps, "dismissals" | "onRecall">) {
  const t = useTranslations("proofread");
  const format = useFormatter();
  return (
    <details className={styles.dismissed}>
      <summary>{t("panel.dismissed", { count: dismissals.length })}</summary>
      <ol className={styles.list}>
        {dismissals.map(({ id, rule, before, text, after, reason, person, at }) => (
          <li key={id} className={styles.finding}>
            <span className={styles.rule}>{isRule(rule) ? t(`rule.${rule}`) : rule}</span>
            <span className={styles.context}>
              {before}
              <mark>{text}</mark>
              {after}
            </span>
            <p className={styles.reason}>
              {t("panel.dismissedBy", {
                person,
                when: format.dateTime(new Date(at), { dateStyle: "medium" }),
                reason,
              })}
            </p>
            {onRecall && (
              <Button size="small" type="text" className={styles.recall} onClick={() => onRecall(id)}>
                {t("panel.recall")}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
