"use client";

import { CrownOutlined, EditOutlined, KeyOutlined, StopOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./people.module.css";
import { PersonEditor } from "./person-editor";
import type { PeopleActions, PersonView } from "./person-view";

export interface PeopleListProps {
  readonly people: readonly PersonView[];
  /** The administrator himself. */
  readonly self: string;
  readonly actions: PeopleActions;
}

/** Everybody by name; a row opens in place to be changed. */
export function PeopleList({ people, self, actions }: PeopleListProps) {
  const [open, setOpen] = useState<string>();
  return (
    <ul className={styles.list}>
      {people.map((person) => (
        <li key={person.userId} data-disabled={person.disabled || undefined}>
          <PersonRow
            person={person}
            open={open === person.userId}
            onToggle={() => setOpen(open === person.userId ? undefined : person.userId)}
          />
          {open === person.userId && (
            <PersonEditor
              person={person}
              isSelf={person.userId === self}
              actions={actions}
              onDone={() => setOpen(undefined)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function PersonRow({ person, open, onToggle }: { person: PersonView; open: boolean; onToggle: () => void }) {
  const t = useTranslations("people");
  const roles = useTranslations("ui.roles");
  return (
    <div className={styles.row}>
      <div className={styles.who}>
        <strong>{person.name}</strong>
        <span>{person.account}</span>
      </div>
      <div className={styles.tags}>
        {person.roles.map((role) => (
          <Tag key={role}>{roles(role)}</Tag>
        ))}
        {person.roles.length === 0 && !person.isAdmin && <span>{t("noRole")}</span>}
        {person.isAdmin && (
          <Tag icon={<CrownOutlined />} color="processing">
            {t("admin")}
          </Tag>
        )}
        {person.disabled && (
          <Tag icon={<StopOutlined />} color="error">
            {t("disabled")}
          </Tag>
        )}
        {person.mustChange && !person.disabled && (
          <Tag icon={<KeyOutlined />} color="warning">
            {t("mustChange")}
          </Tag>
        )}
      </div>
      <Button
        type="text"
        icon={<EditOutlined />}
        aria-expanded={open}
        aria-label={t("changeOf", { name: person.name })}
        onClick={onToggle}
      >
        {t("change")}
      </Button>
    </div>
  );
}
