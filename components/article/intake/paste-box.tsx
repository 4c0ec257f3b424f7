"use client";

import { SnippetsOutlined } from "@ant-design/icons";
import { Spin } from "antd";
import { useTranslations } from "next-intl";
import { type ClipboardEvent, type ReactNode, useState } from "react";
import { pastedHtml } from "../../editor/pasted-html";
import { ErrorNotice } from "../../ui/error-notice";
import styles from "./intake.module.css";

/** Takes what is pasted onto it as a file of its own: the page's source where there is one, else the text. */
export function PasteBox({ onTake }: { onTake: (file: File) => Promise<ReactNode> }) {
  const t = useTranslations("articles.intake");
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ReactNode>();

  async function take(event: ClipboardEvent) {
    event.preventDefault();
    if (busy) return;
    const file = fileOf(event.clipboardData, t("pastedName"));
    if (!file) return setRefusal(t("nothingPasted"));
    setRefusal(undefined);
    setBusy(true);
    const sentence = await onTake(file);
    if (sentence) {
      setRefusal(sentence);
      setBusy(false);
    }
  }

  return (
    <div className={styles.way}>
      {refusal && <ErrorNotice title={t("pasteRefused")} description={refusal} />}
      <textarea
        className={styles.paste}
        aria-label={t("paste")}
        placeholder={t("pasteHint")}
        value=""
        disabled={busy}
        onChange={() => undefined}
        onPaste={(event) => void take(event)}
      />
      <p className={styles.foot}>
        {busy ? <Spin size="small" /> : <SnippetsOutlined />} {busy ? t("pasting") : t("pasteFoot")}
      </p>
    </div>
  );
}

function fileOf(data: DataTransfer, name: string): File | undefined {
  const html = pastedHtml(data);
  const text = data.getData("text/plain");
  if (html.trim() !== "") return new File([html], `${name}.html`, { type: "text/html" });
  return text.trim() === "" ? data.files[0] : new File([text], `${name}.txt`, { type: "text/plain" });
}
