"use client";

import {
  CheckSquareOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  ReadOutlined,
  ScheduleOutlined,
  SearchOutlined,
  SettingOutlined,
  TeamOutlined,
} from "@ant-design/icons";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AppShell, type AppShellProps } from "@/components/ui/shell/app-shell";
import { findPlaces } from "./find-places";

const PLACES = {
  tasks: { href: "/", icon: <CheckSquareOutlined />, apart: false },
  articles: { href: "/articles", icon: <FileTextOutlined />, apart: false },
  issues: { href: "/issues", icon: <ScheduleOutlined />, apart: false },
  archive: { href: "/archive", icon: <FolderOpenOutlined />, apart: false },
  search: { href: "/search", icon: <SearchOutlined />, apart: false },
  reading: { href: "/read", icon: <ReadOutlined />, apart: true },
  people: { href: "/people", icon: <TeamOutlined />, apart: true },
  settings: { href: "/settings", icon: <SettingOutlined />, apart: true },
};

export interface SignedInShellProps extends Pick<AppShellProps, "name" | "person" | "folded" | "banner"> {
  readonly places: readonly (keyof typeof PLACES)[];
  /** Works at the desk: the palette finds articles and issues, and all else stands apart below. */
  readonly atDesk: boolean;
  readonly children: ReactNode;
}

export function SignedInShell({ places, atDesk, children, ...shell }: SignedInShellProps) {
  const t = useTranslations("ui.places");
  return (
    <AppShell
      {...shell}
      places={places.map((key) => ({
        key,
        label: t(key),
        ...PLACES[key],
        apart: atDesk && PLACES[key].apart,
      }))}
      find={atDesk ? findPlaces : undefined}
      onSignOut={() => signOut({ callbackUrl: "/signin" })}
    >
      {children}
    </AppShell>
  );
}
