import { ArrowLeftOutlined, DeleteOutlined, FileWordOutlined, SaveOutlined } from "@ant-design/icons";
import { App, Button, Tag } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { shortcutText } from "@/components/editor/toolbar/shortcut-text";
import styles from "./article.module.css";
import type { ArticleActions, ArticleView } from "./article-view";
import { SaveIndicator } from "./saving/save-indicator";
import type { SaveState } from "./saving/save-queue";
import { ArticleStatusTag } from "./status-tag";

export interface ArticleHeadProps {
  readonly article: ArticleView;
  /** As it is being written. */
  readonly title: string;
  readonly words: number;
  /** Where the saved text is downloaded as a Word file. */
  readonly wordAddress: string;
  /** How saving stands; absent where the text may only be read. */
  readonly save?: SaveState;
  readonly onKeepRevision: () => void;
  readonly onBin: ArticleActions["bin"];
}

/** Title, status and issue of an article, whether it is saved, and what is done with it as a whole. */
export function ArticleHead({
  article,
  title,
  words,
  wordAddress,
  save,
  onKeepRevision,
  onBin,
}: ArticleHeadProps) {
  const t = useTranslations("articles");
  const { modal } = App.useApp();
  function bin() {
    modal.confirm({
      title: t("bin.confirm", { title: title || t("untitled") }),
      content: t("bin.explain"),
      okText: t("bin.put"),
      okButtonProps: { danger: true },
      cancelText: t("bin.cancel"),
      onOk: onBin,
    });
  }
  return (
    <header className={styles.head}>
      <Link href="/articles" aria-label={t("back")} className={styles.back}>
        <ArrowLeftOutlined />
      </Link>
      <h1>{title || t("untitled")}</h1>
      <ArticleStatusTag status={article.status} />
      {article.place && (
        <Link href={`/issues/${article.place.issueId}`}>
          <Tag>{article.place.label}</Tag>
        </Link>
      )}
      <span className={styles.headEnd}>
        <span className={styles.count}>{t("wordCount", { count: words })}</span>
        {save ? (
          <>
            <SaveIndicator state={save} />
            <Button
              size="small"
              icon={<SaveOutlined />}
              onClick={onKeepRevision}
              title={shortcutText("Mod-s")}
            >
              {t("keepRevision")}
            </Button>
          </>
        ) : (
          <span className={styles.count}>{t("readOnly")}</span>
        )}
        <Button
          size="small"
          type="text"
          icon={<FileWordOutlined />}
          href={wordAddress}
          aria-label={t("downloadWord")}
          title={t("downloadWord")}
        />
        {article.may.includes("bin") && (
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t("bin.put")}
            title={t("bin.put")}
            onClick={bin}
          />
        )}
      </span>
    </header>
  );
}
