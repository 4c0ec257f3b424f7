"use client";

import { CheckCircleOutlined, FileSearchOutlined, PrinterOutlined, ProfileOutlined } from "@ant-design/icons";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusTag } from "@/components/ui/status-tag";
import type { IssueStatus } from "@/lib/workflow/status";

const LOOKS: Record<IssueStatus, { icon: ReactNode; tone: "default" | "warning" | "success" }> = {
  PLANNING: { icon: <ProfileOutlined />, tone: "default" },
  PROOFING: { icon: <FileSearchOutlined />, tone: "warning" },
  APPROVED: { icon: <CheckCircleOutlined />, tone: "success" },
  PUBLISHED: { icon: <PrinterOutlined />, tone: "success" },
};

export function IssueStatusTag({ status }: { status: IssueStatus }) {
  const t = useTranslations("workflow.issueStatus");
  return <StatusTag word={t(status)} {...LOOKS[status]} />;
}
