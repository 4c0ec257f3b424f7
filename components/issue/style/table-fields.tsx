"use client";

import { useTranslations } from "next-intl";
import type { HouseStyle } from "@/lib/typeset/style";
import {
  ChoiceField,
  FaceSelect,
  Field,
  Fields,
  fieldId,
  NumberField,
  SizeSelect,
  SwitchField,
} from "./fields";
import { useStyleForm } from "./style-form";

export function TableFields() {
  const t = useTranslations("issues.style");
  const { style, set } = useStyleForm();
  const { table } = style;
  const change = (part: Partial<HouseStyle["table"]>) => set({ table: { ...table, ...part } });
  const number = (
    name: "leadingEm" | "padding" | "rule" | "outerRule" | "zebraTint" | "headerTint",
    unit: "em" | "pt" | undefined,
    range: { min: number; max: number; step: number },
  ) => (
    <NumberField
      label={t(`parts.${name}`)}
      place={`table.${name}`}
      unit={unit}
      {...range}
      value={table[name]}
      onChange={(value) => change({ [name]: value })}
    />
  );
  return (
    <Fields>
      <ChoiceField
        label={t("parts.table-look")}
        place="table.look"
        of="table"
        value={table.look}
        values={["grid", "threeLine", "zebra"]}
        onChange={(look) => change({ look })}
      />
      {(["size", "smallest"] as const).map((name) => (
        <Field key={name} label={t(`parts.table-${name}`)} place={`table.${name}`}>
          <SizeSelect
            id={fieldId(`table.${name}`)}
            value={table[name]}
            onChange={(size) => change({ [name]: size })}
          />
        </Field>
      ))}
      <Field label={t("parts.headerFace")} place="table.headerFace">
        <FaceSelect
          id={fieldId("table.headerFace")}
          value={table.headerFace}
          onChange={(headerFace) => change({ headerFace })}
        />
      </Field>
      {number("leadingEm", "em", { min: 1, max: 3, step: 0.05 })}
      {number("padding", "pt", { min: 0, max: 20, step: 0.5 })}
      {number("rule", "pt", { min: 0, max: 4, step: 0.1 })}
      {number("outerRule", "pt", { min: 0, max: 6, step: 0.1 })}
      {number("headerTint", undefined, { min: 0, max: 1, step: 0.02 })}
      {number("zebraTint", undefined, { min: 0, max: 1, step: 0.02 })}
      <ChoiceField
        label={t("parts.numbers")}
        place="table.numbers"
        of="numbers"
        value={table.numbers}
        values={["ones", "center"]}
        onChange={(numbers) => change({ numbers })}
      />
      <SwitchField
        label={t("parts.continued")}
        place="table.continued"
        value={table.continued}
        onChange={(continued) => change({ continued })}
      />
      <SwitchField
        label={t("parts.landscape")}
        place="table.landscape"
        value={table.landscape}
        onChange={(landscape) => change({ landscape })}
      />
    </Fields>
  );
}
