"use client";

import { InboxOutlined } from "@ant-design/icons";
import { Upload } from "antd";
import { type ReactNode, useState } from "react";
import { ErrorNotice } from "./error-notice";
import styles from "./file-drop.module.css";

export interface FileDropProps {
  readonly accept: string;
  /** Bytes. */
  readonly limit: number;
  readonly words: {
    readonly drop: string;
    readonly hint: string;
    readonly tooLarge: string;
    readonly busy: (file: string) => string;
    readonly refused: (file: string) => string;
  };
  /** The sentence it answers says why not. */
  readonly onTake: (file: File) => Promise<ReactNode>;
  /** The page is left for another once a file is taken; until then the file stays in hand. */
  readonly leaves?: boolean;
}

/** Takes one file at a time, dropped or chosen, and says why it does not. */
export function FileDrop({ accept, limit, words, onTake, leaves = false }: FileDropProps) {
  const [busy, setBusy] = useState<string>();
  const [refusal, setRefusal] = useState<{ file: string; sentence: ReactNode }>();

  async function take(file: File) {
    setRefusal(undefined);
    setBusy(file.name);
    const sentence = file.size > limit ? words.tooLarge : await onTake(file);
    if (sentence) setRefusal({ file: file.name, sentence });
    if (sentence || !leaves) setBusy(undefined);
  }

  return (
    <>
      {refusal && <ErrorNotice title={words.refused(refusal.file)} description={refusal.sentence} />}
      <Upload.Dragger
        accept={accept}
        maxCount={1}
        showUploadList={false}
        disabled={busy !== undefined}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <InboxOutlined className={styles.icon} />
        <p className={styles.drop}>{busy ? words.busy(busy) : words.drop}</p>
        <p className={styles.hint}>{words.hint}</p>
      </Upload.Dragger>
    </>
  );
}
