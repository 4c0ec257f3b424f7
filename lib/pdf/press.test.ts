/** Editions for the printing house, judged by other tools. */
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { readOutputProfile } from "../document/output-profile";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { spinePage } from "../typeset/spine";
import type { HouseStyle } from "../typeset/style";
import type { Page } from "../typeset/types";
import { spinePoints } from "./cover-sheet";
import { greyProfile } from "./grey-profile";
import { extractedText, inkCoverage, judge, lacks, structureOf } from "./pdf-tools";
import { renderIssue } from "./render-issue";
import { placedText, sampleIssue, sampleOptions, samplePage } from "./sample-page";

const date = new Date(Date.UTC(2024, 5, 30));
const withPress = (press: Partial<HouseStyle["press"]>): HouseStyle => ({
  ...STYLE_2024,
  press: { ...STYLE_2024.press, ...press },
});
const print = (pages: readonly Page[], style = STYLE_2024, more = {}) =>
  renderIssue(sampleIssue(...pages), { ...sampleOptions(), edition: "print", style, date, ...more });
const text = samplePage({ runs: [placedText("正文与GB/T 15834")], folio: "1" });
const linked = samplePage({
  runs: [placedText("链接")],
  links: [{ x: 90, y: 100, width: 50, height: 20, to: { href: "https://example.org/" } }],
  anchors: [{ id: "1", title: "一", level: 1, y: 100 }],
});
const cmyk = () => {
  const bytes = Uint8Array.from(greyProfile().bytes);
  bytes.set(Buffer.from("CMYK"), 16);
  return readOutputProfile(bytes);
};

describe("boxes", () => {
  const boxes = (pdf: Uint8Array) =>
    Object.fromEntries(
      judge("pdfinfo", ["-box", "FILE"], pdf)
        .split("\n")
        .filter((line) => /Box:/.test(line))
        .map((line) => [line.split(":")[0]!, line.split(":")[1]!.trim().split(/\s+/).map(Number)]),
    ) as Record<string, [number, number, number, number]>;

  test.skipIf(lacks("pdfinfo"))(
    "the trimmed page has the paper's size, 3 mm inside the bleed (pdfinfo)",
    async () => {
      const { MediaBox, BleedBox, TrimBox } = boxes(await print([text]));
      expect(TrimBox![2] - TrimBox![0]).toBeCloseTo(595.28, 1);
      expect(TrimBox![3] - TrimBox![1]).toBeCloseTo(841.89, 1);
      const beyond = TrimBox!.map((edge, i) => Math.abs(edge - BleedBox![i]!));
      for (const distance of beyond) expect(distance).toBeCloseTo((3 * 72) / 25.4, 1);
      expect(MediaBox![0]).toBe(0);
      expect(BleedBox![0]).toBeGreaterThan(MediaBox![0]);
      expect(BleedBox![2]).toBeLessThan(MediaBox![2]);
    },
  );

  test.skipIf(lacks("pdfinfo"))("without crop marks the sheet ends with the bleed (pdfinfo)", async () => {
    const { MediaBox, BleedBox } = boxes(await print([text], withPress({ cropMarks: false, bleed: 5 })));
    expect(BleedBox).toEqual(MediaBox);
  });

  test("crop marks stand outside the bleed", async () => {
    const { pressSheets } = await import("./press-sheets");
    const [sheet] = pressSheets([text], STYLE_2024);
    const { bleed } = sheet!.boxes!;
    expect(sheet!.marks).toHaveLength(8);
    for (const { x1, y1, x2, y2 } of sheet!.marks) {
      const [right, bottom] = [bleed.left + bleed.width, bleed.top + bleed.height];
      const isOutside =
        Math.max(x1, x2) < bleed.left ||
        Math.min(x1, x2) > right ||
        Math.max(y1, y2) < bleed.top ||
        Math.min(y1, y2) > bottom;
      expect(isOutside).toBe(true);
      expect(Math.min(x1, y1)).toBeGreaterThanOrEqual(0);
      expect(Math.max(x1, x2)).toBeLessThanOrEqual(sheet!.width);
    }
  });

  test.skipIf(lacks("gs"))("ink beyond the bleed is cut off, ink in the bleed is not (gs)", async () => {
    const rule = (x: number) => samplePage({ rules: [{ x1: x, y1: 100, x2: x, y2: 700, width: 2 }] });
    const style = withPress({ cropMarks: false });
    const [inside] = inkCoverage(await print([rule(-5)], style));
    const [beyond] = inkCoverage(await print([rule(-20)], style));
    expect(Number(inside![3])).toBeGreaterThan(0);
    expect(Number(beyond![3])).toBe(0);
  });
});

describe("pages", () => {
  test.skipIf(lacks("pdfinfo"))("blanks fill up to the style's multiple (pdfinfo)", async () => {
    const count = async (pages: number, pageMultiple: 1 | 2 | 4) =>
      Number(
        /Pages: +(\d+)/.exec(
          judge("pdfinfo", ["FILE"], await print(Array(pages).fill(text), withPress({ pageMultiple }))),
        )![1],
      );
    expect(await count(3, 1)).toBe(3);
    expect(await count(3, 2)).toBe(4);
    expect(await count(5, 4)).toBe(8);
  });
});

describe("PDF/X-4", () => {
  test.skipIf(lacks("qpdf"))(
    "has one output intent with a grey output profile, no registered name claimed (qpdf)",
    async () => {
      const { catalog, objects } = structureOf(await print([text]));
      expect(catalog?.["/OutputIntents"]).toHaveLength(1);
      const [intent] = objects.filter((object) => object["/Type"] === "/OutputIntent");
      expect(intent).toMatchObject({ "/S": "/GTS_PDFX", "/OutputConditionIdentifier": "u:Custom" });
      expect(intent).toHaveProperty("/DestOutputProfile");
    },
  );

  test("says so in XMP, with dates, document id, and trapping as in Info", async () => {
    const file = Buffer.from(await print([text])).toString("latin1");
    expect(file.slice(0, 8)).toBe("%PDF-1.6");
    for (const part of [
      "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
      "<pdf:Trapped>False</pdf:Trapped>",
      "<xmp:CreateDate>2024-06-30T00:00:00Z</xmp:CreateDate>",
      "<xmp:ModifyDate>2024-06-30T00:00:00Z</xmp:ModifyDate>",
      "<xmp:MetadataDate>2024-06-30T00:00:00Z</xmp:MetadataDate>",
      "<xmpMM:VersionID>1</xmpMM:VersionID>",
      "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
    ])
      expect(file).toContain(part);
    expect(file).toMatch(/<xmpMM:DocumentID>uuid:[0-9a-f-]{36}</);
  });

  test.skipIf(lacks("qpdf"))("states trapping as a name, dates as dates (qpdf)", async () => {
    const json = JSON.parse(judge("qpdf", ["--json=2", "FILE"], await print([text])));
    const objects: Record<string, { value?: unknown }> = json.qpdf[1];
    const info = Object.values(objects).find(
      ({ value }) => value instanceof Object && "/Trapped" in value && "/Producer" in value,
    )!.value as Record<string, string>;
    const read = (key: string) => objects[`obj:${info[key]}`]?.value;
    expect(read("/Trapped")).toBe("/False");
    expect(read("/CreationDate")).toBe("u:D:20240630000000Z");
    expect(read("/ModDate")).toBe("u:D:20240630000000Z");
  });

  test.skipIf(lacks("qpdf"))(
    "holds no annotation, no action, no transparency, no encryption (qpdf)",
    async () => {
      const pdf = await print([linked]);
      const { objects, catalog } = structureOf(pdf);
      expect(
        objects.filter(
          (object) => "/Annots" in object || ("/Subtype" in object && object["/Subtype"] === "/Link"),
        ),
      ).toEqual([]);
      expect(objects.filter((object) => "/SMask" in object || "/Group" in object)).toEqual([]);
      expect(catalog).not.toHaveProperty("/OpenAction");
      expect(judge("qpdf", ["--check", "FILE"], pdf)).toContain("not encrypted");
      expect(judge("qpdf", ["--check", "FILE"], pdf)).toContain("No syntax or stream encoding errors");
    },
  );

  test.skipIf(lacks("qpdf"))("the colour operators follow the profile: grey, or K alone (qpdf)", async () => {
    const operators = async (more = {}) => {
      const pdf = await print([text], STYLE_2024, more);
      return judge("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], pdf);
    };
    expect(await operators()).toMatch(/\n?0 g 0 G/);
    expect(await operators()).not.toMatch(/ k\n| K\n| rg\n| RG\n/);
    expect(await operators({ profile: cmyk() })).toMatch(/0 0 0 1 k 0 0 0 1 K/);
    expect(await operators({ profile: cmyk() })).toContain("/N 4");
  });
});

describe("ink", () => {
  test.skipIf(lacks("gs"))("black only, pictures in colour included (gs)", async () => {
    const red = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#d02020" } });
    const files = new Map([
      ["a".repeat(64), await red.clone().png().toBuffer()],
      ["b".repeat(64), await red.clone().jpeg().toBuffer()],
    ]);
    const images = [...files.keys()].map((file, i) => ({
      file,
      x: 90,
      y: 100 + 60 * i,
      width: 60,
      height: 40,
      article: "",
      block: "",
      before: 0,
    }));
    const pdf = await print([samplePage({ images }), text], STYLE_2024, { files });
    for (const [c, m, y, k] of inkCoverage(pdf)) {
      expect([c, m, y].map(Number)).toEqual([0, 0, 0]);
      expect(Number(k)).toBeGreaterThan(0);
    }
    if (!lacks("pdfimages")) expect(judge("pdfimages", ["-list", "FILE"], pdf)).not.toMatch(/rgb|icc|cmyk/);
  });
});

describe("cover", () => {
  const copy = {
    journal: { title: "教研通讯", institution: "某某职业学院" },
    label: "2024年第01期",
    coverLines: [],
    print: {},
    statement: { title: "", blocks: [] },
    masthead: { title: "", entries: [] },
    contentsTitle: "目录",
    sections: [],
  };
  const { faces } = sampleOptions();
  const cover = (pages: number) => {
    const spine = spinePage(copy, spinePoints(pages, STYLE_2024), STYLE_2024, faces);
    return renderIssue(sampleIssue(samplePage({ kind: "cover", runs: [placedText("封面")] })), {
      ...sampleOptions(),
      edition: "cover",
      date,
      spine,
    });
  };

  test.skipIf(lacks("pdfinfo"))(
    "is one sheet: back, spine of 7.2 mm for 134 pages, front (pdfinfo)",
    async () => {
      const facts = judge("pdfinfo", ["-box", "FILE"], await cover(134));
      expect(facts).toMatch(/Pages: +1\n/);
      const [left, , right] = /TrimBox: +(.*)/.exec(facts)![1]!.split(/\s+/).map(Number);
      expect(((right! - left! - 2 * 595.28) / 72) * 25.4).toBeCloseTo(7.2, 1);
    },
  );

  test.skipIf(lacks("pdftotext"))(
    "a spine of 4 mm and more carries title and issue, a thin one nothing (pdftotext)",
    async () => {
      expect(extractedText(await cover(134))).toBe("教研通讯2024年第01期封面");
      expect(extractedText(await cover(40))).toBe("封面");
    },
  );
});
