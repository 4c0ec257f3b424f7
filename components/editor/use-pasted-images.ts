"use client";

import type { Editor } from "@tiptap/react";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { awaitImages, endAwaiting } from "./awaited-images";
import { figurePlace } from "./figure-place";
import type { PastedImage } from "./paste";
import type { UploadImage } from "./upload";

/** Stores images that were pasted, one after another, and puts them where they were pasted: one goes on writing meanwhile. */
export function usePastedImages(
  uploadImage: UploadImage | undefined,
): (editor: Editor, images: readonly PastedImage[]) => Promise<void> {
  const { message } = App.useApp();
  const t = useTranslations("editor.figure");
  return useCallback(
    async (editor, images) => {
      if (!uploadImage) return;
      const places = images.map(({ at }) => figurePlace(editor.state.doc, at));
      const awaited = awaitImages(editor, places, t("uploading"));
      window.addEventListener("beforeunload", askToStay);
      for (const [index, { image, words }] of images.entries()) {
        const stored = await uploadImage(image).catch(() => ({ ok: false as const, reason: t("failed") }));
        if (editor.isDestroyed) break;
        if (!stored.ok) message.error(stored.reason);
        const figure = stored.ok && { file: stored.file, width: stored.width, height: stored.height };
        endAwaiting(editor, awaited[index]!, figure ? { ...figure, ...words } : undefined);
      }
      window.removeEventListener("beforeunload", askToStay);
    },
    [message, t, uploadImage],
  );
}

/** An image that is not stored yet is lost with the page. */
const askToStay = (event: BeforeUnloadEvent) => event.preventDefault();
