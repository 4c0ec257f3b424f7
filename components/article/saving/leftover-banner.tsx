"use client";

import { Alert, Button, Modal, Space } from "antd";
import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { type ArticleDraft, isArticleDraft, isSameDraft } from "../article-draft";
import { DifferenceView } from "../difference/difference-view";
import { dropLocalCopy, type LocalCopy, readLocalCopy } from "./local-copy";

export interface LeftoverBannerProps {
  readonly copyKey: string;
  /** The text as the server has it. */
  readonly stored: ArticleDraft;
  readonly onRestore: (draft: ArticleDraft) => void;
}

/** Offers a text this browser kept because it never reached the server, or because the other one was chosen. */
export function LeftoverBanner({ copyKey, stored, onRestore }: LeftoverBannerProps) {
  const t = useTranslations("articles.leftover");
  const format = useFormatter();
  const [left, setLeft] = useState<LocalCopy<ArticleDraft>>();
  const [showing, setShowing] = useState(false);

  // Read once, when the page opens: what is written from now on is the save queue's business.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    void readLocalCopy(copyKey, isArticleDraft).then((copy) => {
      if (copy && !isSameDraft(copy.draft, stored)) setLeft(copy);
      else void dropLocalCopy(copyKey);
    });
  }, [copyKey]);

  if (!left) return null;
  const drop = () => {
    void dropLocalCopy(copyKey);
    setLeft(undefined);
  };
  const restore = () => {
    onRestore(left.draft);
    drop();
  };
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t("title", { time: format.dateTime(left.at, { dateStyle: "short", timeStyle: "short" }) })}
        action={
          <Space wrap>
            <Button size="small" type="primary" onClick={restore}>
              {t("restore")}
            </Button>
            <Button size="small" onClick={() => setShowing(true)}>
              {t("show")}
            </Button>
            <Button size="small" danger type="text" onClick={drop}>
              {t("drop")}
            </Button>
          </Space>
        }
      />
      <Modal open={showing} onCancel={() => setShowing(false)} footer={null} width={760} title={t("show")}>
        <DifferenceView before={stored} after={left.draft} />
      </Modal>
    </>
  );
}
