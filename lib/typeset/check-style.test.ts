import { expect, test } from "vitest";
import { checkStyle } from "./check-style";
import { PRESETS } from "./presets/presets";
import { readStyle } from "./read-style";

test.each(Object.entries(PRESETS))("the preset %s holds together and bears its name", (name, style) => {
  expect(checkStyle(style)).toEqual([]);
  expect(style.name).toBe(name);
  expect(readStyle(style)).toEqual(style);
});

test.each<[string, unknown, string, string]>([
  [
    "more characters than the paper is wide",
    { typeArea: { characters: 35 } },
    "style-too-wide",
    "typeArea.characters",
  ],
  ["margins that leave too little", { typeArea: { inner: 120 } }, "style-too-wide", "typeArea.characters"],
  ["more lines than the paper is high", { typeArea: { lines: 33 } }, "style-too-high", "typeArea.lines"],
  ["paper no larger than a stamp", { paper: { width: 100 } }, "style-paper", "paper.width"],
  ["leading below the size", { body: { leading: 11 } }, "style-leading", "body.leading"],
  [
    "contents set tighter than their type",
    { contents: { leading: 10 } },
    "style-leading",
    "contents.leading",
  ],
  ["type that nobody can read", { note: { size: 2 } }, "style-size", "note.size"],
  [
    "a title taller than its lines",
    { sectionTitle: { size: 60 } },
    "style-size-above-lines",
    "sectionTitle.size",
  ],
  ["a smallest size above the usual", { table: { smallest: 16 } }, "style-smallest", "table.smallest"],
  ["a header inside the type area", { header: { baseline: 80 } }, "style-header-place", "header.baseline"],
  ["a header beyond the edge", { header: { baseline: 3 } }, "style-header-place", "header.baseline"],
  ["a footer inside the type area", { footer: { baseline: 700 } }, "style-footer-place", "footer.baseline"],
  ["a footer beyond the edge", { footer: { baseline: 841.8 } }, "style-footer-place", "footer.baseline"],
  [
    "an unknown variable",
    { header: { recto: { outer: "{title}" } } },
    "style-variable",
    "header.recto.outer",
  ],
  ["a brace alone", { footer: { verso: { center: "{folio" } } }, "style-variable", "footer.verso.center"],
  ["an unknown preset to differ from", { extends: "2099" }, "style-preset", "extends"],
])("%s is refused by place", (_, given, id, place) => {
  expect(() => readStyle(given)).toThrow(
    expect.objectContaining({ id, values: expect.objectContaining({ place: `style.${place}` }) }),
  );
});

test("an unknown preset is refused with the known ones", () => {
  expect(() => readStyle("2099")).toThrow(expect.objectContaining({ id: "style-preset" }));
});

test("running lines that say nothing may stand anywhere", () => {
  const empty = { baseline: 400, verso: { center: "" }, recto: { center: "" } };
  expect(checkStyle(readStyle({ header: empty, footer: empty }))).toEqual([]);
});

test("what differs from another preset keeps the rest of it", () => {
  const style = readStyle({ extends: "modern-16k", body: { leading: 17 } });
  const modern = PRESETS["modern-16k"]!;
  expect(style).toEqual({ ...modern, body: { ...modern.body, leading: 17 } });
});
