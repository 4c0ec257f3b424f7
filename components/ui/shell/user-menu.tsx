"use client";

import { LogoutOutlined, QuestionCircleOutlined, UserOutlined } from "@ant-design/icons";
import { Dropdown } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ShellPlace } from "./app-shell";
import styles from "./user-menu.module.css";

export interface UserMenuProps {
  readonly person: { readonly name: string; readonly roles: string };
  /** Where else to go, for phones, whose bar has no room for it. */
  readonly places: readonly ShellPlace[];
  readonly onHelp: () => void;
  readonly onSignOut: () => Promise<void>;
}

/** Who is signed in and as what; own settings, keys, the way out. */
export function UserMenu({ person, places, onHelp, onSignOut }: UserMenuProps) {
  const t = useTranslations("ui");
  const router = useRouter();
  return (
    <Dropdown
      trigger={["click"]}
      placement="topLeft"
      menu={{
        items: [
          {
            key: "who",
            type: "group",
            label: (
              <>
                {person.name}
                <br />
                {person.roles}
              </>
            ),
          },
          ...places.map(({ href, icon, label }) => ({ key: href, icon, label })),
          { key: "help", icon: <QuestionCircleOutlined />, label: t("keys.title") },
          { type: "divider" },
          { key: "out", icon: <LogoutOutlined />, label: t("signOut") },
        ],
        onClick: ({ key }) => {
          if (key === "help") onHelp();
          else if (key === "out") void onSignOut();
          else router.push(key);
        },
      }}
    >
      <button type="button" className={styles.menu} aria-label={`${person.name} · ${person.roles}`}>
        <UserOutlined aria-hidden />
        <span className={styles.words}>
          <span className={styles.name}>{person.name}</span>
          <span className={styles.roles}>{person.roles}</span>
        </span>
        <span className={styles.short}>{t("me")}</span>
      </button>
    </Dropdown>
  );
}
