"use client";

import "./article-text.css";
import "./editor.css";
import { EditorContent, useEditor } from "@tiptap/react";
import { Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useMemo } from "react";
import type { TiptapDocument } from "@/lib/document/tiptap";
import { articleExtensions } from "./schema/extensions";
import { toEditor, toStored } from "./stored-document";
import { Toolbar } from "./toolbar/toolbar";
import type { UploadImage } from "./upload";

export interface ArticleEditorProps {
  /** Read once; a new `key` on the editor loads another text. */
  readonly document: TiptapDocument;
  readonly editable: boolean;
  /** Accessible name of the text. */
  readonly label: string;
  readonly placeholder?: string;
  readonly fileAddress: (sha256: string) => string;
  /** Without it the toolbar offers no images. */
  readonly uploadImage?: UploadImage;
  readonly onChange?: (document: TiptapDocument) => void;
}

/** The text of an article (or of the statement page) as it is written: set as printed, 34 characters a line. */
export function ArticleEditor({
  document,
  editable,
  label,
  placeholder,
  fileAddress,
  uploadImage,
  onChange,
}: ArticleEditorProps) {
  const t = useTranslations("editor");
  const extensions = useMemo(
    () => articleExtensions({ fileAddress, placeholder: placeholder ?? t("placeholder") }),
    [fileAddress, placeholder, t],
  );
  const editor = useEditor({
    extensions,
    content: toEditor(document),
    editable,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        class: "article-text",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        spellcheck: "false",
      },
    },
    onUpdate: ({ editor, transaction }) => {
      if (transaction.docChanged) onChange?.(toStored(editor.getJSON()));
    },
  });
  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);

  if (!editor) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <div className="article-editor">
      {editable && <Toolbar editor={editor} uploadImage={uploadImage} />}
      <EditorContent editor={editor} className="article-sheet" />
    </div>
  );
}
