/** Images on their way into the store: a placeholder each where it will stand, no part of the document. */
import { Extension } from "@tiptap/core";
import { PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Editor } from "@tiptap/react";
import { decorations } from "./decorations";

/** Names one that is awaited. */
type AwaitedImage = object;

interface Change {
  readonly begin?: {
    readonly places: readonly number[];
    readonly images: readonly AwaitedImage[];
    readonly label: string;
  };
  readonly end?: AwaitedImage;
}

const KEY = new PluginKey<DecorationSet>("awaitedImages");

export const AwaitedImages = Extension.create({
  name: "awaitedImages",
  addProseMirrorPlugins() {
    return [decorations(KEY, changed)];
  },
});

function changed(tr: Transaction, moved: DecorationSet): DecorationSet {
  const { begin, end }: Change = tr.getMeta(KEY) ?? {};
  if (end) return moved.remove(find(moved, end));
  if (!begin) return moved;
  const placeholders = begin.places.map((place, index) =>
    // What is written at its place goes before it.
    Decoration.widget(place, () => placeholder(begin.label), { side: 1, image: begin.images[index] }),
  );
  return moved.add(tr.doc, placeholders);
}

const find = (set: DecorationSet, image: AwaitedImage) =>
  set.find(undefined, undefined, (spec) => spec.image === image);

function placeholder(label: string): HTMLElement {
  const element = document.createElement("div");
  element.className = "awaited-image";
  element.setAttribute("role", "status");
  element.textContent = label;
  return element;
}

/** Shows a placeholder at each of the places. @returns a name for each */
export function awaitImages(editor: Editor, places: readonly number[], label: string): AwaitedImage[] {
  const images = places.map((): AwaitedImage => ({}));
  const change: Change = { begin: { places, images, label } };
  editor.view.dispatch(editor.state.tr.setMeta(KEY, change).setMeta("addToHistory", false));
  return images;
}

/** Takes the placeholder away, and puts the figure there: nowhere where its place has been deleted meanwhile. */
export function endAwaiting(editor: Editor, image: AwaitedImage, figure?: Record<string, unknown>): void {
  const [held] = find(KEY.getState(editor.state) ?? DecorationSet.empty, image);
  if (!held) return;
  const chain = editor.chain().setMeta(KEY, { end: image } satisfies Change);
  if (figure)
    // The cursor goes on behind it, unless somebody has moved it away.
    chain.insertContentAt(
      held.from,
      { type: "figure", attrs: figure },
      { updateSelection: editor.state.selection.to === held.from },
    );
  else chain.setMeta("addToHistory", false);
  chain.run();
}
