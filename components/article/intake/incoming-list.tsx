"use client";

import { CloseOutlined } from "@ant-design/icons";
import { App, Button, Progress, Spin, Tag } from "antd";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel } from "../../ui/panel";
import styles from "./incoming.module.css";
import type { QueuedFile } from "./use-intake-queue";

/** An article that was read and waits to be looked at. */
export interface IncomingView {
  readonly sha256: string;
  readonly name: string;
  readonly title: string;
  readonly doubts: number;
  readonly priorUses: number;
}

export interface IncomingListProps {
  readonly copies: readonly IncomingView[];
  /** Still on their way, or refused. */
  readonly files: readonly QueuedFile[];
  readonly read: number;
  readonly total: number;
  readonly busy: boolean;
  readonly onForget: (key: number) => void;
  readonly onDrop: (sha256: string) => Promise<void>;
  /** Makes a draft of it as it was read; false when it was not, and waits on. */
  readonly onMake: (sha256: string) => Promise<boolean>;
}

/** What was brought in and is no draft yet: each to be looked at, those without doubt all at once. */
export function IncomingList(props: IncomingListProps) {
  const { copies, files, read, total, busy, onForget, onDrop, onMake } = props;
  const t = useTranslations("articles.intake.queue");
  const { modal, message } = App.useApp();
  const [making, setMaking] = useState<{ done: number; all: number }>();
  const clear = copies.filter(({ doubts, priorUses }) => doubts + priorUses === 0);
  if (copies.length + files.length === 0) return null;

  async function makeAll() {
    let made = 0;
    setMaking({ done: 0, all: clear.length });
    for (const [index, { sha256 }] of clear.entries()) {
      if (await onMake(sha256)) made++;
      setMaking({ done: index + 1, all: clear.length });
    }
    setMaking(undefined);
    if (made > 0) message.success(t("made", { count: made }));
    if (made < clear.length) message.warning(t("notMade", { count: clear.length - made }));
  }
  const ask = () =>
    modal.confirm({
      title: t("makeAllAsk", { count: clear.length }),
      content: t("makeAllHint"),
      okText: t("makeAllOk"),
      onOk: () => void makeAll(),
    });
  const askDrop = ({ sha256, title, name }: IncomingView) =>
    modal.confirm({
      title: t("dropAsk", { title: title || name }),
      content: t("dropHint"),
      okText: t("drop"),
      okButtonProps: { danger: true },
      onOk: () => onDrop(sha256),
    });

  return (
    <Panel
      title={t("title")}
      count={copies.length}
      extra={
        clear.length > 0 && (
          <Button size="small" loading={making !== undefined} onClick={ask}>
            {t("makeAll", { count: clear.length })}
          </Button>
        )
      }
      flush
    >
      {(busy || making) && (
        <div className={styles.progress} role="status">
          <span>
            {making
              ? t("making", { done: making.done, all: making.all })
              : t("progress", { done: read, all: total })}
          </span>
          <Progress
            percent={making ? (making.done / making.all) * 100 : (read / Math.max(1, total)) * 100}
            showInfo={false}
            size="small"
          />
        </div>
      )}
      <ul className={styles.list}>
        {copies.map((copy) => (
          <li key={copy.sha256}>
            <div>
              <Link href={`/articles/new/${copy.sha256}`}>{copy.title || t("untitled")}</Link>
              <small>{copy.name}</small>
            </div>
            <span className={styles.tags}>
              {copy.doubts > 0 && <Tag color="warning">{t("doubts", { count: copy.doubts })}</Tag>}
              {copy.priorUses > 0 && <Tag color="warning">{t("priorUses")}</Tag>}
              {copy.doubts + copy.priorUses === 0 && <Tag color="success">{t("clear")}</Tag>}
            </span>
            <Button
              type="text"
              size="small"
              aria-label={t("dropOne", { title: copy.title || copy.name })}
              icon={<CloseOutlined />}
              onClick={() => askDrop(copy)}
            />
          </li>
        ))}
        {files.map(({ key, name, state, sentence }) => (
          <li key={key}>
            <div>
              <span>{name}</span>
              {sentence && <p className={styles.refusal}>{sentence}</p>}
            </div>
            <span className={styles.tags}>
              {state === "reading" && <Spin size="small" />}
              <Tag color={state === "refused" ? "error" : "default"}>{t(state)}</Tag>
            </span>
            {state !== "reading" && (
              <Button
                type="text"
                size="small"
                aria-label={t("dropOne", { title: name })}
                icon={<CloseOutlined />}
                onClick={() => onForget(key)}
              />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
