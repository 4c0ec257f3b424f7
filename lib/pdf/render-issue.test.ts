import sharp from "sharp";
import { describe, expect, test } from "vitest";
import type { Anchor, Page } from "../typeset/types";
import { extractedText, inkCoverage, judge, lacks, outlineOf, structureOf } from "./pdf-tools";
import { renderIssue } from "./render-issue";
import { placedText, sampleIssue, sampleOptions, samplePage } from "./sample-page";

const screen = (pages: readonly Page[], more: { files?: Map<string, Uint8Array>; date?: Date } = {}) =>
  renderIssue(sampleIssue(...pages), { ...sampleOptions(), edition: "screen", ...more });
const proof = (...pages: readonly Page[]) =>
  renderIssue(sampleIssue(...pages), { ...sampleOptions(), edition: "proof" });

const COPY = [
  "为贯彻落实“双师型”教师培养——2024年第01期《通知》（试行），共36项、1200.5万元……",
  "GB/T 15834 与 e-mail：office@example.org；50%、℃、①②③、〔2024〕12号。",
  // One glyph, two characters each: a radical and the Han character of its shape, two middle dots.
  "⼀一⽕火⽔水·‧",
];

describe("what is shown", () => {
  test("a page a page of the composer, of its size", async () => {
    const pdf = await screen([samplePage(), samplePage({ width: 841.89, height: 595.28 })]);
    expect(pdf.length).toBeGreaterThan(500);
    expect(Buffer.from(pdf.subarray(0, 8)).toString("latin1")).toBe("%PDF-1.7");
  });

  test.skipIf(lacks("pdfinfo"))("…and links at the page's foot bring no second page (pdfinfo)", async () => {
    const links = [{ x: 0, y: 830, width: 595, height: 11.89, to: { href: "https://example.org/" } }];
    const anchors: Anchor[] = [{ id: "1", title: "一", level: 1, y: 840 }];
    const pages = [samplePage({ links, anchors }), samplePage({ width: 841.89, height: 595.28 })];
    const facts = judge("pdfinfo", ["-f", "1", "-l", "9", "FILE"], await screen(pages));
    expect(facts).toMatch(/Pages: +2\n/);
    expect(facts).toMatch(/Page +1 size: +595.28 x 841.89/);
    expect(facts).toMatch(/Page +2 size: +841.89 x 595.28/);
  });

  test.skipIf(lacks("pdftotext"))("text comes back verbatim and in reading order (pdftotext)", async () => {
    const runs = COPY.map((text, i) => placedText(text, { size: 8, y: 700 - i * 30 }));
    expect(extractedText(await screen([samplePage({ runs })]))).toBe(COPY.join("").replace(/\s/g, ""));
  });

  test.skipIf(lacks("pdftotext"))(
    "compressed punctuation does not break a line of text (pdftotext)",
    async () => {
      const { run, x, y } = placedText("《目录》《通知》（试行）。");
      const half = run.size / 2;
      // Each mark after another stands half an em closer, as the composer sets it (R6).
      const closer = [4, 8, 12].reduce((xs, from) => xs.map((at, i) => (i >= from ? at - half : at)), run.xs);
      const pdf = await screen([
        samplePage({ runs: [{ run: { ...run, xs: closer, end: run.end - 3 * half }, x, y }] }),
      ]);
      expect(judge("pdftotext", ["-raw", "-enc", "UTF-8", "FILE", "-"], pdf).trim()).toBe(
        "《目录》《通知》（试行）。",
      );
    },
  );

  test.skipIf(lacks("pdftotext"))(
    "a missing glyph is a box, and still its character (pdftotext)",
    async () => {
      const runs = [placedText("缺\u{f8ff}字")];
      const pdf = await screen([samplePage({ runs })]);
      expect(extractedText(pdf)).toBe("缺\u{f8ff}字");
    },
  );

  test.skipIf(lacks("gs"))("a missing glyph leaves ink (gs)", async () => {
    const ink = (pdf: Uint8Array) => Number(inkCoverage(pdf)[0]![3]);
    expect(ink(await screen([samplePage({ runs: [placedText("\u{f8ff}")] })]))).toBeGreaterThan(0);
  });

  test.skipIf(lacks("pdffonts"))("fonts are embedded, subset, with Unicode (pdffonts)", async () => {
    const runs = (["song", "songBold", "hei"] as const).map((face, i) =>
      placedText("永和", { face, y: 100 + i * 30 }),
    );
    const fonts = judge("pdffonts", ["FILE"], await screen([samplePage({ runs })]))
      .trim()
      .split("\n")
      .slice(2);
    expect(fonts).toHaveLength(3);
    for (const font of fonts)
      expect(font).toMatch(/^[A-Z]{6}\+Noto\S+ +CID TrueType +Identity-H +yes yes yes/);
  });

  test.skipIf(lacks("gs"))("all ink is black only, of the proof mark too (gs)", async () => {
    const page = samplePage({
      runs: [placedText("下划线", { underline: true }), placedText("着重号", { y: 200, emphasisDots: true })],
      rules: [{ x1: 90, y1: 300, x2: 300, y2: 300, width: 0.5 }],
      fills: [{ x: 90, y: 400, width: 200, height: 30, tint: 0.1 }],
    });
    for (const [c, m, y, k] of inkCoverage(await proof(page, page))) {
      expect([c, m, y]).toEqual(["0.00000", "0.00000", "0.00000"]);
      expect(Number(k)).toBeGreaterThan(0);
    }
  });

  test.skipIf(lacks("gs"))("a tint leaves as much black as it says (gs)", async () => {
    const fills = [{ x: 0, y: 0, width: 595.28, height: 841.89, tint: 0.2 }];
    const pdf = await screen([samplePage({ fills })]);
    const [, , , black] = judge("gs", ["-q", "-o", "-", "-sDEVICE=ink_cov", "FILE"], pdf).trim().split(/\s+/);
    // Here in per cent.
    expect(Number(black)).toBeCloseTo(20, 0);
  });

  test.skipIf(lacks("pdftotext"))("a turned run is written upwards, marks and all (pdftotext)", async () => {
    const runs = [{ ...placedText("卧排的表", { x: 200, y: 500, underline: true }), turned: true as const }];
    const pdf = await screen([samplePage({ runs })]);
    expect(extractedText(pdf)).toBe("卧排的表");
    const place = /word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/;
    const found = place
      .exec(judge("pdftotext", ["-bbox", "FILE", "-"], pdf))!
      .slice(1)
      .map(Number);
    const [left, top, right, bottom] = found as [number, number, number, number];
    // Four characters of 12 pt above the place where the run begins, their feet to the right.
    expect(bottom).toBeCloseTo(500, 0);
    expect(top).toBeCloseTo(452, 0);
    expect(left).toBeLessThan(195);
    expect(right).toBeGreaterThan(200);
    expect(right).toBeLessThan(206);
  });

  test.skipIf(lacks("pdftotext"))("the proof mark is no part of the text (pdftotext)", async () => {
    expect(extractedText(await proof(samplePage({ runs: [placedText("正文")] })))).toBe("正文");
  });
});

describe("what surrounds it", () => {
  const anchors: Anchor[] = [
    { id: "1", title: "1 板块", level: 1, y: 100 },
    { id: "1.1", title: "1.1 栏目", level: 2, parent: "1", y: 150 },
    { id: "1.1.1", title: "1.1.1 文章", level: 3, parent: "1.1", y: 200 },
  ];
  const contents = samplePage({
    kind: "contents",
    folio: "i",
    links: anchors.map(({ id }, i) => ({
      x: 90,
      y: 100 + 20 * i,
      width: 300,
      height: 19,
      to: { anchor: id },
    })),
  });
  const pages = [
    samplePage({ kind: "cover" }),
    contents,
    samplePage({ folio: "1", anchors }),
    samplePage({ folio: "2" }),
  ];

  test.skipIf(lacks("qpdf") || lacks("pdfinfo"))(
    "outline, links, page labels, language, title (qpdf, pdfinfo)",
    async () => {
      const pdf = structureOf(await screen(pages));
      expect(outlineOf(pdf)).toEqual([
        {
          title: "1 板块",
          page: 3,
          kids: [{ title: "1.1 栏目", page: 3, kids: [{ title: "1.1.1 文章", page: 3, kids: [] }] }],
        },
      ]);
      expect(pdf.objects.filter((object) => object["/Subtype"] === "/Link")).toHaveLength(3);
      expect(pdf.labels).toEqual([
        { index: 0, label: { "/St": 1 } },
        { index: 1, label: { "/S": "/r", "/St": 1 } },
        { index: 2, label: { "/S": "/D", "/St": 1 } },
      ]);
      expect(pdf.catalog?.["/Lang"]).toBe("u:zh-CN");
      expect(judge("pdfinfo", ["FILE"], await screen(pages))).toMatch(/Title: +教研通讯 2024年第01期\n/);
    },
  );

  test.skipIf(lacks("qpdf"))("qpdf finds no fault", async () => {
    expect(judge("qpdf", ["--check", "FILE"], await screen(pages))).toContain(
      "No syntax or stream encoding errors",
    );
    expect(judge("qpdf", ["--check", "FILE"], await proof(...pages))).toContain(
      "No syntax or stream encoding errors",
    );
  });
});

describe("same input, same bytes", () => {
  const page = samplePage({ runs: [placedText("同样的稿件")], folio: "1" });

  test("on every rendering, with and without a date", async () => {
    const date = new Date(Date.UTC(2024, 5, 30));
    expect(await screen([page])).toEqual(await screen([page]));
    expect(await screen([page], { date })).toEqual(await screen([page], { date }));
    expect(await screen([page], { date })).not.toEqual(await screen([page]));
  });

  test("a file without a date names none, one with a date names that", async () => {
    const text = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");
    expect(text(await screen([page]))).not.toMatch(/D:\d{14}/);
    expect(text(await screen([page], { date: new Date(Date.UTC(2024, 5, 30)) }))).toContain(
      "D:20240630000000Z",
    );
  });

  test("with transparent and interlaced images", async () => {
    const png = await sharp({ create: { width: 40, height: 30, channels: 4, background: "#ff000080" } })
      .png()
      .toBuffer();
    const files = new Map([
      ["a".repeat(64), png],
      ["b".repeat(64), png],
    ]);
    const images = [...files.keys()].map((file, i) => ({
      file,
      x: 90,
      y: 100 + 50 * i,
      width: 40,
      height: 30,
      article: "1.1",
      block: "f",
      before: 0,
    }));
    expect(await screen([samplePage({ images })], { files })).toEqual(
      await screen([samplePage({ images })], { files }),
    );
  });
});
