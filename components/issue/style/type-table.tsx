"use client";

import { InputNumber, Select } from "antd";
import { useTranslations } from "next-intl";
import type { HouseStyle, TextStyle } from "@/lib/typeset/style";
import type { Align } from "@/lib/typeset/types";
import { FaceSelect, Field, Fields, fieldId, SizeSelect } from "./fields";
import { usePlaceLabel } from "./place-label";
import styles from "./style.module.css";
import { useStyleForm } from "./style-form";
import table from "./type-table.module.css";

const ROLES = [
  "sectionTitle",
  "columnTitle",
  "articleTitle",
  "headline",
  "subtitle",
  "byline",
  "headings",
  "quotation",
  "attachmentLabel",
  "attachmentTitle",
  "caption",
  "tableNote",
  "notesTitle",
  "note",
  "source",
  "statementTitle",
] as const satisfies readonly (keyof HouseStyle)[];

const ALIGNS = ["justify", "left", "center", "right"] as const satisfies readonly Align[];

/** Face, size, lines and alignment of everything that is set. */
export function TypeTable() {
  const t = useTranslations("issues.style");
  const { style, set } = useStyleForm();
  const { body, marks } = style;
  return (
    <>
      <table className={table.typeTable} aria-label={t("groups.type")}>
        <thead>
          <tr>
            {(["role", "face", "size", "lines", "align"] as const).map((name) => (
              <th key={name} scope="col">
                {t(`type.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("parts.body")}</th>
            <td>
              <FaceSelect
                id={fieldId("body.face")}
                label={`${t("parts.body")} ${t("type.face")}`}
                value={body.face}
                onChange={(face) => set({ body: { ...body, face } })}
              />
            </td>
            <td colSpan={3} className={styles.quiet}>
              {t("type.above")}
            </td>
          </tr>
          {ROLES.flatMap((role) =>
            role === "headings"
              ? style.headings.map((text, level) => (
                  <TypeRow
                    // biome-ignore lint/suspicious/noArrayIndexKey: levels are their place
                    key={`headings.${level}`}
                    place={`headings.${level}`}
                    text={text}
                    onChange={(changed) => set({ headings: withLevel(style.headings, level, changed) })}
                  />
                ))
              : [
                  <TypeRow
                    key={role}
                    place={role}
                    text={style[role]}
                    onChange={(changed) => set({ [role]: changed })}
                  />,
                ],
          )}
        </tbody>
      </table>
      <Fields>
        {(["lead", "bold", "italic"] as const).map((mark) => (
          <Field key={mark} label={t(`type.${mark}`)} place={`marks.${mark}`}>
            <FaceSelect
              id={fieldId(`marks.${mark}`)}
              value={marks[mark]}
              onChange={(face) => set({ marks: { ...marks, [mark]: face } })}
            />
          </Field>
        ))}
      </Fields>
    </>
  );
}

export function withLevel(
  [first, second, third]: HouseStyle["headings"],
  level: number,
  changed: TextStyle,
): HouseStyle["headings"] {
  return [level === 0 ? changed : first, level === 1 ? changed : second, level === 2 ? changed : third];
}

/** One role: its face, size, how many body lines it takes, how it stands. */
export function TypeRow({
  place,
  text,
  onChange,
}: {
  place: string;
  text: TextStyle;
  onChange: (text: TextStyle) => void;
}) {
  const t = useTranslations("issues.style");
  const { editable, faults } = useStyleForm();
  const name = usePlaceLabel()(place);
  const fault = faults.get(`${place}.size`);
  return (
    <>
      <tr>
        <th scope="row">{name}</th>
        <td>
          <FaceSelect
            id={fieldId(`${place}.face`)}
            label={`${name} ${t("type.face")}`}
            value={text.face}
            onChange={(face) => onChange({ ...text, face })}
          />
        </td>
        <td>
          <SizeSelect
            id={fieldId(`${place}.size`)}
            label={`${name} ${t("type.size")}`}
            status={fault ? "error" : undefined}
            value={text.size}
            onChange={(size) => onChange({ ...text, size })}
          />
        </td>
        <td>
          <InputNumber
            id={fieldId(`${place}.lines`)}
            aria-label={`${name} ${t("type.lines")}`}
            className={styles.full}
            disabled={!editable}
            min={1}
            max={12}
            precision={0}
            value={text.lines}
            onChange={(lines) => lines !== null && onChange({ ...text, lines })}
          />
        </td>
        <td>
          <Select<Align>
            id={fieldId(`${place}.align`)}
            aria-label={`${name} ${t("type.align")}`}
            className={styles.full}
            disabled={!editable}
            value={text.align ?? "justify"}
            options={ALIGNS.map((align) => ({ value: align, label: t(`values.${align}`) }))}
            onChange={(align) => onChange({ ...text, align })}
          />
        </td>
      </tr>
      {fault && (
        <tr>
          <td colSpan={5} className={styles.fault}>
            {fault}
          </td>
        </tr>
      )}
    </>
  );
}
