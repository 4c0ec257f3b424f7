"use client";

import { FolderOpenOutlined, InboxOutlined } from "@ant-design/icons";
import { App, Button, Upload } from "antd";
import { fromEvent } from "file-selector";
import { useTranslations } from "next-intl";
import type { DragEvent } from "react";
import dropStyles from "../../ui/file-drop.module.css";
import styles from "./intake.module.css";

/** Ends of names of what the intake reads. */
const READABLE = /\.(?:docx?|html?|md|markdown|txt)$/i;
/** Hidden files, what Word leaves beside an open one, and what systems put into folders. */
const ASIDE = /^(?:\.|~\$|desktop\.ini$|thumbs\.db$)/i;

/** Takes files and whole folders, dropped or chosen. Of a folder only what can be read is taken; the rest is told. */
export function FilesDrop({ onTake }: { onTake: (files: readonly File[]) => void }) {
  const t = useTranslations("articles.intake");
  const { message } = App.useApp();

  async function drop(event: DragEvent) {
    event.preventDefault();
    event.stopPropagation();
    const isFolder = [...event.dataTransfer.items].some((item) => item.webkitGetAsEntry?.()?.isDirectory);
    const files = (await fromEvent(event.nativeEvent)).filter((entry) => entry instanceof File);
    if (isFolder) takeFolder(files);
    else onTake(files);
  }

  function takeFolder(files: readonly File[]) {
    const papers = files.filter(({ name }) => !ASIDE.test(name));
    const readable = papers.filter(({ name }) => READABLE.test(name));
    const others = papers.filter((file) => !readable.includes(file)).map(({ name }) => name);
    if (others.length > 0)
      message.info(t("skipped", { count: others.length, names: others.slice(0, 3).join("、") }));
    if (readable.length > 0) onTake(readable);
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
          if (file === files[0]) takeFolder(files);
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
