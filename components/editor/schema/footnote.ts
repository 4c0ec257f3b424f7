import { Node } from "@tiptap/core";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts a footnote at the selection, or changes the text of the selected one. */
      setFootnote: (text: string) => ReturnType;
    };
  }
}

/** A note that is set at the foot of the page; in the text only its number shows (counted by the style sheet). */
export const Footnote = Node.create({
  name: "footnote",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({
    text: {
      default: "",
      parseHTML: (element) => element.getAttribute("data-text") ?? "",
      renderHTML: ({ text }) => ({ "data-text": text, title: text }),
    },
  }),
  parseHTML: () => [{ tag: "sup[data-footnote]" }],
  renderHTML: ({ HTMLAttributes }) => ["sup", { ...HTMLAttributes, "data-footnote": "" }],
  addCommands() {
    return {
      setFootnote:
        (text) =>
        ({ editor, commands }) =>
          editor.isActive(this.name)
            ? commands.updateAttributes(this.name, { text })
            : commands.insertContent({ type: this.name, attrs: { text } }),
    };
  },
});
