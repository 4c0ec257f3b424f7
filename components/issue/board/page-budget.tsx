"use client";

import { InputNumber } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./board.module.css";

export interface PageBudgetProps {
  /** What it is the budget of. */
  readonly title: string;
  /** Pages as it stands now; undefined while they are not known. */
  readonly count?: number;
  readonly budget?: number;
  /** Undefined where the budget may only be read. */
  readonly onBudget?: (pages: number | undefined) => Promise<boolean>;
}

/** 5/6 页, over in ochre. A click or Enter opens the budget in place; Enter keeps it, Escape leaves it. */
export function PageBudget({ title, count, budget, onBudget }: PageBudgetProps) {
  const t = useTranslations("issues.board");
  const [typed, setTyped] = useState<number | null>();
  const isOver = count !== undefined && budget !== undefined && count > budget;
  const shown = count === undefined ? "…" : String(count);
  const text = budget === undefined ? t("count", { count: shown }) : t("ofBudget", { count: shown, budget });
  if (!onBudget)
    return (
      <span className={styles.budget} data-over={isOver || undefined}>
        {text}
      </span>
    );
  if (typed === undefined)
    return (
      <button
        type="button"
        className={styles.budget}
        data-over={isOver || undefined}
        aria-label={t("budgetOf", { title, text })}
        title={t(isOver ? "overBudget" : "setBudget")}
        onClick={() => setTyped(budget ?? null)}
      >
        {text}
      </button>
    );
  const keep = async () => {
    if (typed === (budget ?? null) || (await onBudget(typed ?? undefined))) setTyped(undefined);
  };
  return (
    <InputNumber
      className={styles.budgetField}
      size="small"
      autoFocus
      min={1}
      max={999}
      precision={0}
      controls={false}
      suffix={t("pagesUnit")}
      aria-label={t("budgetField", { title })}
      value={typed}
      onChange={setTyped}
      onPressEnter={() => void keep()}
      onBlur={() => void keep()}
      onKeyDown={(event) => event.key === "Escape" && setTyped(undefined)}
    />
  );
}
