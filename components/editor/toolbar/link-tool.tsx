"use client";

import { LinkOutlined } from "@ant-design/icons";
import { type Editor, useEditorState } from "@tiptap/react";
import { Button, Form, Input, Popover } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { safeAddress } from "@/lib/document/text";
import { ToolButton } from "./tool-button";

/** Sets, changes or removes the link of the selected text; only web and mail addresses are taken. */
export function LinkTool({ editor }: { editor: Editor }) {
  const t = useTranslations("editor.link");
  const [open, setOpen] = useState(false);
  const state = useEditorState({
    editor,
    selector: ({ editor }) => ({
      active: editor.isActive("link"),
      href: String(editor.getAttributes("link").href ?? ""),
      usable: editor.isActive("link") || !editor.state.selection.empty,
    }),
  });
  return (
    <Popover
      trigger="click"
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      title={t("title")}
      content={
        <LinkForm
          address={state.href}
          removable={state.active}
          onSet={(href) => {
            editor.chain().focus().extendMarkRange("link").setLink({ href }).run();
            setOpen(false);
          }}
          onRemove={() => {
            editor.chain().focus().extendMarkRange("link").unsetLink().run();
            setOpen(false);
          }}
        />
      }
    >
      <span>
        <ToolButton
          label={state.usable ? t("title") : t("selectFirst")}
          icon={<LinkOutlined />}
          active={state.active}
          disabled={!state.usable}
        />
      </span>
    </Popover>
  );
}

interface LinkFormProps {
  readonly address: string;
  readonly removable: boolean;
  readonly onSet: (address: string) => void;
  readonly onRemove: () => void;
}

function LinkForm({ address, removable, onSet, onRemove }: LinkFormProps) {
  const t = useTranslations("editor.link");
  return (
    <Form
      layout="vertical"
      className="tool-form"
      initialValues={{ address }}
      onFinish={(values: { address: string }) => onSet(values.address.trim())}
    >
      <Form.Item
        name="address"
        label={t("address")}
        extra={t("hint")}
        rules={[
          { required: true, message: t("required") },
          {
            validator: (_, value: string) =>
              !value || safeAddress(value) ? Promise.resolve() : Promise.reject(new Error(t("wrong"))),
          },
        ]}
      >
        <Input autoFocus placeholder="https://" inputMode="url" />
      </Form.Item>
      <div className="tool-form-actions">
        {removable && (
          <Button size="small" onClick={onRemove}>
            {t("remove")}
          </Button>
        )}
        <Button size="small" type="primary" htmlType="submit">
          {t("set")}
        </Button>
      </div>
    </Form>
  );
}
