/** Generators for property tests: documents as an editor, a paste or an attacker could send them. */
import fc from "fast-check";
import { FIGURE_EXTENTS, LIST_FORMATS } from "./blocks";
import { MARK_ORDER, NODE_RULES } from "./schema";

const text = fc.string({
  unit: fc.constantFrom(..."职业教育，。“”（）《》—…12aZ \t\u0000\ud842😀é"),
  maxLength: 12,
});

const mark = fc.oneof(
  fc.constantFrom(...MARK_ORDER.filter((m) => m !== "link")).map((type) => ({ type })),
  fc
    .constantFrom("https://example.org/a", "mailto:a@example.org")
    .map((href) => ({ type: "link", attrs: { href } })),
);

const inline = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ type: fc.constant("text"), text, marks: fc.array(mark, { maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ type: "hardBreak" }) },
  { weight: 1, arbitrary: text.map((note) => ({ type: "footnote", attrs: { text: note } })) },
);

const id = fc.option(fc.constantFrom("b1", "b2", "x-1", "bad id"), { nil: undefined });
const content = fc.array(inline, { maxLength: 4 });
const line = (type: string) => fc.record({ type: fc.constant(type), attrs: fc.record({ id }), content });
const paragraph = line("paragraph");

const list = fc.letrec((tie) => ({
  list: fc.record({
    type: fc.constant("list"),
    attrs: fc.record({
      id,
      format: fc.constantFrom(...LIST_FORMATS),
      start: fc.integer({ min: 0, max: 30 }),
    }),
    content: fc.array(
      fc.record({
        type: fc.constant("listItem"),
        content: fc.array(fc.oneof({ maxDepth: 3 }, paragraph, tie("list")), { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  }),
})).list;

const cell = fc.record({
  type: fc.constantFrom("tableCell", "tableHeader"),
  attrs: fc.record({
    colspan: fc.integer({ min: 1, max: 4 }),
    rowspan: fc.integer({ min: 1, max: 4 }),
    align: fc.constantFrom("left", "center", null),
  }),
  content: fc.array(paragraph, { maxLength: 2 }),
});

const table = fc.record({
  type: fc.constant("table"),
  attrs: fc.record({ id, caption: text, note: text }),
  content: fc.array(fc.record({ type: fc.constant("tableRow"), content: fc.array(cell, { maxLength: 4 }) }), {
    maxLength: 5,
  }),
});

const figure = fc.record({
  type: fc.constant("figure"),
  attrs: fc.record({
    id,
    file: fc.constant("0".repeat(64)),
    width: fc.integer({ min: 1, max: 5000 }),
    height: fc.integer({ min: 1, max: 5000 }),
    caption: text,
    footnote: text,
    alt: text,
    extent: fc.constantFrom(undefined, null, ...FIGURE_EXTENTS),
  }),
});

const block = fc.oneof(
  paragraph,
  fc.record({
    type: fc.constant("heading"),
    attrs: fc.record({ id, level: fc.integer({ min: 1, max: 3 }) }),
    content,
  }),
  line("salutation"),
  line("attachmentLabel"),
  line("attachmentTitle"),
  line("signature"),
  fc.record({
    type: fc.constant("blockquote"),
    attrs: fc.record({ id }),
    content: fc.array(paragraph, { maxLength: 2 }),
  }),
  list,
  table,
  figure,
);

/** Documents the schema allows, if untidy: `parseDocument` passes every one. */
export const editorDocument = fc.record({
  type: fc.constant("doc"),
  content: fc.array(block, { maxLength: 6 }),
});

/** Anything: allowed nodes in forbidden places, wrong attributes, other JSON. */
export const hostileDocument = fc.letrec((tie) => ({
  node: fc.record(
    {
      type: fc.oneof(fc.constantFrom(...Object.keys(NODE_RULES), "script", "__proto__"), fc.string()),
      attrs: fc.oneof(
        fc.jsonValue({ maxDepth: 2 }),
        fc.record({ id, level: fc.integer(), href: fc.string() }),
      ),
      content: fc.oneof(
        { maxDepth: 6 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(fc.oneof(tie("node"), inline), { maxLength: 4 }),
      ),
    },
    { requiredKeys: ["type"] },
  ),
})).node;
