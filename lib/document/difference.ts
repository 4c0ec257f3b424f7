import { diffArrays } from "diff";
import { canonicalJson } from "./canonical";
import type { TiptapDocument, TiptapNode } from "./tiptap";

export interface ChangedSpan {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** One block of the comparison; `changed` also where only marks, level or another attribute differ (all spans are then `same`). */
export interface BlockDifference {
  readonly kind: "same" | "added" | "removed" | "changed";
  /** Node type, as of the newer document where both have the block. */
  readonly type: string;
  readonly spans: readonly ChangedSpan[];
}

/**
 * What became of `before` in `after`, block by block. Blocks are matched by id, so an edited paragraph is
 * compared with itself; inside a block the units are words as the Chinese segmenter sees them.
 */
export function compareDocuments(before: TiptapDocument, after: TiptapDocument): BlockDifference[] {
  const keep = new Map(after.content.map((block, index) => [keyOf(block, index), block]));
  const was = new Map(before.content.map((block, index) => [keyOf(block, index), block]));
  return diffArrays([...was.keys()], [...keep.keys()]).flatMap((run) =>
    run.value.map((key): BlockDifference => {
      const older = was.get(key);
      const newer = keep.get(key);
      if (run.added && newer) return whole("added", newer);
      if (run.removed && older) return whole("removed", older);
      if (!older || !newer) throw new RangeError("a key that neither document has");
      return compareBlocks(older, newer);
    }),
  );
}

/** Words added and removed between two plain texts. */
export function compareTexts(before: string, after: string): ChangedSpan[] {
  return diffArrays(words(before), words(after)).map((run) => ({
    kind: run.added ? "added" : run.removed ? "removed" : "same",
    text: run.value.join(""),
  }));
}

function compareBlocks(older: TiptapNode, newer: TiptapNode): BlockDifference {
  if (canonicalJson(older) === canonicalJson(newer)) return whole("same", newer);
  return { kind: "changed", type: newer.type, spans: compareTexts(blockText(older), blockText(newer)) };
}

function whole(kind: "same" | "added" | "removed", block: TiptapNode): BlockDifference {
  return { kind, type: block.type, spans: [{ kind, text: blockText(block) }] };
}

const keyOf = (block: TiptapNode, index: number) =>
  typeof block.attrs?.id === "string" ? block.attrs.id : `${index}:${block.type}`;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });
const words = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Text of a block for reading: rows and paragraphs on lines of their own, cells apart by a tab. */
function blockText(node: TiptapNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === "hardBreak") return "\n";
  if (node.type === "footnote") return `〔${String(node.attrs?.text ?? "")}〕`;
  if (node.type === "figure") {
    const { caption, alt, footnote } = node.attrs ?? {};
    return `〔${String(caption ?? alt ?? "")}〕${footnote === undefined ? "" : `〔${String(footnote)}〕`}`;
  }
  const parts = (node.content ?? []).map(blockText);
  if (node.type === "tableRow") return parts.join("\t");
  const own = [node.attrs?.caption, ...parts, node.attrs?.note].filter((part) => typeof part === "string");
  const isInline = node.content?.some((child) => child.text !== undefined) ?? false;
  return own.join(isInline ? "" : "\n");
}
