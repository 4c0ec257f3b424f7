"use client";

import { Alert, Button, Progress } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./editions.module.css";
import { type JobView, useJob } from "./use-job";

export interface ProduceEditionProps {
  /** The latest production, which may still be under way: leaving the page loses nothing. */
  readonly latest?: JobView;
  /** What is produced: of an issue in the making a proof, of a published one its screen edition. */
  readonly kind: "proof" | "screen";
  /** Id of the job begun. */
  readonly onProduce: () => Promise<string | undefined>;
  readonly onCancel: (jobId: string) => Promise<unknown>;
  readonly readJob: (jobId: string) => Promise<JobView | undefined>;
  /** Called when a production has ended. */
  readonly onEnded: () => void;
}

/** Starts the production of a PDF and shows its real steps. */
export function ProduceEdition({ latest, kind, onProduce, onCancel, readJob, onEnded }: ProduceEditionProps) {
  const t = useTranslations("issues.editions");
  const [starting, setStarting] = useState(false);
  const { job, isRunning, follow } = useJob({ initial: latest, read: readJob, onEnded });

  async function produce() {
    setStarting(true);
    const id = await onProduce();
    if (id !== undefined) follow(id);
    setStarting(false);
  }

  if (job && isRunning)
    return (
      <div className={styles.produce} role="status">
        <strong>{job.step ? t(`step.${job.step}`) : t("waiting")}</strong>
        <Progress percent={job.total > 0 ? Math.round((100 * job.done) / job.total) : 0} status="active" />
        <div className={styles.produceRow}>
          <Button disabled={job.cancelRequested} onClick={() => void onCancel(job.id)}>
            {job.cancelRequested ? t("cancelling") : t("cancel")}
          </Button>
          <span className={styles.hint}>{t("mayLeave")}</span>
        </div>
      </div>
    );
  return (
    <div className={styles.produce}>
      <div className={styles.produceRow}>
        <Button type="primary" loading={starting} onClick={() => void produce()}>
          {t(`produce.${kind}`)}
        </Button>
        <span className={styles.hint}>{t(`explain.${kind}`)}</span>
      </div>
      {job?.status === "FAILED" && (
        <Alert type="error" showIcon title={t("failed")} description={job.reason} />
      )}
      {job?.status === "CANCELLED" && <Alert type="info" showIcon title={t("cancelled")} />}
    </div>
  );
}
