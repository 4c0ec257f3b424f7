import { expect, test } from "vitest";
import { STYLE_2024 } from "./presets/style-2024";
import { readStyle, readUnfinishedStyle } from "./read-style";

test.each([
  ["nothing", undefined],
  ["the name of the preset", "2024"],
  ["the preset itself", STYLE_2024],
  ["no difference", {}],
])("%s is the usual style", (_, given) => {
  expect(readStyle(given)).toEqual(STYLE_2024);
});

test("what differs replaces its part only", () => {
  const style = readStyle({ body: { leading: 22 }, headline: { face: "hei" } });
  expect(style.body).toEqual({ ...STYLE_2024.body, leading: 22 });
  expect(style.headline).toEqual({ ...STYLE_2024.headline, face: "hei" });
  expect(style.paper).toEqual(STYLE_2024.paper);
});

test("what a whole look or a running line leaves out is absent", () => {
  const style = readStyle({
    headline: { face: "hei", size: 12, lines: 1 },
    header: { verso: { outer: "甲" } },
  });
  expect(style.headline).toEqual({ face: "hei", size: 12, lines: 1 });
  expect(style.header).toEqual({ ...STYLE_2024.header, verso: { outer: "甲" } });
});

test.each<[string, unknown, string]>([
  ["a list", [], "style"],
  ["an unknown part", { margin: 1 }, "style"],
  ["a word for a length", { body: { size: "12" } }, "style.body.size"],
  ["a length below nothing", { paper: { width: -1 } }, "style.paper.width"],
  ["a face the house has not", { marks: { italic: "caoshu" } }, "style.marks.italic"],
  ["too few levels", { headings: [] }, "style.headings"],
])("%s is refused by place", (_, given, place) => {
  expect(() => readStyle(given)).toThrow(
    expect.objectContaining({ id: "invalid-input", values: expect.objectContaining({ place }) }),
  );
});

test("a style that is still being changed is read though its parts do not fit together yet", () => {
  const unfinished = { ...STYLE_2024, body: { ...STYLE_2024.body, leading: 8 } };
  expect(() => readStyle(unfinished)).toThrow(expect.objectContaining({ id: "style-leading" }));
  expect(readUnfinishedStyle(JSON.parse(JSON.stringify(unfinished)))).toEqual(unfinished);
  expect(() => readUnfinishedStyle({ paper: { width: -1 } })).toThrow();
});
