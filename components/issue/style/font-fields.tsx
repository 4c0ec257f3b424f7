"use client";

import { Select } from "antd";
import { useTranslations } from "next-intl";
import { BUILT_IN_FONTS, storedFontHash } from "@/lib/typeset/font-names";
import type { HouseStyle } from "@/lib/typeset/style";
import { Field, Fields, fieldId } from "./fields";
import styles from "./style.module.css";
import { useStyleForm } from "./style-form";

/** A font that the office has stored, as a style names it. */
export interface FontChoice {
  readonly sha256: string;
  /** 方正仿宋 Regular */
  readonly name: string;
}

type FontRole = keyof HouseStyle["fonts"];
const ROLES = ["song", "songBold", "hei", "kai", "fangsong", "latin"] as const satisfies readonly FontRole[];

/** Which fonts each role asks for before its own, first to last. */
export function FontFields({ fonts }: { fonts: readonly FontChoice[] }) {
  const t = useTranslations("issues.style");
  const { style, set } = useStyleForm();
  const own = fonts.map(({ sha256, name }) => ({ value: `sha256:${sha256}`, label: name }));
  const builtIn = BUILT_IN_FONTS.map((name) => ({ value: name as string, label: t(`fonts.names.${name}`) }));
  // What an imported style names and nobody offers any more is still said.
  const gone = (names: readonly string[]) =>
    names
      .filter((name) => storedFontHash(name) && !own.some(({ value }) => value === name))
      .map((name) => ({
        value: name,
        label: t("fonts.gone", { hash: storedFontHash(name)?.slice(0, 8) ?? "" }),
      }));

  function choose(role: FontRole, chosen: readonly string[]) {
    const { [role]: _, ...others } = style.fonts;
    set({ fonts: chosen.length > 0 ? { ...others, [role]: chosen } : others });
  }
  return (
    <>
      <p className={styles.explain}>{t(own.length > 0 ? "fonts.explain" : "fonts.explainNone")}</p>
      <Fields>
        {ROLES.map((role) => {
          const chosen = style.fonts[role] ?? [];
          return (
            <Field key={role} label={t(`parts.${role}`)} place={`fonts.${role}`} wide>
              <Select
                id={fieldId(`fonts.${role}`)}
                mode="multiple"
                maxCount={10}
                className={styles.full}
                placeholder={t(`fonts.usual.${role}`)}
                value={[...chosen]}
                options={[
                  ...(own.length + gone(chosen).length > 0
                    ? [{ label: t("fonts.own"), options: [...own, ...gone(chosen)] }]
                    : []),
                  { label: t("fonts.builtIn"), options: builtIn },
                ]}
                showSearch={{ optionFilterProp: "label" }}
                onChange={(names) => choose(role, names)}
              />
            </Field>
          );
        })}
      </Fields>
    </>
  );
}
