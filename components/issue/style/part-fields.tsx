"use client";

import { useTranslations } from "next-intl";
import { LevelEditor } from "@/components/preflight/level-editor";
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
import styles from "./style.module.css";
import { useStyleForm } from "./style-form";
import { TypeRow, withLevel } from "./type-table";

/** Where articles, departments, attachments and notes stand. */
export function OrderFields() {
  const t = useTranslations("issues.style.parts");
  const { style, set } = useStyleForm();
  return (
    <Fields>
      <ChoiceField
        label={t("articleStart")}
        place="articleStart"
        of="start"
        value={style.articleStart}
        values={["newPage", "runOn", "recto"]}
        onChange={(articleStart) => set({ articleStart })}
      />
      <ChoiceField
        label={t("sectionOpening")}
        place="sectionOpening"
        of="opening"
        value={style.sectionOpening}
        values={["inline", "page", "recto"]}
        onChange={(sectionOpening) => set({ sectionOpening })}
      />
      <ChoiceField
        label={t("attachmentStart")}
        place="attachmentStart"
        of="start"
        value={style.attachmentStart}
        values={["runOn", "newPage"]}
        onChange={(attachmentStart) => set({ attachmentStart })}
      />
      <ChoiceField
        label={t("statementPlace")}
        place="statementPlace"
        value={style.statementPlace}
        values={["afterContents", "beforeContents", "last"]}
        onChange={(statementPlace) => set({ statementPlace })}
      />
      <ChoiceField
        label={t("footnotes")}
        place="footnotes"
        of="footnotes"
        value={style.footnotes}
        values={["page", "article"]}
        onChange={(footnotes) => set({ footnotes })}
      />
      <ChoiceField
        label={t("linkAddresses")}
        place="linkAddresses"
        of="links"
        value={style.linkAddresses}
        values={["footnote", "drop"]}
        onChange={(linkAddresses) => set({ linkAddresses })}
      />
    </Fields>
  );
}

const DEPTHS = [1, 2, 3] as const;

export function ContentsFields() {
  const t = useTranslations("issues.style");
  const { style, set } = useStyleForm();
  const { contents } = style;
  const change = (part: Partial<HouseStyle["contents"]>) => set({ contents: { ...contents, ...part } });
  return (
    <>
      <Fields>
        <ChoiceField
          label={t("parts.contents-depth")}
          place="contents.depth"
          of="depth"
          value={contents.depth}
          values={DEPTHS}
          onChange={(depth) => change({ depth })}
        />
        <ChoiceField
          label={t("parts.contents-look")}
          place="contents.look"
          of="contents"
          value={contents.look}
          values={["leaders", "plain", "numberFirst"]}
          onChange={(look) => change({ look })}
        />
        <ChoiceField
          label={t("parts.contents-folio")}
          place="contents.folio"
          of="folio"
          value={contents.folio}
          values={["roman", "none"]}
          onChange={(folio) => change({ folio })}
        />
        <NumberField
          label={t("area.leading")}
          place="contents.leading"
          unit="pt"
          step={0.5}
          min={4}
          max={100}
          value={contents.leading}
          onChange={(leading) => change({ leading })}
        />
      </Fields>
      <table className={styles.typeTable} aria-label={t("groups.contents")}>
        <tbody>
          <TypeRow place="contents.title" text={contents.title} onChange={(title) => change({ title })} />
          {contents.levels.map((text, level) => (
            <TypeRow
              // biome-ignore lint/suspicious/noArrayIndexKey: levels are their place
              key={level}
              place={`contents.levels.${level}`}
              text={text}
              onChange={(changed) => change({ levels: withLevel(contents.levels, level, changed) })}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

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

export function CompositionFields() {
  const t = useTranslations("issues.style.parts");
  const { style, set } = useStyleForm();
  const { composition } = style;
  const change = (part: Partial<HouseStyle["composition"]>) =>
    set({ composition: { ...composition, ...part } });
  return (
    <Fields>
      <ChoiceField
        label={t("lineEnd")}
        place="composition.lineEnd"
        of="lineEnd"
        value={composition.lineEnd}
        values={["gb", "strict", "hanging"]}
        onChange={(lineEnd) => change({ lineEnd })}
      />
      <NumberField
        label={t("latinGap")}
        place="composition.latinGap"
        unit="em"
        step={0.05}
        max={0.5}
        value={composition.latinGap}
        onChange={(latinGap) => change({ latinGap })}
      />
      <NumberField
        label={t("hyphenateBelow")}
        place="composition.hyphenateBelow"
        unit="em"
        max={200}
        value={composition.hyphenateBelow}
        onChange={(hyphenateBelow) => change({ hyphenateBelow })}
      />
      <SwitchField
        label={t("justify")}
        place="composition.justify"
        value={composition.justify}
        onChange={(justify) => change({ justify })}
      />
    </Fields>
  );
}

export function PressFields() {
  const t = useTranslations("issues.style.parts");
  const { style, set } = useStyleForm();
  const { press } = style;
  const change = (part: Partial<HouseStyle["press"]>) => set({ press: { ...press, ...part } });
  return (
    <Fields>
      <NumberField
        label={t("bleed")}
        place="press.bleed"
        unit="mm"
        step={0.5}
        max={20}
        value={press.bleed}
        onChange={(bleed) => change({ bleed })}
      />
      <SwitchField
        label={t("cropMarks")}
        place="press.cropMarks"
        value={press.cropMarks}
        onChange={(cropMarks) => change({ cropMarks })}
      />
      <ChoiceField
        label={t("pageMultiple")}
        place="press.pageMultiple"
        of="multiple"
        value={press.pageMultiple}
        values={[1, 2, 4]}
        onChange={(pageMultiple) => change({ pageMultiple })}
      />
      <NumberField
        label={t("paperWeight")}
        place="press.paperWeight"
        unit="gsm"
        min={20}
        max={500}
        whole
        value={press.paperWeight}
        onChange={(paperWeight) => change({ paperWeight })}
      />
      <NumberField
        label={t("imageResolution")}
        place="press.imageResolution"
        unit="dpi"
        min={1}
        max={2400}
        whole
        value={press.imageResolution}
        onChange={(imageResolution) => change({ imageResolution })}
      />
    </Fields>
  );
}

/** How bad each finding is; what is as usual is not kept. */
export function PreflightFields() {
  const t = useTranslations("issues.style.parts");
  const { style, editable, set } = useStyleForm();
  const { preflight } = style;
  return (
    <>
      <Fields>
        <SwitchField
          label={t("internalPublication")}
          place="preflight.internalPublication"
          value={preflight.internalPublication}
          onChange={(internalPublication) => set({ preflight: { ...preflight, internalPublication } })}
        />
      </Fields>
      <LevelEditor
        value={preflight.levels}
        onChange={editable ? (levels) => set({ preflight: { ...preflight, levels } }) : undefined}
      />
    </>
  );
}
