"use client";

import { CheckCircleOutlined, FileSearchOutlined, PrinterOutlined, ProfileOutlined } from "@ant-design/icons";
import { Tag } from "antd";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { IssueStatus } from "@/lib/workflow/status";

const LOOKS: Record<IssueStatus, { icon: ReactNode; color: "default" | "warning" | "success" }> = {
  PLANNING: { icon: <ProfileOutlined />, color: "default" },
  PROOFING: { icon: <FileSearchOutlined />, color: "warning" },
  APPROVED: { icon: <CheckCircleOutlined />, color: "success" },
  PUBLISHED: { icon: <PrinterOutlined />, color: "success" },
};

export function IssueStatusTag({ status }: { status: IssueStatus }) {
  const t = useTranslations("workflow.issueStatus");
  return (
    <Tag icon={LOOKS[status].icon} color={LOOKS[status].color} variant="filled">
      {t(status)}
    </Tag>
  );
}
