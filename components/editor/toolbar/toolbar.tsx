"use client";

import { RedoOutlined, UndoOutlined } from "@ant-design/icons";
import { type Editor, useEditorState } from "@tiptap/react";
import { Divider } from "antd";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useRef } from "react";
import type { UploadImage } from "../upload";
import { BlockTools } from "./block-tools";
import { FootnoteTool } from "./footnote-tool";
import { ImageTool } from "./image-tool";
import { LinkTool } from "./link-tool";
import { ListTool } from "./list-tool";
import { MarkTools } from "./mark-tools";
import { TableTool } from "./table-tool";
import { ToolButton } from "./tool-button";

/** The editor's commands, grouped: undo, blocks, lists and objects, marks. Arrow keys walk along it. */
export function Toolbar({ editor, uploadImage }: { editor: Editor; uploadImage?: UploadImage }) {
  const t = useTranslations("editor.toolbar");
  const bar = useRef<HTMLDivElement>(null);
  const { canUndo, canRedo } = useEditorState({
    editor,
    selector: ({ editor }) => ({ canUndo: editor.can().undo(), canRedo: editor.can().redo() }),
  });

  function walk(event: KeyboardEvent) {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0 || !(event.target instanceof HTMLButtonElement)) return;
    const buttons = Array.from(
      bar.current?.querySelectorAll<HTMLButtonElement>("button:not(:disabled)") ?? [],
    );
    const next = buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length];
    next?.focus();
    event.preventDefault();
  }

  return (
    <div className="article-toolbar" role="toolbar" aria-label={t("label")} ref={bar} onKeyDown={walk}>
      <ToolButton
        label={t("undo")}
        shortcut="Mod-z"
        icon={<UndoOutlined />}
        disabled={!canUndo}
        onClick={() => editor.chain().focus().undo().run()}
      />
      <ToolButton
        label={t("redo")}
        shortcut="Mod-Shift-z"
        icon={<RedoOutlined />}
        disabled={!canRedo}
        onClick={() => editor.chain().focus().redo().run()}
      />
      <Divider orientation="vertical" />
      <BlockTools editor={editor} />
      <Divider orientation="vertical" />
      <ListTool editor={editor} />
      <TableTool editor={editor} />
      {uploadImage && <ImageTool editor={editor} uploadImage={uploadImage} />}
      <FootnoteTool editor={editor} />
      <Divider orientation="vertical" />
      <MarkTools editor={editor} />
      <LinkTool editor={editor} />
    </div>
  );
}
