import { expect, test } from "vitest";
import { composeParagraph } from "./compose-paragraph";
import { createComposer } from "./composer";
import { syntheticFaces } from "./synthetic-faces";
import type { ParagraphOptions, TextRun } from "./types";

const faces = syntheticFaces();
const options: ParagraphOptions = { size: 10, measure: 80 };
const text = (letters: string): TextRun[] => [{ text: letters, face: "song" }];

test("the same paragraph is composed once, and as without a memory", () => {
  const compose = createComposer();
  const lines = compose(text("编好一本刊物要有耐心，也要有眼光。"), faces, options);
  expect(compose(text("编好一本刊物要有耐心，也要有眼光。"), faces, { ...options })).toBe(lines);
  expect(lines).toEqual(composeParagraph(text("编好一本刊物要有耐心，也要有眼光。"), faces, options));
});

test.each<[string, TextRun[], ParagraphOptions]>([
  ["text", text("乙"), options],
  ["face", [{ text: "甲", face: "hei" }], options],
  ["mark", [{ text: "甲", face: "song", underline: true }], options],
  ["link", [{ text: "甲", face: "song", href: "https://example.org/" }], options],
  ["forced line end", [{ text: "甲", face: "song", breakAfter: true }], options],
  ["size", text("甲"), { ...options, size: 9 }],
  ["measure", text("甲"), { ...options, measure: 81 }],
  ["indent", text("甲"), { ...options, indent: 20 }],
  ["alignment", text("甲"), { ...options, align: "center" }],
])("another %s is another paragraph", (_, runs, its) => {
  const compose = createComposer();
  expect(compose(runs, faces, its)).not.toBe(compose(text("甲"), faces, options));
});

test("what was not asked for longest is forgotten first, and other faces begin anew", () => {
  const compose = createComposer(160);
  const first = compose(text("甲".repeat(20)), faces, options);
  const second = compose(text("乙".repeat(20)), faces, options);
  expect(compose(text("甲".repeat(20)), faces, options)).toBe(first);
  compose(text("丙".repeat(20)), faces, options);
  expect(compose(text("甲".repeat(20)), faces, options)).toBe(first);
  expect(compose(text("乙".repeat(20)), faces, options)).not.toBe(second);
  expect(compose(text("甲".repeat(20)), syntheticFaces(), options)).not.toBe(first);
});
