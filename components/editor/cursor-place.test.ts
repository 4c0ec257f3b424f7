import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { NodeSelection, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { editorDocument } from "@/lib/document/arbitrary";
import { parseDocument } from "@/lib/document/validate";
import { placeOfSelection, selectionAt } from "./cursor-place";
import { articleExtensions } from "./schema/extensions";
import { toEditor } from "./stored-document";

const schema = getSchema(articleExtensions({ fileAddress: (file) => file, placeholder: "" }));

test("wherever the cursor can stand in text, its place in the copy leads back there", () => {
  fc.assert(
    fc.property(editorDocument, fc.nat(), (document, seed) => {
      const doc = Node.fromJSON(schema, toEditor(parseDocument(document)));
      const selection = TextSelection.near(doc.resolve(seed % (doc.content.size + 1)));
      const place = placeOfSelection(selection);
      if (!place) return;
      const back = selectionAt(doc, place)!;
      expect(placeOfSelection(back)).toEqual(place);
      if (selection instanceof NodeSelection) expect(back.from).toBe(selection.from);
    }),
    { numRuns: 300 },
  );
});

test("characters of two code units are one, a note none, a line break one", () => {
  const doc = Node.fromJSON(schema, {
    type: "doc",
    content: [
      {
        type: "paragraph",
        attrs: { id: "p" },
        content: [
          { type: "text", text: "𠂇一" },
          { type: "footnote", attrs: { text: "注" } },
          { type: "hardBreak" },
          { type: "text", text: "二" },
        ],
      },
    ],
  });
  const places = [1, 3, 4, 5, 6, 7].map((position) => {
    const place = placeOfSelection(TextSelection.create(doc, position));
    return place?.offset;
  });
  expect(places).toEqual([0, 1, 2, 2, 3, 4]);
  expect(selectionAt(doc, { article: "", block: "p", offset: 1 })!.from).toBe(3);
  expect(selectionAt(doc, { article: "", block: "p", offset: 99 })!.from).toBe(7);
});

test("a block that is gone has no place", () => {
  const doc = Node.fromJSON(schema, { type: "doc", content: [{ type: "paragraph", attrs: { id: "p" } }] });
  expect(selectionAt(doc, { article: "", block: "gone", offset: 0 })).toBeUndefined();
});
