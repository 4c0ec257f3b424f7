"use client";

import { DatePicker, Form, Input, InputNumber } from "antd";
import dayjs from "dayjs";
import { useTranslations } from "next-intl";
import type { PrintData } from "@/lib/document/issue";
import styles from "./facts.module.css";

export interface PrintDataFormProps {
  readonly print: PrintData;
  readonly editable: boolean;
  readonly onChange: (print: PrintData) => void;
}

const TEXTS = ["permit", "compiler", "printer", "recipients"] as const;

/** Print data of an internal publication; everything may stay empty. */
export function PrintDataForm({ print, editable, onChange }: PrintDataFormProps) {
  const t = useTranslations("issues.print");
  return (
    <Form layout="vertical" component="div" className={styles.grid} disabled={!editable}>
      {TEXTS.map((name) => (
        <Form.Item key={name} label={t(name)} htmlFor={`print-${name}`}>
          <Input
            id={`print-${name}`}
            value={print[name] ?? ""}
            placeholder={t(`${name}Placeholder`)}
            onChange={(event) => onChange({ ...print, [name]: event.target.value || undefined })}
          />
        </Form.Item>
      ))}
      <Form.Item label={t("printedOn")} htmlFor="print-printedOn">
        <DatePicker
          id="print-printedOn"
          className={styles.full}
          value={print.printedOn ? dayjs(print.printedOn) : null}
          onChange={(date) => onChange({ ...print, printedOn: date ? date.format("YYYY-MM-DD") : undefined })}
        />
      </Form.Item>
      <Form.Item label={t("copies")} htmlFor="print-copies">
        <InputNumber
          id="print-copies"
          className={styles.full}
          min={0}
          max={10_000_000}
          precision={0}
          value={print.copies ?? null}
          onChange={(copies) => onChange({ ...print, copies: copies ?? undefined })}
        />
      </Form.Item>
    </Form>
  );
}
