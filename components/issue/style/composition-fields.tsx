"use client";

import { useTranslations } from "next-intl";
import type { HouseStyle } from "@/lib/typeset/style";
import { ChoiceField, Fields, NumberField, SwitchField } from "./fields";
import { useStyleForm } from "./style-form";

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
