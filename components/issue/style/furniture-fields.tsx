"use client";

import { Button, Input, type InputRef } from "antd";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { RUNNING_VARIABLES } from "@/lib/typeset/running-line";
import type { FurnitureStyle, RunningLine } from "@/lib/typeset/style";
import { FaceSelect, Field, Fields, fieldId, MillimetreField, SizeSelect, SwitchField } from "./fields";
import own from "./furniture.module.css";
import { usePlaceLabel } from "./place-label";
import styles from "./style.module.css";
import { useStyleForm } from "./style-form";

/** Header and footer: what they say on left and right pages, and where. */
export function FurnitureFields() {
  const t = useTranslations("issues.style");
  const { style, set } = useStyleForm();
  return (
    <>
      <Furniture name="header" />
      <Furniture name="footer" />
      <Fields>
        <SwitchField
          label={t("parts.openings")}
          place="bare.openings"
          value={style.bare.openings}
          onChange={(openings) => set({ bare: { ...style.bare, openings } })}
        />
        <SwitchField
          label={t("parts.contentsStart")}
          place="bare.contentsStart"
          value={style.bare.contentsStart}
          onChange={(contentsStart) => set({ bare: { ...style.bare, contentsStart } })}
        />
      </Fields>
    </>
  );
}

const SLOTS = {
  verso: ["outer", "center", "inner"],
  recto: ["inner", "center", "outer"],
} as const;

function Furniture({ name }: { name: "header" | "footer" }) {
  const t = useTranslations("issues.style");
  const { style, editable, set } = useStyleForm();
  const furniture = style[name];
  const change = (part: Partial<FurnitureStyle>) => set({ [name]: { ...furniture, ...part } });
  const last = useRef<{ side: "verso" | "recto"; slot: keyof RunningLine; input: InputRef | null }>(null);

  const setText = (side: "verso" | "recto", slot: keyof RunningLine, text: string) => {
    const { [slot]: _, ...rest } = furniture[side];
    change({ [side]: text === "" ? rest : { ...rest, [slot]: text } });
  };
  /** Where the person last wrote; else in the middle of the right-hand page. */
  const insert = (variable: string) => {
    const { side, slot, input } = last.current ?? { side: "recto", slot: "center", input: null };
    const text = furniture[side][slot] ?? "";
    const at = input?.input?.selectionStart ?? text.length;
    setText(side, slot, `${text.slice(0, at)}{${variable}}${text.slice(at)}`);
    input?.focus();
  };
  const fromEdge = name === "header" ? furniture.baseline : style.paper.height - furniture.baseline;

  return (
    <fieldset className={own.furniture}>
      <legend>{t(`parts.${name}`)}</legend>
      {(["verso", "recto"] as const).map((side) => (
        <div key={side} className={own.running}>
          <span className={styles.quiet}>{t(`parts.${side}`)}</span>
          {SLOTS[side].map((slot) => (
            <RunningText
              key={slot}
              place={`${name}.${side}.${slot}`}
              value={furniture[side][slot] ?? ""}
              onFocus={(input) => {
                last.current = { side, slot, input };
              }}
              onChange={(text) => setText(side, slot, text)}
            />
          ))}
        </div>
      ))}
      <div className={styles.chips}>
        <span className={styles.quiet}>{t("furniture.insert")}</span>
        {RUNNING_VARIABLES.map((variable) => (
          <Button
            key={variable}
            size="small"
            disabled={!editable}
            aria-label={t("furniture.insertNamed", { name: t(`variables.${variable}`) })}
            // Keeps the caret where it is.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insert(variable)}
          >
            {t(`variables.${variable}`)}
          </Button>
        ))}
      </div>
      <Fields>
        <Field label={t("type.face")} place={`${name}.face`}>
          <FaceSelect
            id={fieldId(`${name}.face`)}
            value={furniture.face}
            onChange={(face) => change({ face })}
          />
        </Field>
        <Field label={t("type.size")} place={`${name}.size`}>
          <SizeSelect
            id={fieldId(`${name}.size`)}
            value={furniture.size}
            onChange={(size) => change({ size })}
          />
        </Field>
        <MillimetreField
          label={t(`furniture.${name}Place`)}
          place={`${name}.baseline`}
          value={fromEdge}
          onChange={(length) =>
            change({ baseline: name === "header" ? length : style.paper.height - length })
          }
        />
        <SwitchField
          label={t("parts.rule")}
          place={`${name}.rule`}
          value={furniture.rule}
          onChange={(rule) => change({ rule })}
        />
      </Fields>
    </fieldset>
  );
}

function RunningText(props: {
  readonly place: string;
  readonly value: string;
  readonly onFocus: (input: InputRef | null) => void;
  readonly onChange: (text: string) => void;
}) {
  const { place, value, onFocus, onChange } = props;
  const label = usePlaceLabel();
  const t = useTranslations("issues.style.parts");
  const { faults, editable } = useStyleForm();
  const input = useRef<InputRef>(null);
  const fault = faults.get(place);
  return (
    <span>
      <Input
        id={fieldId(place)}
        ref={input}
        aria-label={label(place)}
        placeholder={t(place.split(".").at(-1) ?? "center")}
        disabled={!editable}
        status={fault ? "error" : undefined}
        maxLength={200}
        value={value}
        onFocus={() => onFocus(input.current)}
        onChange={(event) => onChange(event.target.value)}
      />
      {fault && <p className={styles.fault}>{fault}</p>}
    </span>
  );
}
