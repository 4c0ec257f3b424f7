"use client";

import { useTranslations } from "next-intl";
import { TaskHead } from "./task-head";
import type { TaskView } from "./task-view";
import styles from "./tasks.module.css";

/** The person's own articles; for a returned one the reason stands first. */
export function ArticleTasks({ tasks }: { tasks: readonly TaskView[] }) {
  const t = useTranslations("tasks");
  return (
    <ul className={styles.list}>
      {tasks.map((task) => (
        <li key={task.articleId} className={styles.task}>
          <TaskHead task={task} href={`/articles/${task.articleId}`} />
          {task.lastOpinion && (
            <blockquote
              className={styles.opinion}
              data-returned={task.lastOpinion.verdict === "RETURN" || undefined}
            >
              <p>{task.lastOpinion.opinion}</p>
              <footer>{t("opinionBy", { name: task.lastOpinion.reviewer })}</footer>
            </blockquote>
          )}
        </li>
      ))}
    </ul>
  );
}
