"use client";

import { OrderedListOutlined } from "@ant-design/icons";
import { type Editor, useEditorState } from "@tiptap/react";
import { Dropdown, InputNumber } from "antd";
import { useTranslations } from "next-intl";
import { LIST_FORMATS } from "@/lib/document/blocks";
import { listMarker } from "@/lib/document/list-marker";
import { ToolButton } from "./tool-button";

/** Lists by their printed marker; inside a list also the number it starts with. */
export function ListTool({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.toolbar");
  const { format, start } = useEditorState({
    editor,
    selector: ({ editor }) => {
      const list = editor.isActive("list") ? editor.getAttributes("list") : {};
      return { format: LIST_FORMATS.find((known) => known === list.format), start: Number(list.start ?? 1) };
    },
  });
  return (
    <Dropdown
      trigger={["click"]}
      menu={{
        selectable: true,
        selectedKeys: format ? [format] : [],
        items: LIST_FORMATS.map((known) => ({
          key: known,
          label: (
            <span className="list-sample">
              {[1, 2, 3].map((n) => listMarker(known, n)).join("　")}
              {known === "bullet" && <small>{t("bullet")}</small>}
            </span>
          ),
          onClick: () => editor.chain().focus().toggleListFormat(known).run(),
        })),
      }}
      popupRender={(menu) => (
        <div className="tool-popup">
          {menu}
          {format && format !== "bullet" && (
            // biome-ignore lint/a11y/noLabelWithoutControl: the control is antd's input inside
            <label className="tool-popup-row">
              {t("listStart")}
              <InputNumber
                size="small"
                min={1}
                max={999}
                value={start}
                onChange={(value) => value && editor.commands.updateAttributes("list", { start: value })}
              />
            </label>
          )}
        </div>
      )}
    >
      <span>
        <ToolButton label={t("list")} active={format !== undefined} icon={<OrderedListOutlined />} />
      </span>
    </Dropdown>
  );
}
