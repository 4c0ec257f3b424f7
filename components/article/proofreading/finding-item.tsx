"use client";

import { CheckOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { ConfirmInPlace } from "@/components/ui/confirm-in-place";
import type { Finding } from "@/lib/proofread/types";
import styles from "./proofreading.module.css";

export interface FindingActs {
  readonly onShow: (finding: Finding) => void;
  /** Absent where the text may only be read. */
  readonly onAccept?: (findings: readonly Finding[]) => void;
  readonly onDismiss?: (findings: readonly Finding[], reason: string) => Promise<boolean>;
}

/** One finding: the words among their neighbours, why, what instead; take it or leave it, with all of its rule. */
export function FindingItem({
  finding,
  alike,
  chosen,
  onShow,
  onAccept,
  onDismiss,
}: FindingActs & { finding: Finding; alike: readonly Finding[]; chosen: boolean }) {
  const t = useTranslations("proofread");
  const { rule, reason, detail, text, suggestion, context } = finding;
  const mendable = alike.filter((other) => other.suggestion !== undefined);
  return (
    <li className={styles.finding} data-chosen={chosen || undefined}>
      <button type="button" className={styles.words} onClick={() => onShow(finding)} title={t("panel.show")}>
        <span className={styles.rule}>{t(`rule.${rule}`)}</span>
        <span className={styles.context}>
          {context.before}
          {suggestion === undefined ? (
            <mark>{text || "∧"}</mark>
          ) : (
            <Change text={text} suggestion={suggestion} />
          )}
          {context.after}
        </span>
      </button>
      <p className={styles.reason}>{t(`reason.${reason}`, detail)}</p>
      <div className={styles.acts}>
        {onAccept && suggestion !== undefined && (
          <Button size="small" icon={<CheckOutlined aria-hidden />} onClick={() => onAccept([finding])}>
            {t("panel.accept")}
          </Button>
        )}
        {onDismiss && (
          <ConfirmInPlace
            verb={t("panel.dismiss")}
            explain={t("panel.dismissExplain")}
            size="small"
            reason={{ label: t("panel.dismissReason"), required: false }}
            onConfirm={(said) => onDismiss([finding], said || t("panel.usualReason"))}
          />
        )}
        {onAccept && mendable.length > 1 && (
          <Button size="small" onClick={() => onAccept(mendable)}>
            {t("panel.acceptAlike", { count: mendable.length })}
          </Button>
        )}
        {onDismiss && alike.length > 1 && (
          <ConfirmInPlace
            verb={t("panel.dismissAlike", { count: alike.length })}
            explain={t("panel.dismissAlikeExplain", { count: alike.length })}
            size="small"
            reason={{ label: t("panel.dismissReason"), required: false }}
            onConfirm={(said) => onDismiss(alike, said || t("panel.usualReason"))}
          />
        )}
      </div>
    </li>
  );
}

/** Spaces are drawn, or nobody sees what goes. */
function Change({ text, suggestion }: { text: string; suggestion: string }) {
  return (
    <>
      {text !== "" && <del>{text.replaceAll(/[ \u3000\u00a0]/g, "␣")}</del>}
      {suggestion !== "" && <ins>{suggestion}</ins>}
    </>
  );
}
