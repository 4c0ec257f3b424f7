"use client";

import { Tabs } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useRemembered } from "@/components/ui/use-remembered";

const TABS = ["status", "reviews", "history", "proofread", "priorUse", "pages"] as const;
export type PanelTab = (typeof TABS)[number];
const KEY = "fascicle.article-panel";

/** The tab one left open is open next time. */
export const usePanelTab = () => useRemembered<PanelTab>(KEY, TABS);

/** The panel right of the text. */
export function SidePanel({
  tabs,
  counts,
  tab,
  onTab,
}: {
  tabs: Record<PanelTab, ReactNode>;
  counts: Partial<Record<PanelTab, number>>;
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
}) {
  const t = useTranslations("articles.panel");
  return (
    <Tabs
      // Six tabs with their counts fit into the panel.
      tabBarGutter={11}
      activeKey={tab}
      onChange={(key) => onTab(TABS.find((name) => name === key) ?? "status")}
      items={TABS.map((name) => ({
        key: name,
        label: counts[name] ? `${t(name)} ${counts[name]}` : t(name),
        children: tabs[name],
        // Pages that nobody looks at are not composed, and what is asked for when it is looked at is asked anew.
        destroyOnHidden: name === "pages" || name === "priorUse",
      }))}
    />
  );
}
