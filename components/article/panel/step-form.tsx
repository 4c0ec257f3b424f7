"use client";

import { Button, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ArticleAction } from "@/lib/workflow/status";
import styles from "../article.module.css";
import type { StepWords } from "../article-view";

export interface StepFormProps {
  readonly step: ArticleAction;
  /** Whether words are asked for: an opinion on passing, a reason on returning and rejecting. */
  readonly words: "required" | "optional" | "none";
  readonly danger: boolean;
  /** The person has signed another review of this article: 总编 may go on, giving a reason. */
  readonly override: boolean;
  readonly busy: boolean;
  readonly onConfirm: (words: StepWords) => void;
  readonly onCancel: () => void;
}

/** Confirms one step in place and takes the opinion or reason with it. */
export function StepForm({ step, words, danger, override, busy, onConfirm, onCancel }: StepFormProps) {
  const t = useTranslations("articles.step");
  const name = useTranslations("workflow.action");
  const [text, setText] = useState("");
  const [overrideReason, setOverrideReason] = useState("");
  const ready = (words !== "required" || text.trim() !== "") && (!override || overrideReason.trim() !== "");
  const confirm = () => {
    if (!ready || busy) return;
    onConfirm({ opinion: text.trim() || undefined, override: overrideReason.trim() || undefined });
  };
  return (
    <form
      className={styles.stepForm}
      data-danger={danger || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        confirm();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          // The page listens for the same keys to open this form.
          event.stopPropagation();
          confirm();
        }
      }}
    >
      <p>{t(`explain.${step}`)}</p>
      {words !== "none" && (
        <Input.TextArea
          autoFocus
          aria-label={danger ? t("reason") : t("opinion")}
          placeholder={words === "required" ? t("reasonPlaceholder") : t("opinionPlaceholder")}
          autoSize={{ minRows: 3, maxRows: 10 }}
          maxLength={4000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {override && (
        <>
          <p>{t("override")}</p>
          <Input.TextArea
            aria-label={t("overrideReason")}
            placeholder={t("overrideReason")}
            autoSize={{ minRows: 2, maxRows: 4 }}
            maxLength={1000}
            value={overrideReason}
            onChange={(event) => setOverrideReason(event.target.value)}
          />
        </>
      )}
      <div className={styles.stepActions}>
        <Button
          type="primary"
          htmlType="submit"
          danger={danger}
          disabled={!ready}
          loading={busy}
          autoFocus={words === "none"}
        >
          {t("confirm", { step: name(step) })}
        </Button>
        <Button onClick={onCancel}>{t("cancel")}</Button>
      </div>
    </form>
  );
}
