"use client";

import {
  CheckOutlined,
  CloudSyncOutlined,
  DisconnectOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
} from "@ant-design/icons";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SaveState } from "./save-queue";
import styles from "./saving.module.css";

const ICONS: Record<SaveState["kind"], ReactNode> = {
  saved: <CheckOutlined />,
  changed: <EditOutlined />,
  saving: <CloudSyncOutlined />,
  offline: <DisconnectOutlined />,
  conflict: <ExclamationCircleOutlined />,
  refused: <ExclamationCircleOutlined />,
};

/** 已存 10:32 · 正在保存 · 未保存（离线）· 冲突: word, icon and colour. */
export function SaveIndicator({ state }: { state: SaveState }) {
  const t = useTranslations("articles.saving");
  const format = useFormatter();
  const word =
    state.kind === "saved"
      ? t("saved", { time: format.dateTime(state.at, { hour: "2-digit", minute: "2-digit", hour12: false }) })
      : t(state.kind);
  return (
    <span className={styles.indicator} data-kind={state.kind} role="status" suppressHydrationWarning>
      {ICONS[state.kind]} {word}
    </span>
  );
}
