"use client";

import { Alert, Button } from "antd";
import { useTranslations } from "next-intl";
import { DateText } from "@/components/ui/date-text";
import { articleStep } from "@/lib/workflow/article-steps";
import { ARTICLE_ACTIONS, type ArticleAction, type ArticleStatus } from "@/lib/workflow/status";
import styles from "../article.module.css";
import type { ArticleView, StepWords } from "../article-view";
import { StatusSteps } from "./status-steps";
import { StepForm } from "./step-form";

/** Steps forward are the page's one primary button; what sends back is red. */
const DIRECTION: Record<ArticleAction, "forward" | "sideways" | "back"> = {
  submit: "forward",
  pass: "forward",
  accept: "forward",
  withdraw: "sideways",
  recommendReject: "back",
  return: "back",
  reject: "back",
};

function wordsWanted(step: ArticleAction, from: ArticleStatus): "required" | "optional" | "none" {
  const row = articleStep(step, from);
  if (row?.reason) return "required";
  return row?.verdict ? "optional" : "none";
}

export interface StatusPanelProps {
  readonly article: ArticleView;
  /** Required fields still empty, as the page stands now. */
  readonly missing: readonly string[];
  readonly steps: readonly ArticleAction[];
  /** The step being confirmed, if any. */
  readonly open?: ArticleAction;
  readonly busy: boolean;
  readonly onOpen: (step: ArticleAction | undefined) => void;
  readonly onConfirm: (step: ArticleAction, words: StepWords) => void;
}

/** Where the article stands, what is still wanted, and the steps this person may take. */
export function StatusPanel({ article, missing, steps, open, busy, onOpen, onConfirm }: StatusPanelProps) {
  const t = useTranslations("articles");
  const name = useTranslations("workflow.action");
  const [last] = article.reviews;
  const blocked = (step: ArticleAction) => step === "submit" && missing.length > 0;
  return (
    <div className={styles.statusPanel}>
      <StatusSteps status={article.status} reviews={article.reviews} />
      {article.status === "DRAFT" && last?.verdict === "RETURN" && (
        <blockquote className={styles.returned}>
          <p>{last.opinion}</p>
          <footer>
            {t("returnedBy", { name: last.reviewer })} · <DateText value={last.at} />
          </footer>
        </blockquote>
      )}
      {steps.includes("submit") && missing.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t("missingTitle")}
          description={
            <ul className={styles.missing}>
              {missing.map((field) => (
                <li key={field}>
                  <a href={`#field-${field}`}>{t(`fields.${field}`)}</a>
                </li>
              ))}
            </ul>
          }
        />
      )}
      {open ? (
        <StepForm
          key={open}
          step={open}
          words={wordsWanted(open, article.status)}
          danger={DIRECTION[open] === "back"}
          override={!article.may.includes(open)}
          busy={busy}
          onConfirm={(words) => onConfirm(open, words)}
          onCancel={() => onOpen(undefined)}
        />
      ) : (
        <div className={styles.stepActions}>
          {steps.map((step) => (
            <Button
              key={step}
              type={DIRECTION[step] === "forward" ? "primary" : "default"}
              danger={DIRECTION[step] === "back"}
              disabled={blocked(step)}
              onClick={() => onOpen(step)}
            >
              {name(step)}
            </Button>
          ))}
          {steps.length === 0 && <p className={styles.hint}>{t(`waiting.${article.status}`)}</p>}
        </div>
      )}
    </div>
  );
}

/** The steps this person may take now, those that need a special reason included; forward first. */
export function availableSteps({
  may,
  overridable,
}: Pick<ArticleView, "may" | "overridable">): ArticleAction[] {
  const order = ["forward", "sideways", "back"];
  return ARTICLE_ACTIONS.filter((step) => may.includes(step) || overridable.includes(step)).sort(
    (a, b) => order.indexOf(DIRECTION[a]) - order.indexOf(DIRECTION[b]),
  );
}

/** The step Ctrl/⌘Enter opens. */
export const forwardStep = (steps: readonly ArticleAction[]) =>
  steps.find((step) => DIRECTION[step] === "forward");
