"use client";

import { useTranslations } from "next-intl";
import { LevelEditor } from "@/components/preflight/level-editor";
import { Fields, SwitchField } from "./fields";
import { useStyleForm } from "./style-form";

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
