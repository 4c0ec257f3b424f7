import { mergeAttributes, Node, wrappingInputRule } from "@tiptap/core";
import { ListItem as TiptapListItem } from "@tiptap/extension-list";
import { LIST_FORMATS, type ListFormat } from "@/lib/document/blocks";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    list: {
      /** Makes the selected paragraphs a list of this format, changes the format of the list one is in, or, in the same format, ends the list. */
      toggleListFormat: (format: ListFormat) => ReturnType;
    };
  }
}

/** HTML's own list types, for what is pasted from elsewhere. */
const FORMAT_OF_TYPE: Record<string, ListFormat> = { a: "a.", A: "a." };

const isListFormat = (value: string | null): value is ListFormat =>
  LIST_FORMATS.some((format) => format === value);

function formatOf(element: HTMLElement): ListFormat {
  const own = element.getAttribute("data-format");
  if (isListFormat(own)) return own;
  if (element.tagName === "UL") return "bullet";
  return FORMAT_OF_TYPE[element.getAttribute("type") ?? ""] ?? "1.";
}

/** One list node for all formats: the marker is drawn from `format` and `start`, never typed. */
export const List = Node.create({
  name: "list",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({
    format: {
      default: "1.",
      parseHTML: formatOf,
      renderHTML: ({ format }) => ({ "data-format": format }),
    },
    start: {
      default: 1,
      parseHTML: (element) => Math.max(1, Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1),
    },
  }),
  parseHTML: () => [{ tag: "ol" }, { tag: "ul" }],
  renderHTML: ({ node, HTMLAttributes }) => [
    node.attrs.format === "bullet" ? "ul" : "ol",
    mergeAttributes(HTMLAttributes),
    0,
  ],
  addCommands() {
    return {
      toggleListFormat:
        (format) =>
        ({ editor, chain }) => {
          if (!editor.isActive("list"))
            return chain().setNode("paragraph").wrapInList("list", { format }).run();
          if (editor.getAttributes("list").format === format) return chain().liftListItem("listItem").run();
          return chain().updateAttributes("list", { format }).run();
        },
    };
  },
  addKeyboardShortcuts() {
    return {
      "Mod-Shift-7": () => this.editor.commands.toggleListFormat("1."),
      "Mod-Shift-8": () => this.editor.commands.toggleListFormat("bullet"),
    };
  },
  addInputRules() {
    return [
      wrappingInputRule({ find: /^[-*]\s$/, type: this.type, getAttributes: { format: "bullet" } }),
      wrappingInputRule({
        find: /^(\d{1,3})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ format: "1.", start: Number(match[1]) }),
      }),
    ];
  },
});

export const ListItem = TiptapListItem.extend({ content: "(paragraph | list)+" }).configure({
  orderedListTypeName: "list",
  bulletListTypeName: "list",
});
