"use client";

import { Button, Modal, Segmented, Skeleton } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ArticleEditor } from "@/components/editor/article-editor";
import type { ArticleDraft } from "../article-draft";
import { DifferenceView } from "../difference/difference-view";

export interface RevisionModalProps {
  readonly number: number;
  readonly present: ArticleDraft;
  readonly read: (number: number) => Promise<ArticleDraft | undefined>;
  readonly fileAddress: (sha256: string) => string;
  /** Without it the text can only be looked at. */
  readonly onRestore?: (draft: ArticleDraft) => void;
  readonly onClose: () => void;
}

/** One kept revision: what changed since, its whole text, and the way back into the draft. */
export function RevisionModal({
  number,
  present,
  read,
  fileAddress,
  onRestore,
  onClose,
}: RevisionModalProps) {
  const t = useTranslations("articles.history");
  const [revision, setRevision] = useState<ArticleDraft>();
  const [view, setView] = useState<"changes" | "text">("changes");
  // Address and permission are notes to the article, not printed, so a revision does not hold them.
  const { sourceUrl, permission } = present;
  const whole = revision && { ...revision, sourceUrl, permission };
  useEffect(() => {
    void read(number).then(setRevision);
  }, [number, read]);

  return (
    <Modal
      open
      width={820}
      title={t("number", { number })}
      onCancel={onClose}
      footer={[
        onRestore && whole && (
          <Button key="restore" type="primary" onClick={() => onRestore(whole)}>
            {t("restore")}
          </Button>
        ),
        <Button key="close" onClick={onClose}>
          {t("close")}
        </Button>,
      ]}
    >
      <Segmented
        value={view}
        onChange={setView}
        options={[
          { value: "changes", label: t("changes") },
          { value: "text", label: t("text") },
        ]}
      />
      {!whole ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : view === "changes" ? (
        <DifferenceView before={whole} after={present} />
      ) : (
        <ArticleEditor
          document={whole.document}
          editable={false}
          label={t("number", { number })}
          fileAddress={fileAddress}
        />
      )}
    </Modal>
  );
}
