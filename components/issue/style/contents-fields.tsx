"use client";

import { useTranslations } from "next-intl";
import type { HouseStyle } from "@/lib/typeset/style";
import { ChoiceField, Fields, NumberField } from "./fields";
import { useStyleForm } from "./style-form";
import { TypeRow, withLevel } from "./type-table";
import table from "./type-table.module.css";

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
      <table className={table.typeTable} aria-label={t("groups.contents")}>
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
