"use client";

import { Button, Form, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConfirmInPlace } from "../ui/confirm-in-place";
import { InitialPasswordField } from "./password-field";
import styles from "./people.module.css";
import type { PeopleActions, PersonDraft, PersonView } from "./person-view";
import { RolesField } from "./roles-field";

interface PersonEditorProps {
  readonly person: PersonView;
  readonly isSelf: boolean;
  readonly actions: PeopleActions;
  readonly onDone: () => void;
}

/** Name and roles; a new password; out or in again. */
export function PersonEditor({ person, isSelf, actions, onDone }: PersonEditorProps) {
  const t = useTranslations("people");
  const { userId, name, disabled } = person;
  const [busy, setBusy] = useState<"change" | "reset">();

  async function run(what: "change" | "reset", act: () => Promise<boolean>) {
    setBusy(what);
    if (await act()) onDone();
    setBusy(undefined);
  }

  return (
    <div className={styles.editor}>
      <Form
        name={`change-${userId}`}
        layout="vertical"
        requiredMark={false}
        initialValues={person}
        onFinish={(fields: Pick<PersonDraft, "name" | "roles" | "isAdmin">) =>
          run("change", () => actions.change({ userId, ...fields }))
        }
      >
        <Form.Item
          name="name"
          label={t("name")}
          rules={[{ required: true, whitespace: true, message: t("missing", { label: t("name") }) }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <RolesField />
        <Button type="primary" htmlType="submit" loading={busy === "change"}>
          {t("save")}
        </Button>
        <p className={styles.note}>{t(isSelf ? "selfNote" : "signsOut")}</p>
      </Form>
      {!isSelf && (
        <div className={styles.apart}>
          <Form
            name={`reset-${userId}`}
            layout="vertical"
            requiredMark={false}
            onFinish={({ password }: { password: string }) =>
              run("reset", () => actions.reset(userId, password))
            }
          >
            <InitialPasswordField />
            <Button htmlType="submit" loading={busy === "reset"}>
              {t("reset")}
            </Button>
          </Form>
          <ConfirmInPlace
            verb={t(disabled ? "enable" : "disable")}
            explain={t(disabled ? "enableExplain" : "disableExplain", { name })}
            danger={!disabled}
            onConfirm={() => actions.setDisabled(userId, !disabled)}
          />
        </div>
      )}
    </div>
  );
}
