import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FascicleError } from "../errors";
import { editorDocument, hostileDocument } from "./arbitrary";
import { inlineText } from "./blocks";
import { canonicalJson } from "./canonical";
import { toBlocks, toDocument } from "./convert";
import { fromHanNumeral, toHanNumeral } from "./han-numeral";
import { listMarker, readListMarker } from "./list-marker";
import { placeCells, tableColumns } from "./table-grid";
import { parseDocument } from "./validate";

const doc = (...content: unknown[]) => ({ type: "doc", content });
const para = (...content: unknown[]) => ({ type: "paragraph", content });
const text = (value: string, ...marks: unknown[]) => ({ type: "text", text: value, marks });

function refusal(json: unknown): string {
  try {
    parseDocument(json);
  } catch (error) {
    if (error instanceof FascicleError) return String(error.values.reason);
    throw error;
  }
  return "accepted";
}

describe("parseDocument", () => {
  test.each<[string, unknown, string]>([
    ["a script node", doc({ type: "script" }), "node-not-allowed"],
    ["a table in a list item", doc({ type: "list", content: [{ type: "table" }] }), "node-not-allowed"],
    ["heading level 99", doc({ type: "heading", attrs: { level: 99 } }), "bad-attribute"],
    [
      "a javascript: link",
      doc(para(text("x", { type: "link", attrs: { href: "javascript:alert(1)" } }))),
      "bad-address",
    ],
    [
      "a data: link",
      doc(para(text("x", { type: "link", attrs: { href: "data:text/html,x" } }))),
      "bad-address",
    ],
    ["an unknown mark", doc(para(text("x", { type: "blink" }))), "mark-not-allowed"],
    ["a figure without its file", doc({ type: "figure", attrs: { width: 1, height: 1 } }), "bad-attribute"],
    ["another root", para(text("x")), "node-not-allowed"],
    ["no JSON object", "doc", "not-a-node"],
    ["content that is no list", { type: "doc", content: 7 }, "bad-content"],
  ])("refuses %s", (_name, json, reason) => expect(refusal(json)).toBe(reason));

  test("refuses nesting that would overflow the stack", () => {
    let nested: unknown = para();
    for (let depth = 0; depth < 5000; depth++)
      nested = { type: "list", content: [{ type: "listItem", content: [nested] }] };
    expect(refusal(doc(nested))).toBe("too-deep");
  });

  test("drops unknown attributes, controls and lone surrogates, joins equal neighbours", () => {
    const parsed = parseDocument(
      doc({ ...para(text("职\u0000业"), text("教育\ud800")), attrs: { onclick: "x", id: "p1" } }),
    );
    expect(parsed.content).toEqual([
      { type: "paragraph", attrs: { id: "p1" }, content: [{ type: "text", text: "职业教育\ufffd" }] },
    ]);
  });

  test("gives each block an id of its own, keeping the first of a pair", () => {
    const twice = { type: "paragraph", attrs: { id: "b1" } };
    expect(parseDocument(doc(twice, twice)).content.map((node) => node.attrs?.id)).toEqual(["b1", "b2"]);
  });

  test("what the editor may produce passes, and passing twice changes nothing", () => {
    fc.assert(
      fc.property(editorDocument, (json) => {
        const once = parseDocument(json);
        expect(parseDocument(once)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  test("whatever comes in, it is passed or refused with a sentence", () => {
    fc.assert(
      fc.property(hostileDocument, (json) => {
        refusal(json);
      }),
      { numRuns: 2000 },
    );
  });
});

test("blocks and document say the same: back and forth loses nothing", () => {
  fc.assert(
    fc.property(editorDocument, (json) => {
      const blocks = toBlocks(parseDocument(json));
      const again = parseDocument(toDocument(blocks));
      expect(toBlocks(again).map((b) => b.kind)).toEqual(blocks.map((b) => b.kind));
      expect(toBlocks(again)).toEqual(blocks);
    }),
    { numRuns: 1000 },
  );
});

test("canonical JSON does not depend on the order of keys, only on values", () => {
  expect(canonicalJson({ b: [1, { d: 1, c: undefined }], a: "甲" })).toBe('{"a":"甲","b":[1,{"d":1}]}');
});

test.each([
  [1, "一"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [23, "二十三"],
  [100, "一百"],
  [105, "一百零五"],
  [110, "一百一十"],
])("%i is %s", (value, numeral) => {
  expect(toHanNumeral(value)).toBe(numeral);
  expect(fromHanNumeral(numeral)).toBe(value);
});

test.each([
  ["1.", "1.", 1],
  ["（十二）", "（一）", 12],
  ["(3)", "(1)", 3],
  ["（3）", "（1）", 3],
  ["二、", "一、", 2],
  ["③", "①", 3],
  ["c.", "a.", 3],
  ["•", "bullet", 1],
] as const)("marker %s reads as format %s, number %i", (marker, format, value) => {
  expect(readListMarker(marker)).toEqual({ format, value });
  expect(listMarker(format, value)).toBe(marker);
});

test("what is no marker is none", () => expect(readListMarker("第一")).toBeUndefined());

test("a cell goes to the first column no cell from above covers", () => {
  const cell = (rowspan: number, colspan: number) => ({ rowspan, colspan });
  const rows = [[cell(2, 1), cell(1, 2)], [cell(1, 1), cell(1, 1)], [cell(1, 3)]];
  expect(placeCells(rows).map(({ row, column }) => [row, column])).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 2],
    [2, 0],
  ]);
  expect(tableColumns(rows)).toBe(3);
});

test("footnotes are no part of the running text, line breaks are newlines", () => {
  expect(
    inlineText([{ kind: "text", text: "甲" }, { kind: "footnote", text: "注" }, { kind: "lineBreak" }]),
  ).toBe("甲\n");
});
