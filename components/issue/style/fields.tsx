"use client";

import { Form, InputNumber, Select, Switch } from "antd";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { millimetres, points } from "@/lib/typeset/paper-sizes";
import { sizeName, TYPE_SIZES } from "@/lib/typeset/type-sizes";
import type { FaceKey } from "@/lib/typeset/types";
import styles from "./style.module.css";
import { useStyleForm } from "./style-form";

export const fieldId = (place: string) => `style-${place.replaceAll(".", "-")}`;

interface FieldProps {
  readonly label: string;
  /** `body.leading`: where faults are told, and the field's id. */
  readonly place: string;
}

/** A label, its control, and what is wrong at its place. */
export function Field({
  label,
  place,
  wide,
  children,
}: FieldProps & { wide?: boolean; children: ReactNode }) {
  const { faults } = useStyleForm();
  const fault = faults.get(place);
  return (
    <Form.Item
      label={label}
      htmlFor={fieldId(place)}
      className={wide ? styles.wide : undefined}
      validateStatus={fault ? "error" : undefined}
      help={fault}
    >
      {children}
    </Form.Item>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly unit?: "mm" | "pt" | "em" | "dpi" | "gsm" | "percent";
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly whole?: boolean;
}

/** A number as the style has it. */
export function NumberField(props: NumberFieldProps) {
  const { label, place, value, onChange, unit, min = 0, max = 1000, step = 1, whole = false } = props;
  const t = useTranslations("issues.style.units");
  return (
    <Field label={label} place={place}>
      <InputNumber
        id={fieldId(place)}
        className={styles.full}
        value={value}
        min={min}
        max={max}
        step={step}
        precision={whole ? 0 : undefined}
        suffix={unit && t(unit)}
        onChange={(changed) => changed !== null && onChange(changed)}
      />
    </Field>
  );
}

/** A length that the style has in pt and people say in mm. */
export function MillimetreField(props: Omit<NumberFieldProps, "unit" | "whole">) {
  const { value, onChange, ...rest } = props;
  return (
    <NumberField
      {...rest}
      unit="mm"
      step={0.5}
      value={millimetres(value)}
      // What is shown rounded stays as it is until it is changed.
      onChange={(mm) => mm !== millimetres(value) && onChange(points(mm))}
    />
  );
}

/** A size by its Chinese name, or any other in pt by typing it. */
export function SizeSelect(props: {
  readonly id: string;
  readonly label?: string;
  readonly value: number;
  readonly onChange: (size: number) => void;
  readonly status?: "error";
}) {
  const { id, label, value, onChange, status } = props;
  const t = useTranslations("issues.style");
  const { editable } = useStyleForm();
  const [typed, setTyped] = useState("");
  const wanted = Number(typed.replace(",", "."));
  const sizes = new Set<number>(TYPE_SIZES.map(({ size }) => size));
  sizes.add(value);
  if (typed !== "" && wanted >= 4 && wanted <= 120) sizes.add(wanted);
  const shown = (size: number) => [sizeName(size), t("points", { size })].filter(Boolean).join(" ");
  return (
    <Select
      id={id}
      aria-label={label}
      className={styles.full}
      disabled={!editable}
      status={status}
      showSearch={{
        onSearch: setTyped,
        filterOption: (text, option) => shown(option?.value ?? 0).includes(text.trim()),
      }}
      popupMatchSelectWidth={140}
      value={value}
      options={[...sizes].sort((a, b) => b - a).map((size) => ({ value: size, label: shown(size) }))}
      onChange={(size) => {
        setTyped("");
        onChange(size);
      }}
    />
  );
}

const FACES = ["song", "songBold", "hei", "kai", "fangsong"] as const satisfies readonly FaceKey[];

export function FaceSelect(props: {
  readonly id: string;
  readonly label?: string;
  readonly value: FaceKey;
  readonly onChange: (face: FaceKey) => void;
}) {
  const { label, ...rest } = props;
  const t = useTranslations("issues.style.values");
  const { editable } = useStyleForm();
  return (
    <Select
      {...rest}
      aria-label={label}
      className={styles.full}
      disabled={!editable}
      options={FACES.map((face) => ({ value: face, label: t(face) }))}
    />
  );
}

export function ChoiceField<Value extends string | number>(
  props: FieldProps & {
    readonly value: Value;
    readonly values: readonly Value[];
    readonly onChange: (value: Value) => void;
    /** Under which their names stand, where one word means different things: `articleStart`. */
    readonly of?: string;
  },
) {
  const { label, place, value, values, onChange, of } = props;
  const t = useTranslations("issues.style.values");
  const name = (each: Value) => {
    const inContext = `${of}-${each}`;
    return t.has(inContext) ? t(inContext) : t.has(String(each)) ? t(String(each)) : String(each);
  };
  return (
    <Field label={label} place={place}>
      <Select<Value>
        id={fieldId(place)}
        className={styles.full}
        popupMatchSelectWidth={false}
        value={value}
        options={values.map((each) => ({ value: each, label: name(each) }))}
        onChange={onChange}
      />
    </Field>
  );
}

export function SwitchField(
  props: FieldProps & { readonly value: boolean; readonly onChange: (value: boolean) => void },
) {
  const { label, place, value, onChange } = props;
  return (
    <Field label={label} place={place}>
      <Switch id={fieldId(place)} checked={value} onChange={onChange} />
    </Field>
  );
}

/** Fields beside each other. */
export function Fields({ children }: { children: ReactNode }) {
  return <div className={styles.fields}>{children}</div>;
}
