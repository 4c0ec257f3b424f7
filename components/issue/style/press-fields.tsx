"use client";

import { useTranslations } from "next-intl";
import type { HouseStyle } from "@/lib/typeset/style";
import { ChoiceField, Fields, NumberField, SwitchField } from "./fields";
import { useStyleForm } from "./style-form";

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
