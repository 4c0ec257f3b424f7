"use client";

import type { Editor } from "@tiptap/react";
import { App } from "antd";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { figurePlace } from "./figure-place";
import type { UploadImage } from "./upload";

const UPLOADING = "image-uploading";

/** Stores images that were pasted as files, one after another, and puts them where they were pasted. */
export function usePastedImages(
  uploadImage: UploadImage | undefined,
): (editor: Editor, images: readonly File[]) => Promise<void> {
  const { message } = App.useApp();
  const t = useTranslations("editor.figure");
  return useCallback(
    async (editor, images) => {
      if (!uploadImage) return;
      let place = editor.state.selection.to;
      // One goes on writing while the image is on its way.
      const follow = ({ transaction }: { transaction: { mapping: { map: (at: number) => number } } }) => {
        place = transaction.mapping.map(place);
      };
      editor.on("transaction", follow);
      message.loading({ key: UPLOADING, content: t("uploading"), duration: 0 });
      for (const image of images) {
        const stored = await uploadImage(image).catch(() => ({ ok: false as const, reason: t("failed") }));
        if (editor.isDestroyed) break;
        if (!stored.ok) {
          message.error(stored.reason);
          continue;
        }
        const { file, width, height } = stored;
        editor.commands.insertContentAt(figurePlace(editor.state.doc, place), {
          type: "figure",
          attrs: { file, width, height },
        });
      }
      editor.off("transaction", follow);
      message.destroy(UPLOADING);
    },
    [message, t, uploadImage],
  );
}
