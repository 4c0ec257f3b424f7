"use client";

import { MenuFoldOutlined, MenuUnfoldOutlined, SearchOutlined } from "@ant-design/icons";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useCallback, useState } from "react";
import { RAIL_COOKIE } from "../theme-names";
import styles from "./app-shell.module.css";
import { CommandPalette, type FoundPlace } from "./command-palette";
import { modKey } from "./keys";
import { ShortcutHelp } from "./shortcut-help";
import { useShellKeys } from "./use-shell-keys";
import { UserMenu } from "./user-menu";

export interface ShellPlace {
  readonly key: string;
  readonly href: string;
  readonly icon: ReactNode;
  readonly label: string;
  /** Below the line: people, settings. */
  readonly apart?: boolean;
}

export interface AppShellProps {
  readonly name: string;
  readonly places: readonly ShellPlace[];
  readonly person: { readonly name: string; readonly roles: string };
  readonly folded: boolean;
  readonly banner?: ReactNode;
  /** Finds what the palette can go to besides the places. */
  readonly find?: (text: string) => Promise<readonly FoundPlace[]>;
  readonly onSignOut: () => Promise<void>;
  readonly children: ReactNode;
}

/** Frame of every signed-in page: rail on the left, bar at the bottom on phones. */
export function AppShell(props: AppShellProps) {
  const { name, places, person, banner, find, onSignOut, children } = props;
  const t = useTranslations("ui");
  const [folded, setFolded] = useState(props.folded);
  const [open, setOpen] = useState<"palette" | "help">();
  useShellKeys({
    onPalette: useCallback(() => setOpen("palette"), []),
    onHelp: useCallback(() => setOpen("help"), []),
  });
  function fold() {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser yet
    document.cookie = `${RAIL_COOKIE}=${folded ? 0 : 1}; path=/; max-age=31536000; samesite=lax`;
    setFolded(!folded);
  }
  const main = places.filter((place) => !place.apart);
  const apart = places.filter((place) => place.apart);
  const menu = (
    <UserMenu person={person} places={apart} onHelp={() => setOpen("help")} onSignOut={onSignOut} />
  );
  return (
    <div className={styles.shell} data-folded={folded || undefined}>
      <a href="#main" className={styles.skip}>
        {t("skip")}
      </a>
      <nav className={styles.rail} aria-label={t("rail")}>
        <div className={styles.name} title={name}>
          <Link href="/">{name}</Link>
        </div>
        <button type="button" className={styles.search} onClick={() => setOpen("palette")}>
          <SearchOutlined aria-hidden />
          <span>{t("goTo")}</span>
          <kbd>{modKey()}K</kbd>
        </button>
        <PlaceList places={main} />
        <span className={styles.filler} />
        <PlaceList places={apart} />
        <div className={styles.foot}>
          {menu}
          <button
            type="button"
            className={styles.fold}
            onClick={fold}
            aria-label={t(folded ? "unfold" : "fold")}
          >
            {folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          </button>
        </div>
      </nav>
      <div className={styles.page}>
        {banner}
        <main id="main" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
      <nav className={styles.bar} aria-label={t("rail")}>
        <PlaceList places={main} />
        {menu}
      </nav>
      <CommandPalette
        open={open === "palette"}
        places={places}
        find={find}
        onClose={() => setOpen(undefined)}
        onHelp={() => setOpen("help")}
      />
      <ShortcutHelp open={open === "help"} onClose={() => setOpen(undefined)} />
    </div>
  );
}

function PlaceList({ places }: { places: readonly ShellPlace[] }) {
  const path = usePathname();
  return (
    <ul className={styles.places}>
      {places.map(({ key, href, icon, label }) => {
        const here = href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
        return (
          <li key={key}>
            <Link href={href} aria-current={here ? "page" : undefined} title={label}>
              {icon}
              <span>{label}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
