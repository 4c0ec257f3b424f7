"use client";

import { ClockCircleOutlined } from "@ant-design/icons";
import Link from "next/link";
import { useFormatter, useNow, useTranslations } from "next-intl";
import { ArticleStatusTag } from "../article/status-tag";
import { DateText } from "../ui/date-text";
import type { TaskView } from "./task-view";
import styles from "./tasks.module.css";

/** Title, status, who, how much, since when and until when. */
export function TaskHead({ task, href }: { task: TaskView; href: string }) {
  const t = useTranslations("tasks");
  const format = useFormatter();
  return (
    <>
      <div className={styles.title}>
        <Link href={href}>{task.title || t("untitled")}</Link>
        <ArticleStatusTag status={task.status} />
      </div>
      <div className={styles.facts}>
        {task.author && <span>{task.author}</span>}
        <span>{t("words", { words: format.number(task.words) })}</span>
        {task.source && <span>{t("source", { source: task.source })}</span>}
        <span>
          {t("since")} <DateText value={task.since} />
        </span>
        {task.deadline && <Deadline day={task.deadline} />}
      </div>
    </>
  );
}

function Deadline({ day }: { day: string }) {
  const t = useTranslations("tasks");
  const now = useNow();
  // Days compare as text; Sweden writes them as ISO does.
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(now);
  const late = day < today;
  return (
    <span className={late ? styles.late : styles.due}>
      <ClockCircleOutlined aria-hidden /> {t(late ? "overdue" : "due")} <DateText value={day} />
    </span>
  );
}
