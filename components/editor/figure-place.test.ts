import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { expect, test } from "vitest";
import { figurePlace } from "./figure-place";
import { articleExtensions } from "./schema/extensions";

const schema = getSchema(articleExtensions({ fileAddress: (file) => file, placeholder: "" }));
const paragraph = { type: "paragraph", content: [{ type: "text", text: "此处" }] };
const rest = { type: "paragraph", content: [{ type: "text", text: "后文" }] };

test.each([
  [
    "table",
    {
      type: "table",
      content: [{ type: "tableRow", content: [{ type: "tableCell", content: [paragraph] }] }],
    },
  ],
  ["list", { type: "list", content: [{ type: "listItem", content: [paragraph] }] }],
  ["quotation", { type: "blockquote", content: [paragraph] }],
])("an image meant for a %s stands behind it, and leaves it whole", (_what, block) => {
  const doc = Node.fromJSON(schema, { type: "doc", content: [block, rest] });
  let cursor = 0;
  doc.descendants((node, at) => {
    if (node.text === "此处") cursor = at + 1;
  });
  const { tr } = EditorState.create({ doc });
  tr.insert(
    figurePlace(doc, cursor),
    schema.nodes.figure!.create({ file: "0".repeat(64), width: 3, height: 2 }),
  );
  expect(tr.doc.children.map(({ type }) => type.name)).toEqual([
    doc.child(0).type.name,
    "figure",
    "paragraph",
  ]);
  expect(tr.doc.child(0).eq(doc.child(0))).toBe(true);
  tr.doc.check();
});

test("in a paragraph it stands where the cursor is", () => {
  const doc = Node.fromJSON(schema, { type: "doc", content: [paragraph, rest] });
  expect(figurePlace(doc, 2)).toBe(2);
});
