"use client";

import { HolderOutlined, MoreOutlined } from "@ant-design/icons";
import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { Button, Dropdown, type MenuProps } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ArticleStatusTag } from "@/components/article/status-tag";
import type { PageRange } from "@/lib/typeset/issue-figures";
import styles from "./board.module.css";
import type { ArticleRow } from "./board-view";
import { PageBudget, type PageBudgetProps } from "./page-budget";
import type { BoardContext } from "./section-block";
import { listSections, neighbourPlace, UNPLACED } from "./tree";

/** An article that can be dragged, with a menu that does the same without dragging. */
export function SortableArticle({ article, ...context }: BoardContext & { article: ArticleRow }) {
  const t = useTranslations("issues.board");
  const { editable, numbers, ranges, actions, board } = context;
  const isPlaced = !board.unplaced.some(({ id }) => id === article.id);
  const sortable = useSortable({ id: article.id, disabled: !editable });
  return (
    <li
      ref={sortable.setNodeRef}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      data-dragging={sortable.isDragging || undefined}
    >
      <ArticleCard
        article={article}
        number={numbers.get(article.id)}
        range={ranges[article.id]}
        onBudget={editable && isPlaced ? (pages) => actions.setArticleBudget(article.id, pages) : undefined}
        handle={
          editable && (
            <button
              type="button"
              className={styles.handle}
              ref={sortable.setActivatorNodeRef}
              {...sortable.attributes}
              {...sortable.listeners}
              aria-label={t("drag", { title: article.title })}
            >
              <HolderOutlined />
            </button>
          )
        }
        menu={editable && <ArticleMenu article={article} {...context} />}
      />
    </li>
  );
}

export interface ArticleCardProps {
  readonly article: ArticleRow;
  readonly number?: string;
  /** Pages as the board stands now. */
  readonly range?: PageRange;
  readonly onBudget?: PageBudgetProps["onBudget"];
  readonly handle?: ReactNode;
  readonly menu?: ReactNode;
}

/** Number, title, status, words and pages of one article. */
export function ArticleCard({ article, number, range, onBudget, handle, menu }: ArticleCardProps) {
  const t = useTranslations("issues.board");
  return (
    <div className={styles.article}>
      {handle}
      <span className={styles.number}>{number}</span>
      <Link href={`/articles/${article.id}`} className={styles.articleTitle}>
        {article.title || t("untitled")}
      </Link>
      <ArticleStatusTag status={article.status} />
      <span className={styles.figures}>
        {range ? (
          <>
            <span data-pages>{t("pages", { ...range, count: range.last - range.first + 1 })}</span>
            <PageBudget
              title={article.title}
              count={range.last - range.first + 1}
              budget={article.pageBudget}
              onBudget={onBudget}
            />
          </>
        ) : (
          t("words", { count: article.words })
        )}
      </span>
      {menu}
    </div>
  );
}

function ArticleMenu({ article, board, numbers, move }: BoardContext & { article: ArticleRow }) {
  const t = useTranslations("issues.board");
  const up = neighbourPlace(board, article.id, -1);
  const down = neighbourPlace(board, article.id, 1);
  const isUnplaced = board.unplaced.some(({ id }) => id === article.id);
  const sections: NonNullable<MenuProps["items"]> = listSections(board.sections).map(
    ({ section, depth }) => ({
      key: section.id,
      label: `${"　".repeat(depth)}${numbers.get(section.id)} ${section.title}`,
      onClick: () => void move(article.id, { container: section.id, index: section.articles.length }),
    }),
  );
  const items: MenuProps["items"] = [
    ...(isUnplaced
      ? []
      : [
          { key: "up", label: t("up"), disabled: !up, onClick: () => up && void move(article.id, up) },
          {
            key: "down",
            label: t("down"),
            disabled: !down,
            onClick: () => down && void move(article.id, down),
          },
        ]),
    { key: "into", label: isUnplaced ? t("placeInto") : t("moveInto"), children: sections },
    ...(isUnplaced
      ? []
      : [
          { type: "divider" as const },
          {
            key: "out",
            label: t("takeOut"),
            onClick: () => void move(article.id, { container: UNPLACED, index: board.unplaced.length }),
          },
        ]),
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button
        type="text"
        size="small"
        icon={<MoreOutlined />}
        aria-label={t("articleMenu", { title: article.title })}
      />
    </Dropdown>
  );
}
