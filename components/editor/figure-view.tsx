"use client";

import { closeHistory } from "@tiptap/pm/history";
import { type NodeViewProps, NodeViewWrapper } from "@tiptap/react";
import { Input, Segmented } from "antd";
import { useTranslations } from "next-intl";
import { FIGURE_EXTENTS, type FigureExtent } from "@/lib/document/blocks";

/** An image in the text, with its caption, the caption's note and alt text written and its extent in print chosen in place. */
export function FigureView({ node, extension, editor, selected, getPos, updateAttributes }: NodeViewProps) {
  const t = useTranslations("editor.figure");
  const { file, width, height, caption, footnote, alt, extent } = node.attrs;

  /** Each choice is a step of its own to undo. */
  function setExtent(value: FigureExtent) {
    editor.commands.command(({ tr }) => {
      const place = getPos();
      if (place === undefined) return false;
      closeHistory(tr).setNodeAttribute(place, "extent", value === "column" ? null : value);
      return true;
    });
  }

  return (
    <NodeViewWrapper
      as="figure"
      data-file={file}
      data-extent={extent ?? undefined}
      data-selected={selected || undefined}
    >
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
            name="caption"
            aria-label={t("caption")}
            placeholder={t("captionPlaceholder")}
            variant="underlined"
            value={caption ?? ""}
            onChange={(event) => updateAttributes({ caption: event.target.value || null })}
          />
          <Input
            name="footnote"
            aria-label={t("footnote")}
            placeholder={t("footnotePlaceholder")}
            variant="underlined"
            size="small"
            prefix={footnote ? <sup data-footnote="" /> : undefined}
            value={footnote ?? ""}
            onChange={(event) => updateAttributes({ footnote: event.target.value || null })}
          />
          <Input
            name="alt"
            aria-label={t("alt")}
            placeholder={t("altPlaceholder")}
            variant="underlined"
            size="small"
            value={alt ?? ""}
            onChange={(event) => updateAttributes({ alt: event.target.value || null })}
          />
          <Segmented<FigureExtent>
            aria-label={t("extent")}
            size="small"
            block
            value={extent ?? "column"}
            options={FIGURE_EXTENTS.map((value) => ({
              value,
              label: t(`extents.${value}`),
              title: t(`extentHints.${value}`),
            }))}
            onChange={setExtent}
            // The choice has no undo of its own; it is the text's.
            onKeyDown={(event) => {
              if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
              event.preventDefault();
              if (event.shiftKey) editor.commands.redo();
              else editor.commands.undo();
            }}
          />
        </div>
      ) : (
        (caption || footnote) && (
          <figcaption>
            {caption}
            {footnote && <sup data-footnote="" title={footnote} />}
          </figcaption>
        )
      )}
    </NodeViewWrapper>
  );
}
