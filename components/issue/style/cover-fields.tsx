"use client";

import { DeleteOutlined, UploadOutlined } from "@ant-design/icons";
import { Button, Radio, Upload } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Emblem, HouseStyle } from "@/lib/typeset/style";
import cover from "./cover.module.css";
import { CoverThumbnail } from "./cover-thumbnail";
import styles from "./style.module.css";
import { useStyleForm } from "./style-form";

const TEMPLATES = [
  "classic",
  "band",
  "frame",
  "minimal",
] as const satisfies readonly HouseStyle["cover"]["template"][];

export interface CoverFieldsProps {
  /** The journal's. */
  readonly title: string;
  readonly fileAddress: (sha256: string) => string;
  /** The stored emblem; undefined after the person has been told why not. */
  readonly onUpload: (image: File) => Promise<Emblem | undefined>;
}

export function CoverFields({ title, fileAddress, onUpload }: CoverFieldsProps) {
  const t = useTranslations("issues.style");
  const { style, editable, set } = useStyleForm();
  const { template, emblem } = style.cover;
  const [uploading, setUploading] = useState(false);
  async function upload(image: File) {
    setUploading(true);
    const stored = await onUpload(image);
    if (stored) set({ cover: { template, emblem: stored } });
    setUploading(false);
  }
  return (
    <>
      <Radio.Group
        className={cover.covers}
        aria-label={t("parts.template")}
        disabled={!editable}
        value={template}
        onChange={(event) => set({ cover: { ...style.cover, template: event.target.value } })}
      >
        {TEMPLATES.map((each) => (
          <Radio key={each} value={each} className={cover.cover}>
            <CoverThumbnail
              template={each}
              paper={style.paper}
              title={title}
              hasEmblem={emblem !== undefined}
            />
            {t(`values.cover-${each}`)}
          </Radio>
        ))}
      </Radio.Group>
      <div className={cover.emblem}>
        {emblem && (
          // biome-ignore lint/performance/noImgElement: an uploaded file of any size
          <img src={fileAddress(emblem.file)} alt={t("cover.emblem")} />
        )}
        <span>
          <Upload
            accept="image/png,image/jpeg,image/webp,image/gif"
            showUploadList={false}
            disabled={!editable}
            beforeUpload={(image) => {
              void upload(image);
              return false;
            }}
          >
            <Button icon={<UploadOutlined />} loading={uploading} disabled={!editable}>
              {t(emblem ? "cover.replace" : "cover.upload")}
            </Button>
          </Upload>
          {emblem && (
            <Button
              type="text"
              icon={<DeleteOutlined />}
              disabled={!editable}
              onClick={() => set({ cover: { template } })}
            >
              {t("cover.remove")}
            </Button>
          )}
          <p className={styles.quiet}>{t("cover.hint")}</p>
        </span>
      </div>
    </>
  );
}
