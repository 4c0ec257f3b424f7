"use client";

import { DownloadOutlined, FileWordOutlined, SearchOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFileSize } from "../ui/file-size";
import { holding } from "./contents-search";
import { ContentsTree } from "./contents-tree";
import { CoverBlock } from "./cover-block";
import styles from "./reading.module.css";
import type { ContentsSection, Download, JournalName } from "./reading-view";

export interface PublishedIssueProps {
  readonly issueId: string;
  readonly label: string;
  readonly serial?: number;
  readonly journal: JournalName;
  readonly masthead: readonly { readonly role: string; readonly names: readonly string[] }[];
  readonly sections: readonly ContentsSection[];
  readonly download?: Download;
  /** Where the whole issue is downloaded as a Word file. */
  readonly wordAddress: string;
}

/** Cover, download and contents of one issue. */
export function PublishedIssue(props: PublishedIssueProps) {
  const { issueId, label, serial, journal, masthead, sections, download, wordAddress } = props;
  const t = useTranslations("read");
  const size = useFileSize();
  const [words, setWords] = useState("");
  const shown = holding(sections, words.trim());
  return (
    <div className={styles.issue}>
      <aside className={styles.front}>
        <CoverBlock
          journal={journal}
          label={label}
          serial={serial === undefined ? undefined : t("serial", { serial })}
        />
        {download ? (
          <Button type="primary" size="large" block icon={<DownloadOutlined />} href={download.address}>
            {t("download", { size: size(download.bytes) })}
          </Button>
        ) : (
          <p className={styles.hint}>{t("noPdf")}</p>
        )}
        {download && <p className={styles.hint}>{t("pdfPages", { count: download.pages })}</p>}
        <Button block icon={<FileWordOutlined />} href={wordAddress}>
          {t("downloadWord")}
        </Button>
        {masthead.length > 0 && (
          <dl className={styles.masthead}>
            {masthead.map(({ role, names }) => (
              <div key={role}>
                <dt>{role}</dt>
                <dd>{names.join("　")}</dd>
              </div>
            ))}
          </dl>
        )}
      </aside>
      <div className={styles.contents}>
        <header>
          <h1>{label}</h1>
          <Input
            allowClear
            prefix={<SearchOutlined />}
            placeholder={t("search")}
            aria-label={t("search")}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </header>
        {shown.length > 0 ? (
          <ContentsTree issueId={issueId} sections={shown} />
        ) : (
          <p className={styles.hint}>{t("nothing")}</p>
        )}
      </div>
    </div>
  );
}
