"use client";

import { CheckCircleFilled, ExclamationCircleFilled } from "@ant-design/icons";
import { App, Button } from "antd";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { IssueWork } from "@/lib/workflow/decide";
import { ISSUE_ACTIONS, type IssueAction, type IssueStatus } from "@/lib/workflow/status";
import styles from "./approval.module.css";

export interface SignOffRow {
  readonly kind: "APPROVAL" | "PUBLICATION";
  readonly signer: string;
  /** ISO time. */
  readonly at: string;
  readonly manifestHash: string;
  readonly voidedAt?: string;
  readonly voidReason?: string;
}

export interface ApprovalPanelProps {
  readonly label: string;
  readonly status: IssueStatus;
  readonly may: readonly (IssueAction | IssueWork)[];
  /** How many articles are placed, and those that are not accepted as they stand. */
  readonly articles: number;
  readonly notAccepted: readonly { readonly title: string; readonly address: string }[];
  /** Open errors of preflight; absent where the issue as it is was not checked. */
  readonly preflightErrors?: number;
  /** Where preflight is. */
  readonly preflightAddress: string;
  readonly signOffs: readonly SignOffRow[];
  readonly onAct: (action: IssueAction) => Promise<void>;
  /** Beside the signatures. */
  readonly children?: ReactNode;
}

/** The two signatures say what they bring about before they are given. */
type Signature = Extract<IssueAction, "approve" | "publish">;
const isSignature = (action: IssueAction): action is Signature =>
  action === "approve" || action === "publish";

/** What is still wanted before the issue is signed, the steps this person may take, and who has signed. */
export function ApprovalPanel(props: ApprovalPanelProps) {
  const {
    label,
    status,
    may,
    articles,
    notAccepted,
    preflightErrors,
    preflightAddress,
    signOffs,
    onAct,
    children,
  } = props;
  const p = useTranslations("preflight.approval");
  const t = useTranslations("issues.approval");
  const name = useTranslations("workflow.issueAction");
  const { modal } = App.useApp();
  const [busy, setBusy] = useState<IssueAction>();
  const actions = ISSUE_ACTIONS.filter((action) => may.includes(action));
  const ready = articles > 0 && notAccepted.length === 0 && preflightErrors === 0;
  const signed = status === "APPROVED" || status === "PUBLISHED";

  async function act(action: IssueAction) {
    setBusy(action);
    await onAct(action);
    setBusy(undefined);
  }
  function sign(action: Signature) {
    modal.confirm({
      title: t(`confirm.${action}.title`, { label }),
      content: (
        <ul className={styles.consequences}>
          {t(`confirm.${action}.consequences`)
            .split("\n")
            .map((line) => (
              <li key={line}>{line}</li>
            ))}
        </ul>
      ),
      okText: name(action),
      cancelText: t("cancel"),
      width: 480,
      onOk: () => act(action),
    });
  }

  return (
    <div className={styles.approval}>
      <section className={styles.card}>
        <h2>{t("checksTitle")}</h2>
        <ul className={styles.checks}>
          <Check passed={articles > 0}>{t("hasArticles", { count: articles })}</Check>
          <Check passed={notAccepted.length === 0}>
            {notAccepted.length === 0 ? t("allAccepted") : t("notAccepted", { count: notAccepted.length })}
            <ul>
              {notAccepted.map(({ title, address }) => (
                <li key={address}>
                  <Link href={address}>{title}</Link>
                </li>
              ))}
            </ul>
          </Check>
          {(!signed || preflightErrors !== undefined) && (
            <Check passed={preflightErrors === 0}>
              {preflightErrors === undefined
                ? p("missing")
                : preflightErrors === 0
                  ? p("clean")
                  : p("errors", { count: preflightErrors })}{" "}
              <Link href={preflightAddress}>{p("open")}</Link>
            </Check>
          )}
          <Check passed={status !== "PLANNING"}>
            {t(status === "PLANNING" ? "notInProofing" : "inProofing")}
          </Check>
        </ul>
        <div className={styles.approvalActions}>
          {actions.map((action) => (
            <Button
              key={action}
              type={action === "resumePlanning" ? "default" : "primary"}
              disabled={action === "approve" && !ready}
              loading={busy === action}
              onClick={() => (isSignature(action) ? sign(action) : void act(action))}
            >
              {name(action)}
            </Button>
          ))}
        </div>
        {!actions.some((action) => action !== "resumePlanning") && (
          <p className={styles.hint}>{t(`waiting.${status}`)}</p>
        )}
      </section>
      <div className={styles.side}>
        <SignOffs signOffs={signOffs} />
        {children}
      </div>
    </div>
  );
}

function Check({ passed, children }: { passed: boolean; children: ReactNode }) {
  return (
    <li data-passed={passed || undefined}>
      {passed ? <CheckCircleFilled /> : <ExclamationCircleFilled />}
      <div>{children}</div>
    </li>
  );
}

function SignOffs({ signOffs }: { signOffs: readonly SignOffRow[] }) {
  const t = useTranslations("issues.approval");
  const format = useFormatter();
  return (
    <section className={styles.card}>
      <h2>{t("signOffs")}</h2>
      {signOffs.length === 0 && <p className={styles.hint}>{t("noSignOffs")}</p>}
      <ol className={styles.signOffs}>
        {signOffs.map((signOff) => (
          <li key={signOff.kind + signOff.at} data-voided={signOff.voidedAt ? true : undefined}>
            <strong>{t(`kind.${signOff.kind}`)}</strong> {signOff.signer}
            <time dateTime={signOff.at}>
              {format.dateTime(new Date(signOff.at), { dateStyle: "medium", timeStyle: "short" })}
            </time>
            {signOff.voidedAt && <em title={signOff.voidReason}>{t("voided")}</em>}
            <code title={signOff.manifestHash}>{signOff.manifestHash.slice(0, 16)}…</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
