"use client";

import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { Input } from "antd";
import { useTranslations } from "next-intl";

/** An image in the text, with its caption and alt text written in place. */
export function FigureView({ node, extension, editor, selected, updateAttributes }: NodeViewProps) {
  const t = useTranslations("editor.figure");
  const { file, width, height, caption, alt } = node.attrs;
  return (
    <NodeViewWrapper as="figure" data-file={file} data-selected={selected || undefined}>
      {/* biome-ignore lint/performance/noImgElement: stored bytes, the image optimiser is off */}
      <img
        src={extension.options.fileAddress(file)}
        width={width}
        height={height}
        alt={alt ?? ""}
        draggable
        data-drag-handle
      />
      {editor.isEditable ? (
        <div className="figure-texts" contentEditable={false}>
          <Input
            aria-label={t("caption")}
            placeholder={t("captionPlaceholder")}
            variant="underlined"
            value={caption ?? ""}
            onChange={(event) => updateAttributes({ caption: event.target.value || null })}
          />
          <Input
            aria-label={t("alt")}
            placeholder={t("altPlaceholder")}
            variant="underlined"
            size="small"
            value={alt ?? ""}
            onChange={(event) => updateAttributes({ alt: event.target.value || null })}
          />
        </div>
      ) : (
        caption && <figcaption>{caption}</figcaption>
      )}
    </NodeViewWrapper>
  );
}
