"use client";

import { LoadingOutlined, PictureOutlined } from "@ant-design/icons";
import type { Editor } from "@tiptap/react";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { figurePlace } from "../figure-place";
import type { UploadImage } from "../upload";
import { ToolButton } from "./tool-button";

/** Picks an image from the machine, stores it and puts it behind the current block. */
export function ImageTool({ editor, uploadImage }: { editor: Editor; uploadImage: UploadImage }) {
  const t = useTranslations("editor.figure");
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);

  async function insert(image: File) {
    setBusy(true);
    const stored = await uploadImage(image).catch(() => ({ ok: false as const, reason: t("failed") }));
    setBusy(false);
    if (!stored.ok) {
      message.error(stored.reason);
      return;
    }
    const { file, width, height } = stored;
    const { doc, selection } = editor.state;
    const place = figurePlace(doc, selection.to);
    const figure = { type: "figure", attrs: { file, width, height } };
    editor
      .chain()
      .focus()
      .insertContentAt(place === selection.to ? selection : place, figure)
      .run();
  }

  return (
    <>
      <ToolButton
        label={t("insert")}
        icon={busy ? <LoadingOutlined /> : <PictureOutlined />}
        disabled={busy}
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif"
        hidden
        aria-label={t("insert")}
        onChange={(event) => {
          const [image] = event.target.files ?? [];
          if (image) void insert(image);
          event.target.value = "";
        }}
      />
    </>
  );
}
