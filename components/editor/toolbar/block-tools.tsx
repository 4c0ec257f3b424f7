"use client";

import { DownOutlined } from "@ant-design/icons";
import { type Editor, useEditorState } from "@tiptap/react";
import { Dropdown } from "antd";
import { useTranslations } from "next-intl";
import { ToolButton } from "./tool-button";

const HEADINGS = [
  { level: 1, sample: "一、" },
  { level: 2, sample: "（一）" },
  { level: 3, sample: "1." },
] as const;

const OTHER_BLOCKS = ["salutation", "blockquote", "attachmentLabel", "attachmentTitle", "signature"] as const;
type OtherBlock = (typeof OTHER_BLOCKS)[number];

function setBlock(editor: Editor, block: OtherBlock) {
  const chain = editor.chain().focus();
  if (block === "blockquote") chain.toggleBlockquote().run();
  else if (editor.isActive(block)) chain.setNode("paragraph").run();
  else chain.setNode(block).run();
}

/** Paragraph, the three heading levels by their numerals, and the rarer kinds in a menu. */
export function BlockTools({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.toolbar");
  const active = useEditorState({
    editor,
    selector: ({ editor }) => ({
      level: editor.isActive("heading") ? Number(editor.getAttributes("heading").level) : 0,
      paragraph: editor.isActive("paragraph") && !editor.isActive("blockquote"),
      other: OTHER_BLOCKS.find((block) => editor.isActive(block)),
    }),
  });
  return (
    <>
      {HEADINGS.map(({ level, sample }) => (
        <ToolButton
          key={level}
          label={t(`heading${level}`)}
          shortcut={`Mod-Alt-${level}`}
          icon={<span className="tool-glyph">{sample}</span>}
          active={active.level === level}
          onClick={() => editor.chain().focus().toggleHeading({ level }).run()}
        />
      ))}
      <ToolButton
        label={t("paragraph")}
        shortcut="Mod-Alt-0"
        icon={<span className="tool-word">{t("paragraphShort")}</span>}
        active={active.paragraph}
        onClick={() => editor.chain().focus().setParagraph().run()}
      />
      <Dropdown
        trigger={["click"]}
        menu={{
          selectable: true,
          selectedKeys: active.other ? [active.other] : [],
          items: OTHER_BLOCKS.map((block) => ({
            key: block,
            label: t(block),
            onClick: () => setBlock(editor, block),
          })),
        }}
      >
        <span>
          <ToolButton
            label={t("otherBlocks")}
            active={active.other !== undefined}
            icon={
              <span className="tool-word">
                {active.other ? t(active.other) : t("otherBlocksShort")} <DownOutlined />
              </span>
            }
          />
        </span>
      </Dropdown>
    </>
  );
}
