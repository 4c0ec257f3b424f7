import fc from "fast-check";
import { expect, test } from "vitest";
import { isInvisible } from "../typeset/character-class";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { article, issueOf, paragraph } from "../typeset/sample-copy";
import { type FaceKey, SHOWN_BEFORE } from "../typeset/types";
import { typesetIssue } from "../typeset/typeset-issue";
import { fontsOf, loadFaces } from "./faces";
import { extractedText, judge, lacks } from "./pdf-tools";
import { produceEdition } from "./produce";

const faces = loadFaces();
const fontFor = (face: FaceKey, character: string) => faces[face].fontFor(character.codePointAt(0)!).name;

test.each<[FaceKey, string, string]>([
  ["song", "永", "noto-serif-sc"],
  ["songBold", "永", "noto-serif-sc-bold"],
  ["hei", "永", "noto-sans-sc-bold"],
  ["kai", "永", "lxgw-wenkai"],
  ["kai", "8", "noto-serif-sc"],
  ["fangsong", "永", "noto-serif-sc"],
  ["song", "𠮷", "lxgw-wenkai"],
  ["song", "ź", "noto-serif"],
  ["hei", "😀", "noto-emoji"],
  ["song", "⠿", "noto-symbols"],
  ["song", "ཡ", "noto-serif-sc"],
])("%s shows %s in %s", (face, character, name) => {
  expect(fontFor(face, character)).toBe(name);
});

test.each([..."㐀䶮𠮷𪚥𡃁𬬻𰻝臺灣裏説戶吳錄兀⼀"])("%s is not missing", (character) => {
  expect(faces.song.fontFor(character.codePointAt(0)!).glyph(character.codePointAt(0)!)).toBeGreaterThan(0);
});

test("a style's fonts are asked before the role's own; latin before all roles", () => {
  const asked = loadFaces({ song: ["lxgw-wenkai"], latin: ["noto-sans-sc"] });
  const name = (face: FaceKey, character: string) => asked[face].fontFor(character.codePointAt(0)!).name;
  expect([name("song", "永"), name("song", "8"), name("hei", "8"), name("hei", "永")]).toEqual([
    "lxgw-wenkai",
    "noto-sans-sc",
    "noto-sans-sc",
    "noto-sans-sc-bold",
  ]);
  expect(loadFaces({ song: ["lxgw-wenkai"], latin: ["noto-sans-sc"] })).toBe(asked);
});

test("a stored font that is not there is told", () => {
  expect(() => loadFaces({ kai: [`sha256:${"0".repeat(64)}`] })).toThrow("missing-font");
});

/** Any character of Unicode, and more often such as people paste. */
const character = fc.oneof(
  fc
    .integer({ min: 0x20, max: 0x10ffff })
    .filter((c) => c < 0xd800 || c > 0xdfff)
    .map(String.fromCodePoint),
  fc.constantFrom(..."编文，。“”《a1 é\u0301\u0308😀👍🏽\u200d👩❤\ufe0f🇨🇳𠮷𰻝ཡིر\u202e\u{e0100}"),
);
const pasted = fc.array(character, { minLength: 1, maxLength: 40 }).map((characters) => characters.join(""));

test("each character is drawn by a font that has it, or boxed and reported, and none is dropped", () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const { pages, findings } = typesetIssue(issueOf(article([paragraph(text)])), STYLE_2024, faces);
      const fonts = fontsOf(faces);
      const reported = findings
        .filter(({ kind }) => kind === "missing-glyph")
        .map(({ detail }) => detail)
        .join("");
      const shown: string[] = [];
      for (const { run } of pages.flatMap((page) => page.runs))
        for (const [i, codePoint] of run.codePoints.entries()) {
          const glyph = run.glyphs[i]!;
          const itself = String.fromCodePoint(codePoint);
          shown.push(itself);
          if (glyph === 0) expect(reported).toContain(itself);
          else if (glyph !== SHOWN_BEFORE)
            expect(fonts.get(run.font)!.glyphAdvance(glyph)).toBeGreaterThanOrEqual(0);
        }
      const wanted = Array.from(text).filter((c) => !isInvisible(c.codePointAt(0)!) && !/^\s$/u.test(c));
      for (const one of wanted) expect(shown).toContain(one);
    }),
    { numRuns: 150 },
  );
}, 120_000);

const MIXED = "李𠮷在葛\u{e0100}城👨‍👩‍👧‍👦🇨🇳说cafe\u0301与Łódź：བོད�。";

test.skipIf(lacks("pdftotext"))("what other fonts show reads as it was written (pdftotext)", async () => {
  const { bytes } = await produceEdition(
    issueOf(article([paragraph(MIXED)])),
    STYLE_2024,
    "screen",
    new Map(),
  );
  const text = extractedText(bytes).replace(/\s/g, "");
  expect(text).toContain(MIXED.replace("\u{e0100}", ""));
});

test.skipIf(lacks("pdffonts"))(
  "each font is embedded once, as a subset with Unicode (pdffonts)",
  async () => {
    const copy = issueOf(article([paragraph(MIXED)], { source: "《试刊》2030年" }));
    const { bytes } = await produceEdition(copy, STYLE_2024, "screen", new Map());
    const fonts = judge("pdffonts", ["FILE"], bytes).trim().split("\n").slice(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+\S+ +CID TrueType +Identity-H +yes yes yes/);
    const names = fonts.map((font) => font.slice(7).split(" ")[0]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("LXGWWenKai-Regular");
  },
);
