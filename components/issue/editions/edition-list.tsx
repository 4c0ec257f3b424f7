"use client";

import { DownloadOutlined, FilePdfOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import styles from "./editions.module.css";

export interface EditionRow {
  readonly id: string;
  readonly kind: string;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  /** ISO time. */
  readonly at: string;
  readonly address: string;
  /** What paper it takes, where it is one for printing. */
  readonly paper?: {
    readonly leaves: number;
    readonly blanks: number;
    readonly spine: number;
    readonly binding?: "saddle" | "stack";
  };
  /** Made of the issue as it is now. */
  readonly current: boolean;
}

const SIZES = [
  { limit: 1024 * 1024, unit: "kilobyte", size: 1024 },
  { limit: Number.POSITIVE_INFINITY, unit: "megabyte", size: 1024 * 1024 },
] as const;

/** The PDFs produced so far, newest first, each with what identifies it. */
export function EditionList({ editions }: { editions: readonly EditionRow[] }) {
  const t = useTranslations("issues.editions");
  const format = useFormatter();
  if (editions.length === 0) return <EmptyState icon={<FilePdfOutlined />} title={t("empty")} />;
  const size = (bytes: number) => {
    const scale = SIZES.find(({ limit }) => bytes < limit) ?? SIZES[1];
    return format.number(bytes / scale.size, {
      style: "unit",
      unit: scale.unit,
      unitDisplay: "narrow",
      maximumFractionDigits: 1,
    });
  };
  const paperOf = ({ kind, paper }: EditionRow) => {
    if (!paper) return "";
    if (kind === "print") return `${t("printPaper", { ...paper })} · `;
    if (kind === "booklet") return `${t("bookletPaper", { ...paper })} · `;
    return kind === "cover" ? `${t("coverPaper", { ...paper })} · ` : "";
  };
  return (
    <ul className={styles.editions}>
      {editions.map((edition) => (
        <li key={edition.id}>
          <FilePdfOutlined className={styles.editionIcon} />
          <div>
            <strong>{t(`kind.${edition.kind}`)}</strong>
            {edition.paper?.binding && <Tag>{t(`binding.${edition.paper.binding}`)}</Tag>}
            {!edition.current && <Tag color="warning">{t("outdated")}</Tag>}
            <small>
              {t("facts", { pages: edition.pages })} · {paperOf(edition)}
              {size(edition.bytes)} ·{" "}
              {format.dateTime(new Date(edition.at), { dateStyle: "medium", timeStyle: "short" })}
            </small>
            <code title={edition.sha256}>SHA-256 {edition.sha256.slice(0, 16)}…</code>
          </div>
          <Button icon={<DownloadOutlined />} href={edition.address}>
            {t("download")}
          </Button>
        </li>
      ))}
    </ul>
  );
}
