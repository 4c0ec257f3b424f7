"use client";

import {
  AuditOutlined,
  BookOutlined,
  CheckCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  FileSearchOutlined,
  SafetyCertificateOutlined,
} from "@ant-design/icons";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StatusTag } from "@/components/ui/status-tag";
import type { ArticleStatus } from "@/lib/workflow/status";

/** Tone of a status: ink for what rests, ochre for what waits, pine for what passed, vermilion for what was refused. */
export const STATUS_TONES: Record<ArticleStatus, "default" | "warning" | "success" | "error"> = {
  DRAFT: "default",
  FIRST_REVIEW: "warning",
  SECOND_REVIEW: "warning",
  FINAL_REVIEW: "warning",
  ACCEPTED: "success",
  PUBLISHED: "success",
  REJECTED: "error",
};

const ICONS: Record<ArticleStatus, ReactNode> = {
  DRAFT: <EditOutlined />,
  FIRST_REVIEW: <FileSearchOutlined />,
  SECOND_REVIEW: <AuditOutlined />,
  FINAL_REVIEW: <SafetyCertificateOutlined />,
  ACCEPTED: <CheckCircleOutlined />,
  PUBLISHED: <BookOutlined />,
  REJECTED: <CloseCircleOutlined />,
};

export function ArticleStatusTag({ status }: { status: ArticleStatus }) {
  const t = useTranslations("workflow.status");
  return <StatusTag word={t(status)} icon={ICONS[status]} tone={STATUS_TONES[status]} />;
}
