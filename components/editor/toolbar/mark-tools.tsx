"use client";

import { BoldOutlined, ItalicOutlined, UnderlineOutlined } from "@ant-design/icons";
import { type Editor, useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Mark } from "@/lib/document/blocks";
import { ToolButton } from "./tool-button";

const MARKS: readonly { mark: Mark; shortcut: string; icon: ReactNode }[] = [
  { mark: "bold", shortcut: "Mod-b", icon: <BoldOutlined /> },
  { mark: "italic", shortcut: "Mod-i", icon: <ItalicOutlined /> },
  { mark: "underline", shortcut: "Mod-u", icon: <UnderlineOutlined /> },
  {
    mark: "emphasisDots",
    shortcut: "Mod-Shift-e",
    icon: <span className="tool-glyph tool-dots">重</span>,
  },
  { mark: "lead", shortcut: "Mod-Shift-l", icon: <span className="tool-glyph tool-lead">题文</span> },
  {
    mark: "superscript",
    shortcut: "Mod-.",
    icon: (
      <span className="tool-glyph">
        x<sup>2</sup>
      </span>
    ),
  },
  {
    mark: "subscript",
    shortcut: "Mod-,",
    icon: (
      <span className="tool-glyph">
        x<sub>2</sub>
      </span>
    ),
  },
];

/** The inline marks; the selected text has or has not each of them. */
export function MarkTools({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.marks");
  const active = useEditorState({
    editor,
    selector: ({ editor }) => MARKS.filter(({ mark }) => editor.isActive(mark)).map(({ mark }) => mark),
  });
  return MARKS.map(({ mark, shortcut, icon }) => (
    <ToolButton
      key={mark}
      label={t(mark)}
      shortcut={shortcut}
      icon={icon}
      active={active.includes(mark)}
      onClick={() => editor.chain().focus().toggleMark(mark).run()}
    />
  ));
}
