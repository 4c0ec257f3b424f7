"use client";

import { Badge, Tabs } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { ISSUE_TABS, type IssueTab } from "./issue-tab";

export interface IssueTabsProps {
  readonly issueId: string;
  readonly tab: IssueTab;
  /** Errors that preflight has open: they stand on its tab, whichever tab is shown. */
  readonly preflight: { readonly errors: number };
}

/** 编排 · 刊头与说明 · 版式 · 预检 · 查重 · PDF · 签发, each with an address of its own. */
export function IssueTabs({ issueId, tab, preflight }: IssueTabsProps) {
  const t = useTranslations("issues.tabs");
  const p = useTranslations("preflight");
  const router = useRouter();
  const [, startTransition] = useTransition();
  // While the next is loading it is the chosen one, or a click back would be none.
  const [chosen, choose] = useOptimistic(tab);
  return (
    <Tabs
      activeKey={chosen}
      items={ISSUE_TABS.map((key) => ({
        key,
        label:
          key === "preflight" && preflight.errors > 0 ? (
            <span title={p("badgeLabel", { count: preflight.errors })}>
              {t(key)} <Badge count={preflight.errors} overflowCount={999} size="small" />
            </span>
          ) : (
            t(key)
          ),
      }))}
      onChange={(key) =>
        startTransition(() => {
          choose(ISSUE_TABS.find((name) => name === key) ?? tab);
          router.push(`/issues/${issueId}${key === "board" ? "" : `?tab=${key}`}`);
        })
      }
    />
  );
}
