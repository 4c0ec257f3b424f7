"use client";

import { Button } from "antd";
import { useTranslations } from "next-intl";
import { areaFigures, filledArea, marginsOfArea } from "@/lib/typeset/area-arithmetic";
import { millimetres, type PaperName, paperName, paperNames, paperSize } from "@/lib/typeset/paper-sizes";
import type { HouseStyle } from "@/lib/typeset/style";
import { ChoiceField, Field, Fields, fieldId, MillimetreField, NumberField, SizeSelect } from "./fields";
import styles from "./style.module.css";
import { useStyleForm } from "./style-form";

const CUSTOM = "custom";

/** Paper and 版心: characters and lines, or margins, with what is left over. */
export function PaperFields() {
  const t = useTranslations("issues.style");
  const { style, editable, set } = useStyleForm();
  const { paper, typeArea, body } = style;
  const named = paperName(paper);
  const setArea = (change: Partial<HouseStyle["typeArea"]>) => set({ typeArea: { ...typeArea, ...change } });
  const setBody = (change: Partial<HouseStyle["body"]>) => set({ body: { ...body, ...change } });
  const figures = areaFigures(style);

  return (
    <>
      <Fields>
        <ChoiceField<PaperName | typeof CUSTOM>
          label={t("paper.size")}
          place="paper"
          of="paper"
          value={named ?? CUSTOM}
          values={[...paperNames(), CUSTOM]}
          onChange={(name) =>
            set(name === CUSTOM ? { paper: { ...paper, width: paper.width + 2 } } : onPaper(style, name))
          }
        />
        <MillimetreField
          label={t("paper.width")}
          place="paper.width"
          min={88}
          max={600}
          value={paper.width}
          onChange={(width) => set({ paper: { ...paper, width } })}
        />
        <MillimetreField
          label={t("paper.height")}
          place="paper.height"
          min={88}
          max={600}
          value={paper.height}
          onChange={(height) => set({ paper: { ...paper, height } })}
        />
      </Fields>
      <Fields>
        <NumberField
          label={t("area.characters")}
          place="typeArea.characters"
          whole
          min={8}
          max={100}
          value={typeArea.characters}
          onChange={(characters) => setArea({ characters })}
        />
        <NumberField
          label={t("area.lines")}
          place="typeArea.lines"
          whole
          min={5}
          max={100}
          value={typeArea.lines}
          onChange={(lines) => setArea({ lines })}
        />
        <Field label={t("area.size")} place="body.size">
          <SizeSelect id={fieldId("body.size")} value={body.size} onChange={(size) => setBody({ size })} />
        </Field>
        <NumberField
          label={t("area.leading")}
          place="body.leading"
          unit="pt"
          step={0.1}
          min={4}
          max={100}
          value={body.leading}
          onChange={(leading) => setBody({ leading })}
        />
      </Fields>
      <Fields>
        <MillimetreField
          label={t("area.top")}
          place="typeArea.top"
          value={typeArea.top}
          onChange={(top) => setArea({ top })}
        />
        <MillimetreField
          label={t("area.inner")}
          place="typeArea.inner"
          value={typeArea.inner}
          onChange={(inner) => setArea({ inner })}
        />
        <MillimetreField
          label={t("area.outer")}
          place="typeArea.outer"
          value={typeArea.outer}
          onChange={(outer) => setArea({ outer })}
        />
        <NumberField
          label={t("area.indent")}
          place="body.indentEm"
          unit="em"
          step={0.5}
          max={10}
          value={body.indentEm}
          onChange={(indentEm) => setBody({ indentEm })}
        />
      </Fields>
      <div className={styles.arithmetic} role="status" aria-label={t("area.arithmetic")}>
        <p>
          {t("area.across", {
            characters: typeArea.characters,
            size: body.size,
            width: millimetres(figures.width),
            slack: millimetres(figures.slack),
            em: Math.round((figures.slack / body.size) * 10) / 10,
          })}
        </p>
        <p>
          {t("area.down", {
            lines: typeArea.lines,
            leading: body.leading,
            height: millimetres(figures.height),
            bottom: millimetres(figures.bottom),
            page: figures.charactersAPage,
          })}
        </p>
        <Button size="small" disabled={!editable} onClick={() => set({ typeArea: filledArea(style) })}>
          {t("area.fill")}
        </Button>
        <Button
          size="small"
          disabled={!editable || figures.slack === 0}
          onClick={() => set({ typeArea: marginsOfArea(style) })}
        >
          {t("area.center")}
        </Button>
      </div>
    </>
  );
}

/** On other paper margins and running lines keep their distance from the edges; as much is set as fits. */
function onPaper(style: HouseStyle, name: PaperName): Partial<HouseStyle> {
  const paper = paperSize(name);
  const { footer } = style;
  const { bottom } = areaFigures(style);
  const moved = { ...footer, baseline: footer.baseline + paper.height - style.paper.height };
  return { paper, footer: moved, typeArea: filledArea({ ...style, paper, footer: moved }, bottom) };
}
