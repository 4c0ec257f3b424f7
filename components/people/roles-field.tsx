"use client";

import { Checkbox, Form } from "antd";
import { useTranslations } from "next-intl";
import { ROLES } from "@/lib/workflow/actor";
import styles from "./people.module.css";

/** Fields `roles` and `isAdmin` of the form around it. */
export function RolesField() {
  const t = useTranslations("people");
  const roles = useTranslations("ui.roles");
  return (
    <>
      <Form.Item name="roles" label={t("roles")} extra={t("rolesHint")}>
        <Checkbox.Group
          className={styles.roleChoices}
          options={ROLES.map((role) => ({ value: role, label: roles(role), title: t(`roleDoes.${role}`) }))}
        />
      </Form.Item>
      <Form.Item name="isAdmin" valuePropName="checked" extra={t("adminHint")}>
        <Checkbox>{t("admin")}</Checkbox>
      </Form.Item>
    </>
  );
}
