"use client";

import { TableOutlined } from "@ant-design/icons";
import { type Editor, useEditorState } from "@tiptap/react";
import { Button, Input, Popover } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { alignColumns, alignOfColumns } from "../schema/column-align";
import { setHeaderRows } from "../schema/header-rows";
import { TableSizePicker } from "./table-size-picker";
import { ToolButton } from "./tool-button";

/** Outside a table a grid to insert one, inside it the commands for rows, columns, cells, caption and note. */
export function TableTool({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.table");
  const [open, setOpen] = useState(false);
  const inTable = useEditorState({ editor, selector: ({ editor }) => editor.isActive("table") });
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      placement="bottom"
      content={
        inTable ? (
          <TableCommands editor={editor} onDone={() => setOpen(false)} />
        ) : (
          <TableSizePicker
            onPick={(rows, cols) => {
              editor.chain().focus().insertTable({ rows, cols, withHeaderRow: true }).run();
              setOpen(false);
            }}
          />
        )
      }
    >
      <span>
        <ToolButton label={inTable ? t("edit") : t("insert")} icon={<TableOutlined />} active={inTable} />
      </span>
    </Popover>
  );
}

const ROW_COMMANDS = ["addRowBefore", "addRowAfter", "deleteRow"] as const;
const COLUMN_COMMANDS = ["addColumnBefore", "addColumnAfter", "deleteColumn"] as const;
const CELL_COMMANDS = ["mergeCells", "splitCell"] as const;
const ALIGNMENTS = ["left", "center", "right"] as const;
/** `auto`: as the composer sees fit, numbers with ones under ones. */
const COLUMN_ALIGNMENTS = ["auto", ...ALIGNMENTS] as const;

function TableCommands({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useTranslations("editor.table");
  const state = useEditorState({
    editor,
    selector: ({ editor }) => ({
      caption: String(editor.getAttributes("table").caption ?? ""),
      note: String(editor.getAttributes("table").note ?? ""),
      canMerge: editor.can().mergeCells(),
      canSplit: editor.can().splitCell(),
      align: alignOfColumns(editor.state),
    }),
  });
  const button = (name: string, run: () => void, disabled = false) => (
    <Button key={name} size="small" disabled={disabled} onClick={run}>
      {t(name)}
    </Button>
  );
  return (
    <div className="table-commands">
      <fieldset>
        <legend>{t("rows")}</legend>
        {ROW_COMMANDS.map((name) => button(name, () => editor.chain().focus()[name]().run()))}
      </fieldset>
      <fieldset>
        <legend>{t("columns")}</legend>
        {COLUMN_COMMANDS.map((name) => button(name, () => editor.chain().focus()[name]().run()))}
      </fieldset>
      <fieldset>
        <legend>{t("columnAlign")}</legend>
        {COLUMN_ALIGNMENTS.map((align) => (
          // The row shows how the columns are set, where all their cells are set alike.
          <Button
            key={align}
            size="small"
            type={state.align === align ? "primary" : "default"}
            aria-pressed={state.align === align}
            title={align === "auto" ? t("autoHint") : undefined}
            onClick={() => {
              const { state, view } = editor;
              alignColumns(align === "auto" ? null : align)(state, view.dispatch);
              editor.commands.focus();
            }}
          >
            {t(align)}
          </Button>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t("cells")}</legend>
        {CELL_COMMANDS.map((name) =>
          button(
            name,
            () => editor.chain().focus()[name]().run(),
            name === "mergeCells" ? !state.canMerge : !state.canSplit,
          ),
        )}
        {ALIGNMENTS.map((align) =>
          button(align, () => editor.chain().focus().setCellAttribute("align", align).run()),
        )}
      </fieldset>
      <fieldset>
        <legend>{t("header")}</legend>
        {button("headerToHere", () => setHeaderRows(editor, "to-selection"))}
        {button("headerNone", () => setHeaderRows(editor, "none"))}
      </fieldset>
      {(["caption", "note"] as const).map((name) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the control is antd's input inside
        <label key={name} className="tool-field">
          {t(name)}
          <Input
            value={state[name]}
            onChange={(event) =>
              editor.commands.updateAttributes("table", { [name]: event.target.value || null })
            }
          />
        </label>
      ))}
      <Button
        size="small"
        danger
        onClick={() => {
          editor.chain().focus().deleteTable().run();
          onDone();
        }}
      >
        {t("deleteTable")}
      </Button>
    </div>
  );
}
