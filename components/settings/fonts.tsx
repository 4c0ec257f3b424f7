"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ConfirmInPlace } from "../ui/confirm-in-place";
import { DateText } from "../ui/date-text";
import { EmptyState } from "../ui/empty-state";
import { FileDrop } from "../ui/file-drop";
import { useFileSize } from "../ui/file-size";
import { FontSample, type SampleOutlines } from "./font-sample";
import styles from "./fonts.module.css";

export interface StoredFont {
  readonly sha256: string;
  readonly family: string;
  readonly style: string;
  readonly licence: string;
  readonly characters: number;
  readonly han: number;
  readonly size: number;
  readonly fileName?: string;
  readonly sample: SampleOutlines;
  readonly uploadedBy: string;
  /** ISO */
  readonly createdAt: string;
  /** Labels of unpublished issues that are set in it. */
  readonly usedBy: readonly string[];
}

export interface FontsProps {
  readonly fonts: readonly StoredFont[];
  /** Bytes. */
  readonly limit: number;
  /** The sentence it answers says why not. */
  readonly onUpload: (file: File) => Promise<ReactNode>;
  readonly onRemove: (sha256: string) => Promise<boolean>;
}

/** The office's own fonts: takes them, shows them, lets them go. */
export function Fonts({ fonts, limit, onUpload, onRemove }: FontsProps) {
  const t = useTranslations("settings.fonts");
  const megabytes = Math.floor(limit / 1_000_000);

  return (
    <div className={styles.fonts}>
      {fonts.length === 0 && <EmptyState small title={t("none")} description={t("noneHint")} />}
      {fonts.length > 0 && (
        <ul className={styles.list}>
          {fonts.map((font) => (
            <Font key={font.sha256} font={font} onRemove={onRemove} />
          ))}
        </ul>
      )}
      <FileDrop
        accept=".ttf,.otf,font/ttf"
        limit={limit}
        words={{
          drop: t("drop"),
          hint: t("hint", { limit: megabytes }),
          tooLarge: t("tooLarge", { limit: megabytes }),
          busy: (file) => t("checking", { file }),
          refused: (file) => t("refused", { file }),
        }}
        onTake={onUpload}
      />
    </div>
  );
}

function Font({ font, onRemove }: { font: StoredFont; onRemove: FontsProps["onRemove"] }) {
  const t = useTranslations("settings.fonts");
  const size = useFileSize();
  const name = [font.family, font.style].filter((part) => part !== "").join(" ");
  return (
    <li>
      <div className={styles.head}>
        <h3>{name || font.fileName || font.sha256.slice(0, 12)}</h3>
        {font.usedBy.length > 0 ? (
          <span className={styles.used}>{t("usedBy", { labels: font.usedBy.join("、") })}</span>
        ) : (
          <ConfirmInPlace
            verb={t("remove")}
            explain={t("removeExplain", { name })}
            danger
            size="small"
            onConfirm={() => onRemove(font.sha256)}
          />
        )}
      </div>
      <FontSample sample={font.sample} className={styles.sample} />
      <p className={styles.facts}>
        {font.han > 0
          ? t("covers", { characters: font.characters, han: font.han })
          : t("coversNoHan", { characters: font.characters })}
        {` · ${size(font.size)} · ${font.uploadedBy} `}
        <DateText value={font.createdAt} weekday={false} />
      </p>
      <p className={styles.facts}>{font.licence || t("noLicence")}</p>
    </li>
  );
}
