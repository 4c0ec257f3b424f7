"use client";

import { ArrowRightOutlined } from "@ant-design/icons";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { ConfirmInPlace } from "@/components/ui/confirm-in-place";
import type { FindingShown, WaiverShown } from "./finding-view";
import styles from "./preflight.module.css";
import { useFindingText } from "./use-finding-text";

export interface FindingActions {
  /** Undefined for those who may not waive. */
  readonly waive?: (key: string, reason: string) => Promise<boolean>;
  readonly withdraw?: (waiverId: string) => Promise<boolean>;
}

/** One finding: where it is, what it is, what to do, and whether somebody has answered for it. */
export function FindingRow({ finding, actions }: { finding: FindingShown; actions: FindingActions }) {
  const t = useTranslations("preflight");
  const { says, todo } = useFindingText()(finding);
  const { article, title, page, fix, waiver, voided, key } = finding;
  const { waive, withdraw } = actions;
  const place = article === undefined ? t("wholeIssue") : `${article} ${title || t("untitled")}`;
  return (
    <li className={styles.finding} data-waived={waiver ? true : undefined}>
      <div className={styles.findingText}>
        <p className={styles.place}>
          <span>{place}</span>
          {page !== undefined && <span className={styles.page}>{t("page", { page })}</span>}
        </p>
        <p className={styles.says}>{says}</p>
        {!waiver && <p className={styles.todo}>{todo}</p>}
        {waiver && <WaiverLine waiver={waiver} form="by" />}
        {voided && <WaiverLine waiver={voided} form="void" />}
      </div>
      <div className={styles.findingActs}>
        <Link className={styles.fix} href={fix.address}>
          {t(`fix.${fix.place}`)} <ArrowRightOutlined aria-hidden />
        </Link>
        {waive && !waiver && (
          <ConfirmInPlace
            verb={t("waive.verb")}
            explain={t("waive.explain")}
            size="small"
            reason={{ label: t("waive.reason"), required: true }}
            onConfirm={(reason) => waive(key, reason)}
          />
        )}
        {withdraw && waiver && (
          <ConfirmInPlace
            verb={t("waive.withdraw")}
            explain={t("waive.withdrawExplain")}
            size="small"
            onConfirm={() => withdraw(waiver.id)}
          />
        )}
      </div>
    </li>
  );
}

/** Who answered, when and why; `void` where the content has changed since. */
export function WaiverLine({ waiver, form }: { waiver: WaiverShown; form: "by" | "void" }) {
  const t = useTranslations("preflight.waive");
  const format = useFormatter();
  const when = format.dateTime(new Date(waiver.at), { dateStyle: "medium", timeStyle: "short" });
  return (
    <p className={styles.waiver} data-void={form === "void" ? true : undefined}>
      {t(form, { person: waiver.person, when, reason: waiver.reason })}
    </p>
  );
}
