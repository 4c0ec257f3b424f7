import { mergeAttributes, Node } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { FigureView } from "../figure-view";

export interface FigureOptions {
  /** Address under which a stored image is served. */
  readonly fileAddress: (sha256: string) => string;
}

const SHA256 = /^[0-9a-f]{64}$/;

const dataAttribute = (name: string) => ({
  default: null,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] ? { [`data-${name}`]: attributes[name] } : {},
});

const pixels = (name: "width" | "height") => ({
  ...dataAttribute(name),
  default: 1,
  parseHTML: (element: HTMLElement) => Number(element.getAttribute(`data-${name}`)) || 1,
});

/** A stored image with caption, its note, alt text and the room it takes in print. Images of other sites are not taken over by paste: they have no file. */
export const Figure = Node.create<FigureOptions>({
  name: "figure",
  group: "block",
  atom: true,
  draggable: true,
  addOptions: () => ({ fileAddress: (sha256) => sha256 }),
  addAttributes: () => ({
    file: dataAttribute("file"),
    width: pixels("width"),
    height: pixels("height"),
    caption: dataAttribute("caption"),
    footnote: dataAttribute("footnote"),
    alt: dataAttribute("alt"),
    extent: dataAttribute("extent"),
  }),
  parseHTML: () => [
    {
      tag: "figure[data-file]",
      getAttrs: (element) => (SHA256.test(element.getAttribute("data-file") ?? "") ? null : false),
    },
  ],
  renderHTML({ node, HTMLAttributes }) {
    return [
      "figure",
      mergeAttributes(HTMLAttributes),
      ["img", { src: this.options.fileAddress(node.attrs.file), alt: node.attrs.alt ?? "" }],
      ["figcaption", {}, node.attrs.caption ?? ""],
    ];
  },
  addNodeView: () => ReactNodeViewRenderer(FigureView),
});
