"use client";

import "./article-text.css";
import "./editor.css";
import { NodeSelection, type Selection, TextSelection } from "@tiptap/pm/state";
import { type Editor, EditorContent, useEditor } from "@tiptap/react";
import { Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import type { TiptapDocument } from "@/lib/document/tiptap";
import type { Place } from "@/lib/proofread/types";
import type { CopyPlace } from "../pages/page-place";
import { AwaitedImages } from "./awaited-images";
import { placeOfSelection, selectionAt } from "./cursor-place";
import type { EditorControls } from "./editor-controls";
import { FindingMarks, markFindings } from "./finding-marks";
import { type HeldText, heldText, rangeOf } from "./finding-range";
import { type TakeImages, type TellLeftBehind, takePaste } from "./paste";
import { replaceWords } from "./replace-words";
import { articleExtensions } from "./schema/extensions";
import { toEditor, toStored } from "./stored-document";
import { Toolbar } from "./toolbar/toolbar";
import type { UploadImage } from "./upload";
import { usePastedImages } from "./use-pasted-images";
import { usePointedBlock } from "./use-pointed-block";
import { useToldPaste } from "./use-told-paste";

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
  /** Told where in the copy the cursor stands. */
  readonly onCursor?: (place: CopyPlace | undefined) => void;
  /** Called once the text is there. */
  readonly onReady?: (controls: EditorControls) => void;
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
  onCursor,
  onReady,
}: ArticleEditorProps) {
  const t = useTranslations("editor");
  const extensions = useMemo(
    () => [
      ...articleExtensions({ fileAddress, placeholder: placeholder ?? t("placeholder") }),
      FindingMarks,
      AwaitedImages,
    ],
    [fileAddress, placeholder, t],
  );
  const told = useRef<TellLeftBehind>(() => undefined);
  told.current = useToldPaste();
  const takeImages = useRef<TakeImages>(() => undefined);
  const editor = useEditor({
    extensions,
    content: toEditor(document),
    editable,
    immediatelyRender: false,
    editorProps: {
      handlePaste: (view, event) =>
        takePaste(
          view,
          event.clipboardData,
          (kinds) => told.current(kinds),
          uploadImage && ((images) => takeImages.current(images)),
        ),
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
    onSelectionUpdate: ({ editor }) => onCursor?.(placeOfSelection(editor.state.selection)),
  });
  const keepImages = usePastedImages(uploadImage);
  takeImages.current = (images) => {
    if (editor) void keepImages(editor, images);
  };
  const ready = useRef(onReady);
  ready.current = onReady;
  useEffect(() => {
    if (editor) ready.current?.(controlsOf(editor));
  }, [editor]);
  useEffect(() => {
    if (editor && editor.isEditable !== editable) editor.setEditable(editable, false);
  }, [editor, editable]);

  usePointedBlock(editor);

  if (!editor) return <Skeleton active paragraph={{ rows: 12 }} />;
  return (
    <div className="article-editor">
      {editable && <Toolbar editor={editor} uploadImage={uploadImage} />}
      <EditorContent editor={editor} className="article-sheet" />
    </div>
  );
}

function controlsOf(editor: Editor): EditorControls {
  return {
    goTo: (place) => show(editor, selectionAt(editor.state.doc, place)),
    select: (place, words) => {
      const { doc } = editor.state;
      const held = heldText(doc, place, words);
      if (held) return openHeld(editor, held, place);
      const range = rangeOf(doc, place);
      return show(editor, range && TextSelection.create(doc, range.from, range.to));
    },
    mark: (findings) => {
      if (!editor.isDestroyed) markFindings(editor, findings);
    },
    replace: (changes) => {
      const change = editor.isEditable ? replaceWords(editor.state, changes) : undefined;
      if (change) editor.view.dispatch(change.tr);
      return change?.count ?? 0;
    },
    undo: () => void editor.commands.undo(),
  };
}

/** The words of a figure's caption or note are selected in their field; of a table or a footnote the thing itself is. */
function openHeld(editor: Editor, { position, node, attribute }: HeldText, { from, to }: Place): boolean {
  const { doc } = editor.state;
  const element = editor.view.nodeDOM(position);
  show(editor, NodeSelection.create(doc, position));
  if (element instanceof HTMLElement) element.scrollIntoView({ block: "center" });
  if (node.type.name === "figure" && element instanceof HTMLElement) {
    const field = element.querySelector<HTMLInputElement>(`input[name="${attribute}"]`);
    field?.focus();
    field?.setSelectionRange(from, to);
  }
  return true;
}

function show(editor: Editor, selection: Selection | undefined): boolean {
  if (!selection) return false;
  editor.view.dispatch(editor.state.tr.setSelection(selection));
  editor.view.focus();
  const { node } = editor.view.domAtPos(selection.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
  return true;
}
