"use client";

import { useDroppable } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Button, Drawer, Grid } from "antd";
import { useTranslations } from "next-intl";
import { SortableArticle } from "./article-row";
import styles from "./board.module.css";
import type { BoardContext } from "./section-block";
import { UNPLACED } from "./tree";

export interface UnplacedDrawerProps extends BoardContext {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Articles of the journal that stand in no issue: beside the board, on a phone in a drawer. */
export function UnplacedDrawer({ open, onClose, ...context }: UnplacedDrawerProps) {
  const t = useTranslations("issues.board");
  const screens = Grid.useBreakpoint();
  if (screens.lg !== false)
    return (
      <aside className={styles.unplaced} aria-label={t("unplaced")}>
        <h2>{t("unplacedCount", { count: context.board.unplaced.length })}</h2>
        <UnplacedList {...context} />
      </aside>
    );
  return (
    <Drawer
      placement="bottom"
      open={open}
      onClose={onClose}
      title={t("unplacedCount", { count: context.board.unplaced.length })}
    >
      <UnplacedList {...context} />
    </Drawer>
  );
}

function UnplacedList(context: BoardContext) {
  const t = useTranslations("issues.board");
  const { unplaced } = context.board;
  const { setNodeRef, isOver } = useDroppable({ id: UNPLACED, disabled: !context.editable });
  return (
    <SortableContext items={unplaced.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
      <ol ref={setNodeRef} className={styles.articles} data-over={isOver || undefined}>
        {unplaced.map((article) => (
          <SortableArticle key={article.id} {...context} article={article} />
        ))}
        {unplaced.length === 0 && (
          <li className={styles.emptySection}>
            {t("noUnplaced")}
            <Button type="link" size="small" href="/articles">
              {t("toArticles")}
            </Button>
          </li>
        )}
      </ol>
    </SortableContext>
  );
}
