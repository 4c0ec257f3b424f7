"use client";

import { CheckCircleFilled, ClockCircleOutlined } from "@ant-design/icons";
import { Alert, Button, Progress } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { type JobView, useJob } from "@/components/issue/editions/use-job";
import styles from "./preflight.module.css";

export interface Checked {
  /** ISO time. */
  readonly at: string;
  readonly pages: number;
  /** Whether the issue is still as it was then. */
  readonly current: boolean;
}

export interface PreflightRunProps {
  readonly checked?: Checked;
  readonly counts: { readonly errors: number; readonly warnings: number; readonly waived: number };
  /** The latest run, which may still be under way. */
  readonly latest?: JobView;
  /** Id of the job begun. */
  readonly onRun: () => Promise<string | undefined>;
  readonly onCancel: (jobId: string) => Promise<unknown>;
  readonly readJob: (jobId: string) => Promise<JobView | undefined>;
  readonly onEnded: () => void;
}

/** How the issue stands with preflight, and the button that runs it anew. */
export function PreflightRun({
  checked,
  counts,
  latest,
  onRun,
  onCancel,
  readJob,
  onEnded,
}: PreflightRunProps) {
  const t = useTranslations("preflight");
  const [starting, setStarting] = useState(false);
  const { job, isRunning, follow } = useJob({ initial: latest, read: readJob, onEnded });

  async function run() {
    setStarting(true);
    const id = await onRun();
    if (id !== undefined) follow(id);
    setStarting(false);
  }

  if (job && isRunning)
    return (
      <section className={styles.run} role="status">
        <strong>{job.step && t.has(`step.${job.step}`) ? t(`step.${job.step}`) : t("waiting")}</strong>
        <Progress percent={job.total > 0 ? Math.round((100 * job.done) / job.total) : 0} status="active" />
        <div className={styles.runRow}>
          <Button disabled={job.cancelRequested} onClick={() => void onCancel(job.id)}>
            {job.cancelRequested ? t("cancelling") : t("cancel")}
          </Button>
          <span className={styles.hint}>{t("mayLeave")}</span>
        </div>
      </section>
    );
  return (
    <section className={styles.run}>
      <div className={styles.runRow}>
        {checked && <Standing checked={checked} counts={counts} />}
        {!checked && <p className={styles.hint}>{t("neverHint")}</p>}
        <Button
          className={styles.runButton}
          type={checked?.current ? "default" : "primary"}
          loading={starting}
          onClick={() => void run()}
        >
          {checked ? t("again") : t("run")}
        </Button>
      </div>
      {job?.status === "FAILED" && (
        <Alert type="error" showIcon title={t("failed")} description={job.reason} />
      )}
      {job?.status === "CANCELLED" && <Alert type="info" showIcon title={t("cancelled")} />}
    </section>
  );
}

function Standing({ checked, counts }: Pick<PreflightRunProps, "counts"> & { checked: Checked }) {
  const t = useTranslations("preflight");
  const format = useFormatter();
  const when = format.dateTime(new Date(checked.at), { dateStyle: "medium", timeStyle: "short" });
  return (
    <div className={styles.standing}>
      <p className={styles.counts}>
        <span data-tone={counts.errors > 0 ? "error" : undefined}>
          {t("errors", { count: counts.errors })}
        </span>
        <span data-tone={counts.warnings > 0 ? "warning" : undefined}>
          {t("warnings", { count: counts.warnings })}
        </span>
        {counts.waived > 0 && <span>{t("waived", { count: counts.waived })}</span>}
      </p>
      <p className={styles.hint}>{t("checked", { when, pages: checked.pages })}</p>
      <p className={styles.freshness} data-current={checked.current || undefined}>
        {checked.current ? <CheckCircleFilled aria-hidden /> : <ClockCircleOutlined aria-hidden />}{" "}
        {checked.current ? t("current") : t("stale")}
      </p>
    </div>
  );
}
