"use client";

import { UserAddOutlined } from "@ant-design/icons";
import { Button, Drawer, Form, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { InitialPasswordField } from "./password-field";
import type { PeopleActions, PersonDraft } from "./person-view";
import { RolesField } from "./roles-field";

const EMPTY: PersonDraft = { account: "", name: "", password: "", roles: ["EDITOR"], isAdmin: false };

export function AddPerson({ onAdd }: { onAdd: PeopleActions["add"] }) {
  const t = useTranslations("people");
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const required = (label: string) => [
    { required: true, whitespace: true, message: t("missing", { label }) },
  ];
  async function add(person: PersonDraft) {
    setBusy(true);
    if (await onAdd(person)) setOpen(false);
    setBusy(false);
  }
  return (
    <>
      <Button type="primary" icon={<UserAddOutlined />} onClick={() => setOpen(true)}>
        {t("add")}
      </Button>
      <Drawer open={open} title={t("addTitle")} size={420} onClose={() => setOpen(false)} destroyOnHidden>
        <Form name="add-person" layout="vertical" requiredMark={false} initialValues={EMPTY} onFinish={add}>
          <Form.Item name="name" label={t("name")} rules={required(t("name"))}>
            <Input autoFocus maxLength={60} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="account"
            label={t("account")}
            rules={required(t("account"))}
            extra={t("accountHint")}
          >
            <Input maxLength={60} autoComplete="off" autoCapitalize="none" spellCheck={false} />
          </Form.Item>
          <InitialPasswordField />
          <RolesField />
          <Button type="primary" htmlType="submit" block loading={busy}>
            {t("addConfirm")}
          </Button>
        </Form>
      </Drawer>
    </>
  );
}
