"use client";

import { DeleteOutlined, UploadOutlined } from "@ant-design/icons";
import { Button, Upload } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import styles from "./style.module.css";
import { useStyleForm } from "./style-form";

/** The printing house's ICC profile as stored. */
export interface StoredProfile {
  readonly sha256: string;
  readonly space: "grey" | "cmyk";
  readonly description: string;
}

/** 印刷条件: the built-in grey one, or a profile that the printing house hands over. */
export function ProfileField({
  onUpload,
}: {
  /** The stored profile; undefined after the person has been told why not. */
  readonly onUpload: (profile: File) => Promise<StoredProfile | undefined>;
}) {
  const t = useTranslations("issues.style.profile");
  const { style, editable, set } = useStyleForm();
  const { profile, ...press } = style.press;
  const [uploading, setUploading] = useState(false);
  const [stored, setStored] = useState<StoredProfile>();
  async function upload(file: File) {
    setUploading(true);
    const kept = await onUpload(file);
    if (kept) {
      setStored(kept);
      set({ press: { ...press, profile: kept.sha256 } });
    }
    setUploading(false);
  }
  const named = stored?.sha256 === profile ? stored : undefined;
  return (
    <div className={styles.profile}>
      <strong>{t("label")}</strong>
      <span>
        {profile === undefined
          ? t("own")
          : named
            ? t("named", { description: named.description, space: named.space })
            : t("stored", { hash: profile.slice(0, 12) })}
      </span>
      <span>
        <Upload
          accept=".icc,.icm"
          showUploadList={false}
          disabled={!editable}
          beforeUpload={(file) => {
            void upload(file);
            return false;
          }}
        >
          <Button icon={<UploadOutlined />} loading={uploading} disabled={!editable}>
            {t(profile === undefined ? "upload" : "replace")}
          </Button>
        </Upload>
        {profile !== undefined && (
          <Button type="text" icon={<DeleteOutlined />} disabled={!editable} onClick={() => set({ press })}>
            {t("remove")}
          </Button>
        )}
      </span>
      <p className={styles.quiet}>{t("hint")}</p>
    </div>
  );
}
