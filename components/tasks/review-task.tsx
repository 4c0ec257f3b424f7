"use client";

import { CheckOutlined, RollbackOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { ARTICLE_STEPS } from "@/lib/workflow/article-steps";
import { ConfirmInPlace } from "../ui/confirm-in-place";
import { TaskHead } from "./task-head";
import type { Judge, TaskView } from "./task-view";
import styles from "./tasks.module.css";

/** An article that waits for the person's review: what it is, and the two usual verdicts in place. */
export function ReviewTask({ task, onJudge }: { task: TaskView; onJudge: Judge }) {
  const t = useTranslations("tasks");
  const action = useTranslations("workflow.action");
  const steps = ARTICLE_STEPS.filter((step) => step.from === task.status && step.verdict !== undefined);
  const pass = steps.find((step) => step.verdict === "PASS");
  const back = steps.find((step) => step.verdict === "RETURN");
  const href = `/articles/${task.articleId}`;
  return (
    <li className={styles.task}>
      <TaskHead task={task} href={href} />
      <p className={styles.summary}>{task.summary}</p>
      {task.lastOpinion && (
        <blockquote className={styles.opinion}>
          <p>{task.lastOpinion.opinion}</p>
          <footer>{t("opinionBy", { name: task.lastOpinion.reviewer })}</footer>
        </blockquote>
      )}
      <div className={styles.verdicts}>
        <Button href={href}>{t("read")}</Button>
        {pass && (
          <ConfirmInPlace
            verb={action(pass.action)}
            icon={<CheckOutlined />}
            explain={t(pass.action === "accept" ? "acceptExplain" : "passExplain")}
            reason={{ label: t(pass.reason ? "opinion" : "opinionOptional"), required: pass.reason ?? false }}
            onConfirm={(opinion) => onJudge(task, pass.action, opinion)}
          />
        )}
        {back && (
          <ConfirmInPlace
            verb={action(back.action)}
            icon={<RollbackOutlined />}
            danger
            explain={t("returnExplain")}
            reason={{ label: t("reason"), required: true }}
            onConfirm={(opinion) => onJudge(task, back.action, opinion)}
          />
        )}
      </div>
    </li>
  );
}
