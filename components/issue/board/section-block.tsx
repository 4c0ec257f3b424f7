"use client";

import { MoreOutlined } from "@ant-design/icons";
import { useDroppable } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { App, Button, Dropdown, type MenuProps } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { IssueFigures } from "@/lib/typeset/issue-figures";
import { SortableArticle } from "./article-row";
import styles from "./board.module.css";
import type { Board, BoardActions, SectionRow } from "./board-view";
import { PageBudget } from "./page-budget";
import { SectionName } from "./section-name";
import type { BoardPlace } from "./tree";

export interface BoardContext {
  readonly board: Board;
  readonly numbers: ReadonlyMap<string, string>;
  /** Pages by id of section and article, as the board stands now. */
  readonly ranges: IssueFigures["ranges"];
  readonly editable: boolean;
  readonly actions: BoardActions;
  readonly move: (articleId: string, place: BoardPlace) => Promise<void>;
}

export interface SectionBlockProps extends BoardContext {
  readonly section: SectionRow;
  /** 0 for a 板块, 1 for a 栏目. */
  readonly depth: number;
  readonly index: number;
  readonly siblings: number;
  readonly parentId?: string;
}

/** One 板块 or 栏目: its heading with a menu, its columns, its articles. */
export function SectionBlock(props: SectionBlockProps) {
  const { section, depth, editable, numbers, actions } = props;
  const t = useTranslations("issues.board");
  const [naming, setNaming] = useState<"rename" | "column">();
  const { setNodeRef, isOver } = useDroppable({ id: section.id, disabled: !editable });
  const { board, move, ranges } = props;
  const shared: BoardContext = { board, numbers, ranges, editable, actions, move };
  const range = ranges[section.id];
  const number = numbers.get(section.id);
  const isEmpty = section.articles.length === 0 && section.sections.length === 0;

  return (
    <section className={styles.section} data-depth={depth} aria-label={`${number} ${section.title}`}>
      {naming === "rename" ? (
        <SectionName
          label={t("rename")}
          name={section.title}
          onCancel={() => setNaming(undefined)}
          onName={async (title) => {
            if (await actions.renameSection(section.id, title)) setNaming(undefined);
          }}
        />
      ) : (
        <header className={styles.sectionHead}>
          <span className={styles.number}>{number}</span>
          {depth === 0 ? <h2>{section.title}</h2> : <h3>{section.title}</h3>}
          {!isEmpty && (
            <span className={styles.sectionPages}>
              {range && t("pages", { ...range, count: range.last - range.first + 1 })}
              <PageBudget
                title={section.title}
                count={range && range.last - range.first + 1}
                budget={section.pageBudget}
                onBudget={editable ? (pages) => actions.setSectionBudget(section.id, pages) : undefined}
              />
            </span>
          )}
          {editable && <SectionMenu {...props} onName={setNaming} />}
        </header>
      )}
      {section.sections.map((child, index) => (
        <SectionBlock
          key={child.id}
          {...shared}
          section={child}
          depth={depth + 1}
          index={index}
          siblings={section.sections.length}
          parentId={section.id}
        />
      ))}
      {naming === "column" && (
        <SectionName
          label={t("newColumn")}
          onCancel={() => setNaming(undefined)}
          onName={async (title) => {
            if (await actions.addSection(section.id, title)) setNaming(undefined);
          }}
        />
      )}
      <SortableContext items={section.articles.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
        <ol ref={setNodeRef} className={styles.articles} data-over={isOver || undefined}>
          {section.articles.map((article) => (
            <SortableArticle key={article.id} {...shared} article={article} />
          ))}
          {isEmpty && (
            <li className={styles.emptySection}>{editable ? t("emptySection") : t("noArticles")}</li>
          )}
        </ol>
      </SortableContext>
    </section>
  );
}

function SectionMenu(props: SectionBlockProps & { onName: (what: "rename" | "column") => void }) {
  const { section, depth, index, siblings, parentId, actions, board, onName } = props;
  const t = useTranslations("issues.board");
  const { modal } = App.useApp();
  const isEmpty = section.articles.length === 0 && section.sections.length === 0;

  function remove() {
    modal.confirm({
      title: t("deleteTitle", { title: section.title }),
      okText: t("delete"),
      okButtonProps: { danger: true },
      onOk: () => actions.deleteSection(section.id),
    });
  }

  const into: NonNullable<MenuProps["items"]> = board.sections
    .filter((other) => other.id !== parentId && other.id !== section.id)
    .map((other) => ({
      key: other.id,
      label: other.title,
      onClick: () => void actions.moveSection(section.id, other.id, other.sections.length),
    }));
  const items: MenuProps["items"] = [
    { key: "rename", label: t("rename"), onClick: () => onName("rename") },
    ...(depth === 0 ? [{ key: "column", label: t("addColumn"), onClick: () => onName("column") }] : []),
    { type: "divider" },
    {
      key: "up",
      label: t("up"),
      disabled: index === 0,
      onClick: () => void actions.moveSection(section.id, parentId, index - 1),
    },
    {
      key: "down",
      label: t("down"),
      disabled: index === siblings - 1,
      onClick: () => void actions.moveSection(section.id, parentId, index + 1),
    },
    ...(depth === 1 && into.length > 0 ? [{ key: "into", label: t("moveInto"), children: into }] : []),
    { type: "divider" },
    {
      key: "delete",
      label: isEmpty ? t("delete") : t("deleteFull"),
      disabled: !isEmpty,
      danger: true,
      onClick: remove,
    },
  ];
  return (
    <Dropdown menu={{ items }} trigger={["click"]}>
      <Button
        type="text"
        size="small"
        icon={<MoreOutlined />}
        aria-label={t("sectionMenu", { title: section.title })}
      />
    </Dropdown>
  );
}
