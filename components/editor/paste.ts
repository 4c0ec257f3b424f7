/** A paste from outside, read as the intake reads files: Word, WPS, Excel, web pages, WeChat, plain text of several lines. */
import { Fragment, Node, type Schema, Slice } from "@tiptap/pm/model";
import type { EditorView } from "@tiptap/pm/view";
import type { Block, Figure, Inline } from "@/lib/document/blocks";
import { toDocument } from "@/lib/document/convert";
import { FascicleError } from "@/lib/errors";
import { type Pasted, readPastedElement, readPastedText } from "@/lib/intake/paste";
import { pastedHtml } from "./pasted-html";
import { toEditor } from "./stored-document";

/** What a paste left behind, by the kinds of `intake.kinds`, each once. */
export type TellLeftBehind = (kinds: readonly string[]) => void;

/** An image to be stored, and where in the document it then belongs. */
export interface PastedImage {
  readonly image: File;
  readonly at: number;
  /** What else the figure says. */
  readonly words: Pick<Figure, "caption" | "footnote" | "alt">;
}

export type TakeImages = (images: readonly PastedImage[]) => void;

/**
 * True where the paste has been taken; the editor's own copies and single lines go their usual way. Images pasted as
 * files count where nothing else was copied: Word and Excel lay a picture of the text beside it.
 */
export function takePaste(
  view: EditorView,
  data: DataTransfer | null,
  tell: TellLeftBehind,
  takeImages?: TakeImages,
): boolean {
  const pasted = data && readClipboard(data);
  if (!pasted || pasted.blocks.length === 0) {
    const images = [...(data?.files ?? [])].filter(({ type }) => type.startsWith("image/"));
    if (images.length === 0 || !takeImages || data?.getData("text/plain").trim()) return false;
    const at = view.state.selection.to;
    takeImages(images.map((image) => ({ image, at, words: {} })));
    return true;
  }
  const inner = isWithinBlock(view);
  if (inner && pasted.blocks.length === 1 && pasted.blocks[0]?.kind === "table") return false;
  const placeAfter = insert(view, inner ? asParagraphs(pasted.blocks) : pasted.blocks);
  const images = [...pastedImages(pasted, placeAfter)];
  if (images.length > 0) takeImages?.(images);
  const left = pasted.notes.filter(({ certainty }) => certainty === "doubtful").map(({ kind }) => kind);
  if (images.length > 0 && !takeImages) left.push("image-not-fetched");
  const told = [...new Set(left)].filter((kind) => LEFT_BEHIND.has(kind));
  if (told.length > 0) tell(told);
  return true;
}

/** Puts the blocks in, all but the figures. @returns the place behind a block, behind all for one that does not stand by itself */
function insert(view: EditorView, blocks: readonly Block[]): (block: Block | undefined) => number {
  const { tr, schema } = view.state;
  const text = blocks.filter(({ kind }) => kind !== "figure");
  const slice = toSlice(schema, text, text.length < blocks.length);
  view.dispatch(tr.replaceSelection(slice).scrollIntoView());
  const ends = new Map<Node, number>();
  const starts = new Map<Node, number>();
  tr.doc.forEach((node, offset) => {
    starts.set(node, offset);
    ends.set(node, offset + node.nodeSize);
  });
  const nodeOf = (block: Block) => slice.content.maybeChild(text.indexOf(block));
  return (block) => {
    const [places, node] = block ? [ends, nodeOf(block)] : [starts, slice.content.firstChild];
    return (node && places.get(node)) ?? tr.selection.to;
  };
}

function* pastedImages(
  { blocks, images }: Pasted,
  placeAfter: (block: Block | undefined) => number,
): Generator<PastedImage> {
  let before: Block | undefined;
  for (const block of blocks) {
    const data = block.kind === "figure" ? images.get(block.file) : undefined;
    if (block.kind !== "figure") before = block;
    else if (data) {
      const image = new File([data.bytes], block.file, { type: data.mediaType });
      const { caption, footnote, alt } = block;
      yield { image, at: placeAfter(before), words: { caption, footnote, alt } };
    }
  }
}

const LEFT_BEHIND = new Set<string>(["image-not-fetched", "object-dropped", "hidden-text-dropped"]);

function readClipboard(data: DataTransfer): Pasted | undefined {
  const html = pastedHtml(data);
  const text = data.getData("text/plain");
  // ProseMirror marks what it copied itself.
  if (html.includes("data-pm-slice")) return undefined;
  try {
    // A parsed document is inert: it runs nothing and loads nothing.
    if (html.trim() !== "") return readPastedElement(new DOMParser().parseFromString(html, "text/html").body);
    return /\S\s*\n\s*\S/.test(text) ? readPastedText(text) : undefined;
  } catch (error) {
    if (error instanceof FascicleError) return readPastedText(text);
    throw error;
  }
}

/** In a cell, a quotation or an item nothing but paragraphs may stand. */
function isWithinBlock(view: EditorView): boolean {
  const { $from } = view.state.selection;
  for (let depth = $from.depth; depth > 0; depth--)
    if (/^(?:tableCell|tableHeader|blockquote|listItem)$/.test($from.node(depth).type.name)) return true;
  return false;
}

function asParagraphs(blocks: readonly Block[]): Block[] {
  const paragraph = (content: readonly Inline[]): Block => ({ kind: "paragraph", id: "", content });
  return blocks.flatMap((block): Block[] => {
    switch (block.kind) {
      case "list":
        return block.items.flatMap((item) => asParagraphs(item.blocks));
      case "table":
        return block.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs.map(paragraph)));
      case "quotation":
        return block.paragraphs.map(paragraph);
      case "figure":
        return [];
      default:
        return [paragraph(block.content)];
    }
  });
}

/** Paragraphs alone join the text they are pasted into, unless each is to stand by itself. Ids are the document's to give. */
function toSlice(schema: Schema, blocks: readonly Block[], standing: boolean): Slice {
  const document = toDocument(blocks);
  const content = document.content.map((node) => ({ ...node, attrs: { ...node.attrs, id: undefined } }));
  const { content: children = [] } = toEditor({ type: "doc", content });
  const fragment = Fragment.fromArray(children.map((child) => Node.fromJSON(schema, child)));
  const isText = !standing && blocks.every((block) => block.kind === "paragraph");
  return isText ? new Slice(fragment, 1, 1) : new Slice(fragment, 0, 0);
}
