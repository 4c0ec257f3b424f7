"use client";

import { FolderOpenOutlined, InboxOutlined } from "@ant-design/icons";
import { Button, Upload } from "antd";
import { fromEvent } from "file-selector";
import { useTranslations } from "next-intl";
import type { DragEvent } from "react";
import dropStyles from "../../ui/file-drop.module.css";
import styles from "./intake.module.css";

/** Ends of names of what the intake reads. */
const READABLE = /\.(?:docx?|html?|md|markdown|txt)$/i;

/** Takes files and whole folders, dropped or chosen. Of a folder only what can be read counts. */
export function FilesDrop({ onTake }: { onTake: (files: readonly File[]) => void }) {
  const t = useTranslations("articles.intake");

  async function drop(event: DragEvent) {
    event.preventDefault();
    event.stopPropagation();
    const isFolder = [...event.dataTransfer.items].some((item) => item.webkitGetAsEntry?.()?.isDirectory);
    const files = (await fromEvent(event.nativeEvent)).filter((entry) => entry instanceof File);
    onTake(isFolder ? readable(files) : files);
  }

  return (
    <div className={styles.way} onDropCapture={(event) => void drop(event)}>
      <Upload.Dragger
        multiple
        accept=".docx,.doc,.html,.htm,.md,.markdown,.txt"
        showUploadList={false}
        beforeUpload={(file, files) => {
          if (file === files[0]) onTake(files);
          return false;
        }}
      >
        <InboxOutlined className={dropStyles.icon} />
        <p className={dropStyles.drop}>{t("drop")}</p>
        <p className={dropStyles.hint}>{t("dropHint")}</p>
      </Upload.Dragger>
      <Upload
        directory
        showUploadList={false}
        beforeUpload={(file, files) => {
          if (file === files[0]) onTake(readable(files));
          return false;
        }}
      >
        <Button type="text" size="small" icon={<FolderOpenOutlined />}>
          {t("folder")}
        </Button>
      </Upload>
    </div>
  );
}

/** Hidden files and what Word leaves beside an open one are nobody's article. */
const readable = (files: readonly File[]) =>
  files.filter(({ name }) => READABLE.test(name) && !/^(?:\.|~\$)/.test(name));
