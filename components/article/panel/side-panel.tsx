"use client";

import { Tabs } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";

const TABS = ["status", "reviews", "history"] as const;
export type PanelTab = (typeof TABS)[number];
const KEY = "fascicle.article-panel";

/** The panel right of the text; the tab one left open is open next time. */
export function SidePanel({
  tabs,
  counts,
}: {
  tabs: Record<PanelTab, ReactNode>;
  counts: Partial<Record<PanelTab, number>>;
}) {
  const t = useTranslations("articles.panel");
  const [tab, setTab] = useState<PanelTab>("status");
  useEffect(() => {
    const left = localStorage.getItem(KEY);
    const known = TABS.find((name) => name === left);
    if (known) setTab(known);
  }, []);
  return (
    <Tabs
      activeKey={tab}
      onChange={(key) => {
        const chosen = TABS.find((name) => name === key) ?? "status";
        setTab(chosen);
        localStorage.setItem(KEY, chosen);
      }}
      items={TABS.map((name) => ({
        key: name,
        label: counts[name] ? `${t(name)} ${counts[name]}` : t(name),
        children: tabs[name],
      }))}
    />
  );
}
