/**
 * The gate every document passes before it is stored: unknown nodes, marks, nesting and dangerous
 * addresses are refused, harmless disorder is put right. `parseDocument(parseDocument(x))` equals `parseDocument(x)`.
 * Tiptap's own `check()` lets `javascript:` links and heading level 99 through and overflows the stack on deep nesting.
 */
import { FascicleError } from "../errors";
import { MARK_ORDER, MAX_DEPTH, MAX_NODES, MAX_TEXT, NODE_RULES, type NodeRule } from "./schema";
import { cleanText, safeAddress } from "./text";
import type { TiptapDocument, TiptapMark, TiptapNode } from "./tiptap";

interface Walk {
  /** Of the node being read, 1 for the document. */
  depth: number;
  nodes: number;
  characters: number;
  readonly ids: Set<string>;
}

/**
 * @param json a Tiptap document as an object (parse a string first)
 * @throws FascicleError `invalid-input` with `reason` and `place` (the path of node types)
 */
export function parseDocument(json: unknown): TiptapDocument {
  const walk: Walk = { depth: 0, nodes: 0, characters: 0, ids: new Set() };
  const parsed = parseNode(json, ["doc"], "doc", walk);
  return { type: "doc", content: giveIds(parsed.content ?? [], walk.ids) };
}

function parseNode(json: unknown, allowed: readonly string[], place: string, walk: Walk): TiptapNode {
  if (++walk.depth > MAX_DEPTH) refuse("too-deep", place.slice(0, 80));
  if (++walk.nodes > MAX_NODES) refuse("too-large", "doc");
  if (!isRecord(json) || typeof json.type !== "string") return refuse("not-a-node", place);
  const rule = allowed.includes(json.type) ? NODE_RULES[json.type] : undefined;
  if (!rule) return refuse("node-not-allowed", `${place}: ${json.type.slice(0, 40)}`);

  const attrs = parseAttributes(json.attrs, rule, place, walk);
  const content = parseContent(json.content, rule, place, walk);
  walk.depth--;
  return {
    type: json.type,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

function parseAttributes(json: unknown, rule: NodeRule, place: string, walk: Walk): Record<string, unknown> {
  const given = isRecord(json) ? json : {};
  const attrs: Record<string, unknown> = {};
  for (const [name, clean] of Object.entries(rule.attrs ?? {})) {
    const value = clean(Object.hasOwn(given, name) ? given[name] : undefined);
    if (value === null) refuse("bad-attribute", `${place}: ${name}`);
    if (value !== undefined) attrs[name] = value;
  }
  if (rule.identified) {
    // A pasted copy brings its original's id along; the second one gets a new id later.
    const id = given.id;
    if (typeof id === "string" && /^[\w-]{1,40}$/.test(id) && !walk.ids.has(id)) {
      walk.ids.add(id);
      attrs.id = id;
    }
  }
  return attrs;
}

function parseContent(json: unknown, rule: NodeRule, place: string, walk: Walk): TiptapNode[] {
  const given = json === undefined || json === null ? [] : json;
  if (!Array.isArray(given)) return refuse("bad-content", place);
  if (rule.content === "inline") return joinText(given.flatMap((child) => parseInline(child, place, walk)));
  const allowed = rule.content;
  const children: unknown[] = given.length === 0 && rule.filler ? fill(rule.filler) : given;
  return children.map((child) => parseNode(child, allowed, `${place} > ${typeName(child)}`, walk));
}

function parseInline(json: unknown, place: string, walk: Walk): TiptapNode[] {
  if (!isRecord(json)) return refuse("not-a-node", place);
  if (++walk.nodes > MAX_NODES) refuse("too-large", "doc");
  if (json.type === "hardBreak") return [{ type: "hardBreak" }];
  if (json.type === "footnote") {
    const note =
      isRecord(json.attrs) && typeof json.attrs.text === "string" ? cleanText(json.attrs.text) : "";
    return note === "" ? [] : [{ type: "footnote", attrs: { text: note } }];
  }
  if (json.type !== "text") return refuse("node-not-allowed", `${place} > ${typeName(json)}`);
  if (typeof json.text !== "string") return refuse("bad-content", `${place} > text`);
  walk.characters += json.text.length;
  if (walk.characters > MAX_TEXT) refuse("too-large", "doc");
  const text = cleanText(json.text);
  if (text === "") return [];
  const marks = parseMarks(json.marks, place);
  return [{ type: "text", text, ...(marks.length > 0 ? { marks } : {}) }];
}

function parseMarks(json: unknown, place: string): TiptapMark[] {
  if (json === undefined || json === null) return [];
  if (!Array.isArray(json)) return refuse("bad-content", `${place} > marks`);
  const marks = new Map<string, TiptapMark>();
  for (const mark of json) {
    if (!isRecord(mark) || typeof mark.type !== "string" || !MARK_ORDER.includes(mark.type))
      return refuse("mark-not-allowed", `${place} > ${typeName(mark)}`);
    if (mark.type !== "link") marks.set(mark.type, { type: mark.type });
    else {
      const href = safeAddress(isRecord(mark.attrs) ? mark.attrs.href : undefined);
      if (href === undefined) return refuse("bad-address", `${place} > link`);
      marks.set("link", { type: "link", attrs: { href } });
    }
  }
  return [...marks.values()].sort((a, b) => MARK_ORDER.indexOf(a.type) - MARK_ORDER.indexOf(b.type));
}

/** Adjacent text with the same marks is one node, as ProseMirror keeps it. */
function joinText(nodes: readonly TiptapNode[]): TiptapNode[] {
  const joined: TiptapNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.text !== undefined && last?.text !== undefined && sameMarks(node, last))
      joined[joined.length - 1] = { ...last, text: last.text + node.text };
    else joined.push(node);
  }
  return joined;
}

function sameMarks(a: TiptapNode, b: TiptapNode): boolean {
  return JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? []);
}

/** The smallest legal content of a container that arrived empty. */
function fill(types: readonly string[]): TiptapNode[] {
  const [type, ...inner] = types;
  if (type === undefined) return [];
  const content = fill(inner);
  return [{ type, ...(content.length > 0 ? { content } : {}) }];
}

/** Blocks that came without an id of their own get the smallest unused b<n>. */
function giveIds(nodes: readonly TiptapNode[], ids: Set<string>): TiptapNode[] {
  let next = 1;
  const give = (node: TiptapNode, inItem: boolean): TiptapNode => {
    const rule = NODE_RULES[node.type];
    const content = node.content?.map((child) => give(child, node.type === "listItem"));
    const withContent = content ? { ...node, content } : node;
    if (!rule?.identified || node.attrs?.id !== undefined) return withContent;
    if (node.type === "paragraph" && !inItem) return withContent;
    while (ids.has(`b${next}`)) next++;
    const id = `b${next}`;
    ids.add(id);
    return { ...withContent, attrs: { ...node.attrs, id } };
  };
  // A paragraph has an id at the top level and in a list item, none in cells and quotations.
  return nodes.map((node) => give(node, true));
}

function refuse(reason: string, place: string): never {
  throw new FascicleError("invalid-input", { reason, place });
}

const typeName = (json: unknown) =>
  isRecord(json) && typeof json.type === "string" ? json.type.slice(0, 40) : "?";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
