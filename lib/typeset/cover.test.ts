import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IssueCopy } from "../document/issue-copy";
import { coverPage } from "./cover";
import { COVER_TEMPLATES } from "./cover-templates";
import { noMemory } from "./memory";
import { PRESETS } from "./presets/presets";
import { issue } from "./sample-copy";
import { settingOf } from "./setting";
import type { HouseStyle } from "./style";
import { syntheticFaces } from "./synthetic-faces";
import { typeArea } from "./type-area";
import type { Page } from "./types";

const faces = syntheticFaces();
const EMBLEM = { file: "0".repeat(64), width: 300, height: 200 };

function cover(copy: IssueCopy, style: HouseStyle): Page {
  return coverPage(copy, settingOf(style, faces, typeArea(style), noMemory()));
}

const told = (page: Page) => page.lines.map(({ text }) => text.replaceAll(/\s/g, "")).join("");

/** Glyphs whose em box leaves the paper. */
function outside({ runs, width, height }: Page): string[] {
  return runs.flatMap(({ run, x, y }) => {
    const isInside =
      x + (run.xs[0] ?? 0) >= -0.1 &&
      x + run.end <= width + 0.1 &&
      y - run.size * 0.88 >= -0.1 &&
      y + run.size * 0.12 <= height + 0.1;
    return isInside ? [] : [String.fromCodePoint(...run.codePoints)];
  });
}

const journal = {
  title: "试刊",
  titleEn: "Trial",
  institution: "试验学校",
  institutionNote: "（试点）",
  institutionEn: "TRIAL SCHOOL",
  sponsor: "研究所",
  classification: "内部资料",
};
const full = issue([], { journal, serial: 12, print: { permit: "内准字001号" } });

const templates = Object.keys(COVER_TEMPLATES) as HouseStyle["cover"]["template"][];

describe.each(templates)("the cover %s", (template) => {
  test.each(Object.values(PRESETS))("says all that the issue has to say, in the preset $name", (preset) => {
    const page = cover(full, { ...preset, cover: { template } });
    for (const text of ["试刊", "Trial", "试验学校（试点）", "TRIALSCHOOL", "主办：研究所", "内部资料"])
      expect(told(page)).toContain(text);
    expect(told(page)).toContain("2030年第01期总第12期");
    expect(told(page)).toContain("准印证号：内准字001号");
    expect(outside(page)).toEqual([]);
  });

  test("shows the emblem whole, in its own proportions, clear of the text", () => {
    const page = cover(full, { ...PRESETS["2024"]!, cover: { template, emblem: EMBLEM } });
    const [image, ...others] = page.images;
    expect(others).toEqual([]);
    const { x, y, width, height } = image!;
    expect(width / height).toBeCloseTo(1.5);
    expect(x >= 0 && y >= 0 && x + width <= page.width && y + height <= page.height).toBe(true);
    const inIt = page.lines.filter((line) => line.y > y && line.y < y + height);
    expect(inIt.map(({ text }) => text)).toEqual([]);
  });

  test("keeps any lines whole and on the paper", () => {
    const line = fc.string({
      unit: fc.constantFrom(..."职教通讯主办：内部资料2030年 English（）"),
      minLength: 1,
      maxLength: 80,
    });
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        line,
        fc.constantFrom(...Object.values(PRESETS)),
        (coverLines, title, preset) => {
          const copy = issue([], { coverLines, journal: { ...journal, title } });
          const page = cover(copy, { ...preset, cover: { template } });
          expect(outside(page)).toEqual([]);
          for (const text of [...coverLines, title]) expect(told(page)).toContain(text.replaceAll(/\s/g, ""));
        },
      ),
      { numRuns: 60 },
    );
  });
});
