"use client";

import { InboxOutlined, PlusOutlined } from "@ant-design/icons";
import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { Button } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { type Live, useLive } from "@/components/pages/use-live";
import type { IssueFigures } from "@/lib/typeset/issue-figures";
import { ArticleCard } from "./article-row";
import styles from "./board.module.css";
import { BoardSummary } from "./board-summary";
import type { Board, BoardActions } from "./board-view";
import { SectionBlock } from "./section-block";
import { SectionName } from "./section-name";
import {
  arrangementOf,
  type BoardPlace,
  findArticle,
  findPlace,
  moveArticle,
  numberTree,
  UNPLACED,
} from "./tree";
import { UnplacedDrawer } from "./unplaced-drawer";

export interface IssueBoardProps {
  readonly board: Board;
  readonly editable: boolean;
  /** Where its pages are composed live. */
  readonly liveAddress: string;
  readonly actions: BoardActions;
  /** One of them is under way. */
  readonly saving: boolean;
}

/** The issue's sections with their articles; order and place change by drag, by keyboard and by menu. */
export function IssueBoard({ board: stored, editable, liveAddress, actions, saving }: IssueBoardProps) {
  const t = useTranslations("issues.board");
  const [board, setBoard] = useState(stored);
  const [dragged, setDragged] = useState<string>();
  const [over, setOver] = useState<string>();
  const [adding, setAdding] = useState(false);
  const [drawerOpen, setDrawerOpen] = useState(false);
  useEffect(() => setBoard(stored), [stored]);

  const numbers = useMemo(() => numberTree(board.sections), [board.sections]);
  // Within a section rows only make room while one drags; pages are those of the drop that is about to happen.
  const tried = useMemo(() => {
    const place = dragged !== undefined && over !== undefined ? placeUnder(board, over) : undefined;
    return place && dragged !== undefined && over !== dragged ? moveArticle(board, dragged, place) : board;
  }, [board, dragged, over]);
  const arrangement = useMemo(() => JSON.stringify({ arrangement: arrangementOf(tried) }), [tried]);
  const live = useLive(liveAddress, arrangement);
  const ranges = live.issue?.figures.ranges ?? NO_RANGES;
  const storedFigures = useStoredFigures(stored, live, arrangement);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  async function move(articleId: string, place: BoardPlace) {
    setBoard((before) => moveArticle(before, articleId, place));
    if (!(await actions.place(articleId, place))) setBoard(stored);
  }

  /** While dragging over another section the row already shows there, so that the drop is where it seems. */
  function onDragOver({ active, over }: DragOverEvent) {
    setOver(over ? String(over.id) : undefined);
    if (!over) return;
    const id = String(active.id);
    const from = findPlace(board, id);
    const to = placeUnder(board, String(over.id));
    if (from && to && from.container !== to.container) setBoard((before) => moveArticle(before, id, to));
  }

  function onDragEnd({ active, over }: DragEndEvent) {
    setDragged(undefined);
    setOver(undefined);
    const id = String(active.id);
    const to = over ? placeUnder(board, String(over.id)) : undefined;
    const was = findPlace(stored, id);
    if (!to || !was) {
      setBoard(stored);
      return;
    }
    const place = over?.id === id ? (findPlace(board, id) ?? to) : to;
    if (place.container !== was.container || place.index !== was.index) void move(id, place);
  }

  /** What a screen reader is told while an article is moved. */
  const titleOf = ({ id }: { id: UniqueIdentifier }) =>
    findArticle(board, String(id))?.title || t("untitled");
  const announcements: Announcements = {
    onDragStart: ({ active }) => t("said.taken", { title: titleOf(active) }),
    onDragOver: ({ active, over }) => {
      const number = over ? numbers.get(String(over.id)) : undefined;
      return number ? t("said.over", { title: titleOf(active), number }) : undefined;
    },
    onDragEnd: ({ active }) => t("said.dropped", { title: titleOf(active) }),
    onDragCancel: ({ active }) => t("said.left", { title: titleOf(active) }),
  };
  const draggedRow = dragged === undefined ? undefined : findArticle(board, dragged);
  const shared = { board, numbers, ranges, editable, actions, move };
  return (
    <DndContext
      id="issue-board"
      accessibility={{ announcements, screenReaderInstructions: { draggable: t("said.how") } }}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragStart={({ active }) => setDragged(String(active.id))}
      onDragOver={onDragOver}
      onDragEnd={onDragEnd}
      onDragCancel={() => {
        setDragged(undefined);
        setOver(undefined);
        setBoard(stored);
      }}
    >
      <BoardSummary board={tried} live={live} stored={storedFigures} saving={saving} />
      <div className={styles.boardColumns} data-editable={editable || undefined}>
        <div className={styles.sections}>
          {board.sections.map((section, index) => (
            <SectionBlock
              key={section.id}
              {...shared}
              section={section}
              depth={0}
              index={index}
              siblings={board.sections.length}
            />
          ))}
          {editable &&
            (adding ? (
              <SectionName
                label={t("newSection")}
                onCancel={() => setAdding(false)}
                onName={async (title) => {
                  if (await actions.addSection(undefined, title)) setAdding(false);
                }}
              />
            ) : (
              <Button type="dashed" block icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {t("addSection")}
              </Button>
            ))}
        </div>
        {editable && <UnplacedDrawer {...shared} open={drawerOpen} onClose={() => setDrawerOpen(false)} />}
      </div>
      <div className={styles.unplacedButton} hidden={!editable}>
        <Button icon={<InboxOutlined />} onClick={() => setDrawerOpen(true)}>
          {t("unplacedCount", { count: board.unplaced.length })}
        </Button>
      </div>
      <DragOverlay>
        {draggedRow && (
          <ArticleCard
            article={draggedRow}
            number={numberTree(tried.sections).get(draggedRow.id)}
            range={ranges[draggedRow.id]}
          />
        )}
      </DragOverlay>
    </DndContext>
  );
}

const NO_RANGES: IssueFigures["ranges"] = {};

/** What the stored order came to, once that has been answered: what a change is told against. */
function useStoredFigures(stored: Board, live: Live, asked: string): IssueFigures | undefined {
  const [known, setKnown] = useState<{ readonly stored: Board; readonly figures: IssueFigures }>();
  const own = useMemo(() => JSON.stringify({ arrangement: arrangementOf(stored) }), [stored]);
  const figures = live.issue?.figures;
  useEffect(() => {
    if (figures && !live.isBehind && asked === own) setKnown({ stored, figures });
  }, [figures, live.isBehind, asked, own, stored]);
  return known?.figures;
}

/** The place meant by what one is over: an article's place, or the end of a section. */
function placeUnder(board: Board, overId: string): BoardPlace | undefined {
  const article = findPlace(board, overId);
  if (article) return article;
  if (overId === UNPLACED) return { container: UNPLACED, index: board.unplaced.length };
  const find = (sections: Board["sections"]): BoardPlace | undefined => {
    for (const section of sections) {
      if (section.id === overId) return { container: section.id, index: section.articles.length };
      const inner = find(section.sections);
      if (inner) return inner;
    }
    return undefined;
  };
  return find(board.sections);
}
