"use client";

import { Alert, Button, Checkbox, Progress, Segmented } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./editions.module.css";
import { jobPercent } from "./job-percent";
import { type JobView, useJob } from "./use-job";

export const OFFERED_EDITIONS = ["proof", "screen", "print", "cover", "booklet"] as const;
export type OfferedEdition = (typeof OFFERED_EDITIONS)[number];

/** An edition with why it cannot be had now, where it cannot. */
export interface EditionOffer {
  readonly edition: OfferedEdition;
  readonly refusal?: "approval" | "publication" | "role";
}

export interface EditionChoice {
  readonly edition: OfferedEdition;
  readonly binding?: "saddle" | "stack";
  readonly sheet?: "full" | "A4";
  readonly creep?: "yes";
}

/** What the issue takes in paper, as far as its latest edition tells. */
export interface PaperFacts {
  readonly bookPages: number;
  readonly leaves: number;
  /** mm */
  readonly spine: number;
  readonly blanks: number;
}

export interface ProduceEditionProps {
  /** The latest production, which may still be under way: leaving the page loses nothing. */
  readonly latest?: JobView;
  readonly offers: readonly EditionOffer[];
  /** The one most likely wanted now. */
  readonly usual: OfferedEdition;
  readonly paper?: PaperFacts;
  /** Id of the job begun. */
  readonly onProduce: (choice: EditionChoice) => Promise<string | undefined>;
  readonly onCancel: (jobId: string) => Promise<unknown>;
  readonly readJob: (jobId: string) => Promise<JobView | undefined>;
  /** Called when a production has ended. */
  readonly onEnded: () => void;
}

/** Offers every edition with what it is for, and shows the real steps of the one under way. */
export function ProduceEdition({
  latest,
  offers,
  usual,
  paper,
  onProduce,
  onCancel,
  readJob,
  onEnded,
}: ProduceEditionProps) {
  const t = useTranslations("issues.editions");
  const [starting, setStarting] = useState<OfferedEdition>();
  const { job, isRunning, follow } = useJob({ initial: latest, read: readJob, onEnded });

  async function produce(choice: EditionChoice) {
    setStarting(choice.edition);
    const id = await onProduce(choice);
    if (id !== undefined) follow(id);
    setStarting(undefined);
  }

  return (
    <section className={styles.produce} aria-label={t("offers")}>
      {job && isRunning && (
        <div className={styles.running} role="status">
          <strong>
            {job.step ? t(`step.${job.step}`) : t("waiting")}
            {job.total > 0 && t(`stepParts.${job.step}`, { done: job.done, total: job.total })}
          </strong>
          <Progress percent={jobPercent(job)} status="active" />
          <div className={styles.produceRow}>
            <Button disabled={job.cancelRequested} onClick={() => void onCancel(job.id)}>
              {job.cancelRequested ? t("cancelling") : t("cancel")}
            </Button>
            <span className={styles.hint}>{t("mayLeave")}</span>
          </div>
        </div>
      )}
      {!isRunning && job?.status === "FAILED" && (
        <Alert type="error" showIcon title={t("failed")} description={job.reason} />
      )}
      {!isRunning && job?.status === "CANCELLED" && <Alert type="info" showIcon title={t("cancelled")} />}
      <ul className={styles.offers}>
        {offers.map((offer) => (
          <Offer
            key={offer.edition}
            {...offer}
            isUsual={offer.edition === usual}
            isStarting={starting === offer.edition}
            isBusy={isRunning || starting !== undefined}
            paper={paper}
            onProduce={produce}
          />
        ))}
      </ul>
    </section>
  );
}

interface OfferProps extends EditionOffer {
  readonly isUsual: boolean;
  readonly isStarting: boolean;
  readonly isBusy: boolean;
  readonly paper?: PaperFacts;
  readonly onProduce: (choice: EditionChoice) => void;
}

function Offer({ edition, refusal, isUsual, isStarting, isBusy, paper, onProduce }: OfferProps) {
  const t = useTranslations("issues.editions");
  const [binding, setBinding] = useState<"saddle" | "stack">("saddle");
  const [sheet, setSheet] = useState<"full" | "A4">("full");
  const [creep, setCreep] = useState(false);
  const isBooklet = edition === "booklet";
  const choice: EditionChoice = isBooklet
    ? { edition, binding, sheet, ...(creep && binding === "saddle" && { creep: "yes" }) }
    : { edition };
  return (
    <li>
      <div>
        <strong>{t(`kind.${edition}`)}</strong>
        <p className={styles.hint}>{t(`explain.${edition}`)}</p>
        {paper && edition === "print" && <p className={styles.hint}>{t("paper", { ...paper })}</p>}
        {paper && edition === "cover" && (
          <p className={styles.hint}>{t("spine", { spine: paper.spine, pages: paper.bookPages })}</p>
        )}
        {isBooklet && !refusal && (
          <div className={styles.produceRow}>
            <Segmented
              aria-label={t("binding.label")}
              value={binding}
              onChange={setBinding}
              options={[
                { value: "saddle", label: t("binding.saddle") },
                { value: "stack", label: t("binding.stack") },
              ]}
            />
            <Segmented
              aria-label={t("sheet.label")}
              value={sheet}
              onChange={setSheet}
              options={[
                { value: "full", label: t("sheet.full") },
                { value: "A4", label: t("sheet.A4") },
              ]}
            />
            {binding === "saddle" && (
              <Checkbox checked={creep} onChange={({ target }) => setCreep(target.checked)}>
                {t("creep")}
              </Checkbox>
            )}
          </div>
        )}
      </div>
      {refusal ? (
        <span className={styles.refusal}>{t(`refusal.${refusal}`)}</span>
      ) : (
        <Button
          type={isUsual ? "primary" : "default"}
          loading={isStarting}
          disabled={isBusy && !isStarting}
          onClick={() => onProduce(choice)}
        >
          {t(`produce.${edition}`)}
        </Button>
      )}
    </li>
  );
}
