"use client";

import { CheckCircleOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { useTranslations } from "next-intl";
import { useAnswer } from "@/app/use-answer";
import { ArticleTasks } from "@/components/tasks/article-tasks";
import { CurrentIssue, type CurrentIssueView } from "@/components/tasks/current-issue";
import { IssueTasks } from "@/components/tasks/issue-tasks";
import { ReviewTask } from "@/components/tasks/review-task";
import type { IssueTaskView, Judge, TaskView } from "@/components/tasks/task-view";
import styles from "@/components/tasks/tasks.module.css";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Panel } from "@/components/ui/panel";
import { takeStep } from "./articles/[articleId]/actions";
import { NewArticleButton } from "./articles/new-article-button";

export interface MyTasksProps {
  readonly tasks: {
    readonly review: readonly TaskView[];
    readonly returned: readonly TaskView[];
    readonly drafts: readonly TaskView[];
    readonly underWay: readonly TaskView[];
    readonly issues: readonly IssueTaskView[];
    readonly current?: CurrentIssueView;
  };
  readonly mayWrite: boolean;
  readonly mayBegin: boolean;
}

/** What came back first, then what waits for a judgement, then what is one's own. */
export function MyTasks({ tasks, mayWrite, mayBegin }: MyTasksProps) {
  const t = useTranslations("tasks");
  const judge = useJudge();
  const { review, returned, drafts, underWay, issues, current } = tasks;
  const nothing = [review, returned, drafts, underWay, issues].every((list) => list.length === 0);
  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("summary", { review: review.length, returned: returned.length })}
      >
        {mayWrite && <NewArticleButton />}
      </PageHeader>
      <div className={styles.columns}>
        <div className={styles.column}>
          {returned.length > 0 && (
            <Panel title={t("returned")} count={returned.length} flush>
              <ArticleTasks tasks={returned} />
            </Panel>
          )}
          {issues.length > 0 && (
            <Panel title={t("issues")} count={issues.length} flush>
              <IssueTasks tasks={issues} />
            </Panel>
          )}
          {review.length > 0 && (
            <Panel title={t("review")} count={review.length} flush>
              <ul className={styles.list}>
                {review.map((task) => (
                  <ReviewTask key={task.articleId} task={task} onJudge={judge} />
                ))}
              </ul>
            </Panel>
          )}
          {drafts.length > 0 && (
            <Panel title={t("drafts")} count={drafts.length} flush>
              <ArticleTasks tasks={drafts} />
            </Panel>
          )}
          {underWay.length > 0 && (
            <Panel title={t("underWay")} count={underWay.length} flush>
              <ArticleTasks tasks={underWay} />
            </Panel>
          )}
          {nothing && (
            <Panel>
              <EmptyState
                icon={<CheckCircleOutlined />}
                title={t("nothing")}
                description={t(mayWrite ? "nothingWriter" : "nothingReviewer")}
              />
            </Panel>
          )}
        </div>
        <div className={styles.column}>
          {current ? (
            <CurrentIssue issue={current} />
          ) : (
            <Panel title={t("current")}>
              <EmptyState small title={t("noIssue")} description={mayBegin ? t("noIssueHint") : undefined}>
                {mayBegin && <Button href="/issues">{t("toIssues")}</Button>}
                {mayBegin && <Button href="/archive/import">{t("toImport")}</Button>}
              </EmptyState>
            </Panel>
          )}
        </div>
      </div>
    </>
  );
}

function useJudge(): Judge {
  const t = useTranslations("articles.step.done");
  const { message } = App.useApp();
  const answer = useAnswer();
  return async (task, action, opinion) => {
    const given = { contentHash: task.contentHash, opinion: opinion || undefined };
    if (!(await answer(takeStep(task.articleId, action, task.version, given)))) return false;
    message.success(t(action));
    return true;
  };
}
