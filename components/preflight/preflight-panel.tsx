"use client";

import { CheckCircleOutlined, FileSearchOutlined } from "@ant-design/icons";
import { Button, Segmented } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Panel } from "@/components/ui/panel";
import { type FindingActions, FindingRow, WaiverLine } from "./finding-row";
import {
  type FindingFilter,
  type FindingShown,
  filterFindings,
  groupByRule,
  type RuleFindings,
  type WaiverShown,
} from "./finding-view";
import styles from "./preflight.module.css";
import { PreflightRun, type PreflightRunProps } from "./preflight-run";
import { useFindingText } from "./use-finding-text";

export interface VoidedWaiver extends WaiverShown {
  readonly finding: Pick<FindingShown, "rule" | "detail" | "article" | "title">;
}

export interface PreflightPanelProps extends Omit<PreflightRunProps, "counts"> {
  readonly findings: readonly FindingShown[];
  /** Waivers of findings that are no more. */
  readonly voided: readonly VoidedWaiver[];
  readonly actions: FindingActions;
}

/** More of a rule than this many findings are shown when asked for. */
const AT_ONCE = 6;

/** The whole list: how the issue stands, what was found by severity and rule, what was waived. */
export function PreflightPanel({ findings, voided, actions, ...run }: PreflightPanelProps) {
  const t = useTranslations("preflight");
  const [filter, setFilter] = useState<FindingFilter>("all");
  const count = (which: FindingFilter) => filterFindings(findings, which).length;
  const counts = { errors: count("error"), warnings: count("warning"), waived: count("waived") };
  const shown = groupByRule(filterFindings(findings, filter));
  return (
    <div className={styles.preflight}>
      <PreflightRun {...run} counts={counts} />
      {!run.checked && <EmptyState icon={<FileSearchOutlined />} title={t("never")} />}
      {run.checked && findings.length === 0 && (
        <EmptyState
          icon={<CheckCircleOutlined />}
          title={t("clean")}
          description={t("cleanHint", { pages: run.checked.pages })}
        />
      )}
      {findings.length > 0 && (
        <>
          <Segmented<FindingFilter>
            className={styles.filter}
            aria-label={t("filter.label")}
            value={filter}
            onChange={setFilter}
            options={FILTERS.map((value) => ({ value, label: `${t(`filter.${value}`)} ${count(value)}` }))}
          />
          {shown.length === 0 && <p className={styles.hint}>{t("filter.none")}</p>}
          {SEVERITIES.map((severity) => (
            <Severity
              key={severity}
              severity={severity}
              rules={shown.filter((group) => group.severity === severity)}
              actions={actions}
            />
          ))}
        </>
      )}
      {voided.length > 0 && <Voided waivers={voided} />}
    </div>
  );
}

const FILTERS = ["all", "error", "warning", "waived"] as const;
const SEVERITIES = ["error", "warning"] as const;

interface SeverityProps {
  readonly severity: "error" | "warning";
  readonly rules: readonly RuleFindings[];
  readonly actions: FindingActions;
}

function Severity({ severity, rules, actions }: SeverityProps) {
  const t = useTranslations("preflight");
  if (rules.length === 0) return null;
  return (
    <section className={styles.severity} data-severity={severity} aria-label={t(`severity.${severity}`)}>
      <h2>{t(`severity.${severity}`)}</h2>
      {rules.map((group) => (
        <RuleGroup key={group.rule} group={group} actions={actions} />
      ))}
    </section>
  );
}

function RuleGroup({ group, actions }: { group: RuleFindings; actions: FindingActions }) {
  const t = useTranslations("preflight");
  const text = useFindingText();
  const [all, setAll] = useState(false);
  const { findings } = group;
  const first = findings[0]!;
  const shown = all ? findings : findings.slice(0, AT_ONCE);
  return (
    <Panel title={text(first).name} count={findings.length} flush>
      <ul className={styles.findings}>
        {shown.map((finding) => (
          <FindingRow key={finding.key} finding={finding} actions={actions} />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button type="link" block onClick={() => setAll(true)}>
          {t("showAll", { count: findings.length })}
        </Button>
      )}
    </Panel>
  );
}

function Voided({ waivers }: { waivers: readonly VoidedWaiver[] }) {
  const t = useTranslations("preflight.voided");
  const text = useFindingText();
  return (
    <Panel title={t("title")} count={waivers.length}>
      <p className={styles.hint}>{t("hint")}</p>
      <ul className={styles.voided}>
        {waivers.map((waiver) => (
          <li key={waiver.id}>
            <p className={styles.place}>
              <span>{text(waiver.finding).name}</span>
              {waiver.finding.article !== undefined && (
                <span>{`${waiver.finding.article} ${waiver.finding.title ?? ""}`}</span>
              )}
            </p>
            <WaiverLine waiver={waiver} form="void" />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
