"use client";

import { App, ConfigProvider } from "antd";
import english from "antd/locale/en_US";
import chinese from "antd/locale/zh_CN";
import { useLocale } from "next-intl";
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from "react";
import { deskTheme } from "./theme";
import { DARK_COOKIE } from "./theme-names";

const WANTS_DARK = "(prefers-color-scheme: dark)";

/** Antd in the desk's colours and the person's language; dark as the system is. */
export function ThemeProvider({ dark: drawnDark, children }: { dark: boolean; children: ReactNode }) {
  const locale = useLocale();
  const dark = useSyncExternalStore(
    listen,
    () => matchMedia(WANTS_DARK).matches,
    () => drawnDark,
  );
  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser yet
    document.cookie = `${DARK_COOKIE}=${dark ? 1 : 0}; path=/; max-age=31536000; samesite=lax`;
  }, [dark]);
  const theme = useMemo(() => deskTheme(dark), [dark]);
  return (
    <ConfigProvider
      theme={theme}
      locale={locale === "en" ? english : chinese}
      button={{ autoInsertSpace: false }}
    >
      <App component={false}>{children}</App>
    </ConfigProvider>
  );
}

function listen(changed: () => void) {
  const query = matchMedia(WANTS_DARK);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
