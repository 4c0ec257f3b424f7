"use client";

import { Tabs } from "antd";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { ISSUE_TABS, type IssueTab } from "./issue-tab";

/** 编排 · 刊头与说明 · 版式 · PDF · 签发, each with an address of its own. */
export function IssueTabs({ issueId, tab }: { issueId: string; tab: IssueTab }) {
  const t = useTranslations("issues.tabs");
  const router = useRouter();
  const [, startTransition] = useTransition();
  return (
    <Tabs
      activeKey={tab}
      items={ISSUE_TABS.map((key) => ({ key, label: t(key) }))}
      onChange={(key) =>
        startTransition(() => router.push(`/issues/${issueId}${key === "board" ? "" : `?tab=${key}`}`))
      }
    />
  );
}
