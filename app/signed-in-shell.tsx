"use client";

import {
  CheckSquareOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  ReadOutlined,
  ScheduleOutlined,
  SettingOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AppShell, type AppShellProps } from "@/components/ui/shell/app-shell";
import { findPlaces } from "./find-places";

const PLACES = {
  tasks: { href: "/", icon: <CheckSquareOutlined /> },
  articles: { href: "/articles", icon: <FileTextOutlined /> },
  issues: { href: "/issues", icon: <ScheduleOutlined /> },
  archive: { href: "/archive", icon: <FolderOpenOutlined /> },
  reading: { href: "/read", icon: <ReadOutlined />, apart: true },
  people: { href: "/people", icon: <TeamOutlined />, apart: true },
  settings: { href: "/settings", icon: <SettingOutlined />, apart: true },
};

export interface SignedInShellProps extends Pick<AppShellProps, "name" | "person" | "folded" | "banner"> {
  readonly places: readonly (keyof typeof PLACES)[];
  /** Whether the palette also finds articles and issues. */
  readonly searchable: boolean;
  readonly children: ReactNode;
}

export function SignedInShell({ places, searchable, children, ...shell }: SignedInShellProps) {
  const t = useTranslations("ui.places");
  return (
    <AppShell
      {...shell}
      places={places.map((key) => ({ key, label: t(key), ...PLACES[key] }))}
      find={searchable ? findPlaces : undefined}
      onSignOut={() => signOut({ callbackUrl: "/signin" })}
    >
      {children}
    </AppShell>
  );
}
