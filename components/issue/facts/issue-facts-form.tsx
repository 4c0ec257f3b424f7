"use client";

import { Button, Form, Input, InputNumber } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ArticleEditor } from "@/components/editor/article-editor";
import { useLeaveGuard } from "@/components/ui/use-leave-guard";
import type { Masthead, PrintData, Statement } from "@/lib/document/issue";
import styles from "./facts.module.css";
import { MastheadEditor } from "./masthead-editor";
import { PrintDataForm } from "./print-data-form";

export interface IssueFacts {
  /** 2024年第01期 */
  readonly label: string;
  /** 总第N期 */
  readonly serial?: number;
  readonly coverLines: readonly string[];
  readonly contentsTitle: string;
  readonly print: PrintData;
  readonly masthead: Masthead;
  readonly statement: Statement;
}

export interface IssueFactsFormProps {
  readonly facts: IssueFacts;
  readonly editable: boolean;
  readonly fileAddress: (sha256: string) => string;
  /** True when stored. */
  readonly onSave: (facts: IssueFacts) => Promise<boolean>;
}

/** Everything printed around the articles: cover, masthead, statement, print data. Saved as one. */
export function IssueFactsForm({ facts: stored, editable, fileAddress, onSave }: IssueFactsFormProps) {
  const t = useTranslations("issues");
  const [facts, setFacts] = useState(stored);
  const [changed, setChanged] = useState(false);
  const [saving, setSaving] = useState(false);
  const set = (change: Partial<IssueFacts>) => {
    setFacts((before) => ({ ...before, ...change }));
    setChanged(true);
  };
  async function save() {
    setSaving(true);
    if (await onSave(facts)) setChanged(false);
    setSaving(false);
  }
  useLeaveGuard(changed);

  return (
    <div className={styles.facts}>
      <Group title={t("facts.cover")} hint={t("facts.coverHint")}>
        <Form layout="vertical" component="div" className={styles.grid} disabled={!editable}>
          <Form.Item label={t("facts.label")} htmlFor="fact-label">
            <Input
              id="fact-label"
              value={facts.label}
              onChange={(event) => set({ label: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t("facts.serial")} htmlFor="fact-serial">
            <InputNumber
              id="fact-serial"
              className={styles.full}
              min={1}
              max={99_999}
              precision={0}
              value={facts.serial ?? null}
              onChange={(serial) => set({ serial: serial ?? undefined })}
            />
          </Form.Item>
          <Form.Item label={t("facts.contentsTitle")} htmlFor="fact-contents">
            <Input
              id="fact-contents"
              value={facts.contentsTitle}
              onChange={(event) => set({ contentsTitle: event.target.value })}
            />
          </Form.Item>
          <Form.Item label={t("facts.coverLines")} htmlFor="fact-cover" className={styles.wide}>
            <Input.TextArea
              id="fact-cover"
              autoSize={{ minRows: 3, maxRows: 10 }}
              placeholder={t("facts.coverLinesPlaceholder")}
              value={facts.coverLines.join("\n")}
              onChange={(event) =>
                set({ coverLines: event.target.value === "" ? [] : event.target.value.split("\n") })
              }
            />
          </Form.Item>
        </Form>
      </Group>
      <Group title={t("masthead.heading")} hint={t("masthead.hint")}>
        <MastheadEditor
          masthead={facts.masthead}
          editable={editable}
          onChange={(masthead) => set({ masthead })}
        />
      </Group>
      <Group title={t("facts.statement")} hint={t("facts.statementHint")}>
        <div className={styles.stack}>
          <Input
            aria-label={t("facts.statementTitle")}
            value={facts.statement.title}
            disabled={!editable}
            onChange={(event) => set({ statement: { ...facts.statement, title: event.target.value } })}
          />
          <ArticleEditor
            document={stored.statement.document}
            editable={editable}
            label={t("facts.statement")}
            placeholder={t("facts.statementPlaceholder")}
            fileAddress={fileAddress}
            onChange={(document) => {
              setFacts((before) => ({ ...before, statement: { ...before.statement, document } }));
              setChanged(true);
            }}
          />
        </div>
      </Group>
      <Group title={t("print.heading")} hint={t("print.hint")}>
        <PrintDataForm print={facts.print} editable={editable} onChange={(print) => set({ print })} />
      </Group>
      {editable && (
        <div className={styles.saveBar}>
          <span role="status">{changed ? t("facts.unsaved") : t("facts.saved")}</span>
          <Button type="primary" disabled={!changed} loading={saving} onClick={save}>
            {t("facts.save")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Group({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <header>
        <h2>{title}</h2>
        <p>{hint}</p>
      </header>
      <div>{children}</div>
    </section>
  );
}
