"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { Button, Form, Input, Popover } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ToolButton } from "./tool-button";

/** Puts a footnote at the cursor, or opens the selected one. */
export function FootnoteTool({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.footnote");
  const [open, setOpen] = useState(false);
  const { active, text } = useEditorState({
    editor,
    selector: ({ editor }) => ({
      active: editor.isActive("footnote"),
      text: String(editor.getAttributes("footnote").text ?? ""),
    }),
  });
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      title={active ? t("change") : t("insert")}
      content={
        <Form
          className="tool-form"
          initialValues={{ text }}
          onFinish={(values: { text: string }) => {
            editor.chain().focus().setFootnote(values.text.trim()).run();
            setOpen(false);
          }}
        >
          <Form.Item name="text" rules={[{ required: true, whitespace: true, message: t("required") }]}>
            <Input.TextArea autoFocus autoSize={{ minRows: 2, maxRows: 6 }} aria-label={t("text")} />
          </Form.Item>
          <div className="tool-form-actions">
            <Button size="small" type="primary" htmlType="submit">
              {active ? t("save") : t("insert")}
            </Button>
          </div>
        </Form>
      }
    >
      <span>
        <ToolButton
          label={active ? t("change") : t("insert")}
          active={active}
          icon={
            <span className="tool-glyph">
              注<sup>1</sup>
            </span>
          }
        />
      </span>
    </Popover>
  );
}
