import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaFigures, areaOfMargins, filledArea, marginsOfArea } from "./area-arithmetic";
import { checkStyle } from "./check-style";
import { millimetres, paperName, paperSize, points } from "./paper-sizes";
import { PRESETS } from "./presets/presets";
import { STYLE_2024 } from "./presets/style-2024";
import { readStyle } from "./read-style";
import { nearestPreset, styleDifferences } from "./style-difference";
import { sizeName } from "./type-sizes";

const { "modern-16k": MODERN, "compact-b5": COMPACT } = PRESETS;

test.each([
  [12, "小四"],
  [10.5, "五号"],
  [7.5, "六号"],
  [42, "初号"],
  [11, undefined],
])("%s pt is %s", (size, name) => {
  expect(sizeName(size)).toBe(name);
});

test.each([
  [STYLE_2024, "A4"],
  [MODERN!, "16k"],
  [COMPACT!, "B5"],
])("the presets stand on paper that has a name", ({ paper }, name) => {
  expect(paperName(paper)).toBe(name);
});

test("paper of no name has none, and millimetres come back", () => {
  expect(paperName({ width: 500, height: 500 })).toBeUndefined();
  expect(millimetres(points(25.4))).toBe(25.4);
  expect(paperName(paperSize("small-16k"))).toBe("small-16k");
});

describe("the type area", () => {
  test("of the real issue leaves 7 pt over and 91 pt below", () => {
    expect(areaFigures(STYLE_2024)).toEqual({
      width: 408,
      height: 678.6,
      bottom: 91.29,
      slack: 7,
      spareCharacters: 0,
      charactersAPage: 986,
    });
  });

  test("margins that follow from characters leave nothing over and keep their difference", () => {
    const area = marginsOfArea({ ...STYLE_2024, typeArea: { ...STYLE_2024.typeArea, inner: 100 } });
    expect(areaFigures({ ...STYLE_2024, typeArea: area }).slack).toBe(0);
    expect(area.inner - area.outer).toBeCloseTo(9.86);
  });

  test("filled after a larger leading it ends above the footer", () => {
    const style = { ...STYLE_2024, body: { ...STYLE_2024.body, leading: 27 } };
    const filled = { ...style, typeArea: filledArea(style) };
    expect(checkStyle(filled)).toEqual([]);
    expect(
      checkStyle({ ...filled, typeArea: { ...filled.typeArea, lines: filled.typeArea.lines + 1 } }),
    ).not.toEqual([]);
  });

  test("there and back: margins of an area hold that area", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 48 }),
        fc.integer({ min: 10, max: 36 }),
        fc.constantFrom(7.5, 9, 10.5, 12),
        fc.double({ min: 20, max: 120, noNaN: true }),
        (characters, lines, size, inner) => {
          const style = {
            ...STYLE_2024,
            body: { ...STYLE_2024.body, size, leading: size * 1.7 },
            typeArea: { ...STYLE_2024.typeArea, characters, lines, inner: Math.round(inner * 100) / 100 },
          };
          const typeArea = marginsOfArea(style);
          const { bottom, slack } = areaFigures({ ...style, typeArea });
          expect(slack).toBe(0);
          const again = areaOfMargins({ ...style, typeArea }, bottom);
          expect(again).toEqual(typeArea);
        },
      ),
    );
  });
});

test("differences are told part by part, with what is usual and what is here", () => {
  const uploaded = `sha256:${"a".repeat(64)}`;
  const own = readStyle({
    body: { leading: 22 },
    header: { recto: { outer: "{folio}" } },
    fonts: { song: [uploaded] },
  });
  expect(styleDifferences(STYLE_2024, own)).toEqual([
    { place: "fonts.song", usual: undefined, own: [uploaded] },
    { place: "body.leading", usual: 23.4, own: 22 },
    { place: "header.recto.center", usual: "{journal}　{label}", own: undefined },
    { place: "header.recto.outer", usual: undefined, own: "{folio}" },
  ]);
});

test.each(Object.values(PRESETS))("$name is nearest to itself, also under another name", (preset) => {
  expect(styleDifferences(preset, preset)).toEqual([]);
  expect(nearestPreset(preset)).toBe(preset);
  expect(nearestPreset({ ...preset, name: "本刊", typeArea: { ...preset.typeArea, lines: 20 } })).toBe(
    preset,
  );
});
