import { describe, expect, test } from "vitest";
import { compareDocuments, compareTexts } from "./difference";
import type { TiptapDocument } from "./tiptap";

const paragraph = (id: string, text: string) => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const doc = (...content: TiptapDocument["content"]): TiptapDocument => ({ type: "doc", content });

describe("comparing two states of a document", () => {
  const before = doc(paragraph("1", "甲段。"), paragraph("2", "职业教育很好。"), paragraph("3", "丙段。"));

  test("an edited paragraph is compared with itself", () => {
    const after = doc(paragraph("1", "甲段。"), paragraph("2", "职业教育更好。"), paragraph("3", "丙段。"));
    const differences = compareDocuments(before, after);
    expect(differences.map((d) => d.kind)).toEqual(["same", "changed", "same"]);
    expect(differences[1]?.spans.filter((s) => s.kind !== "same").map((s) => s.text)).toEqual([
      "很好",
      "更好",
    ]);
  });

  test("new and missing blocks stand where they are or were", () => {
    const after = doc(paragraph("1", "甲段。"), paragraph("4", "新段。"), paragraph("3", "丙段。"));
    const kinds = compareDocuments(before, after).map((d) => `${d.kind} ${d.spans[0]?.text}`);
    expect(kinds).toEqual(["same 甲段。", "removed 职业教育很好。", "added 新段。", "same 丙段。"]);
  });

  test("a change of level alone is a change", () => {
    const heading = (level: number) => ({
      type: "heading",
      attrs: { id: "h", level },
      content: [{ type: "text", text: "一、总则" }],
    });
    expect(compareDocuments(doc(heading(1)), doc(heading(2)))[0]?.kind).toBe("changed");
  });

  test("both texts can be read back from the spans", () => {
    const [a, b] = ["关于印发《办法》的通知", "关于转发《实施办法》的通知"];
    const spans = compareTexts(a, b);
    const read = (leave: string) =>
      spans
        .filter((s) => s.kind !== leave)
        .map((s) => s.text)
        .join("");
    expect([read("added"), read("removed")]).toEqual([a, b]);
  });
});
