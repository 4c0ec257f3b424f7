import { mergeAttributes, Node } from "@tiptap/core";

/**
 * Blocks that hold one line or paragraph of text and differ only in how they are set.
 * The HTML carries the name in `data-block`, so that copy and paste inside the desk keeps it.
 */
function textBlock(name: string) {
  return Node.create({
    name,
    group: "block",
    content: "inline*",
    defining: true,
    parseHTML: () => [{ tag: `p[data-block="${name}"]`, priority: 60 }],
    renderHTML: ({ HTMLAttributes }) => ["p", mergeAttributes(HTMLAttributes, { "data-block": name }), 0],
    addKeyboardShortcuts() {
      return {
        // A salutation, label or signature is one line: what follows is ordinary text again.
        Enter: ({ editor }) => {
          const { $from, empty } = editor.state.selection;
          if (!empty || $from.parent.type.name !== name || $from.parentOffset < $from.parent.content.size)
            return false;
          return editor.chain().splitBlock().setNode("paragraph").run();
        },
      };
    },
  });
}

/** 各地级以上市教育局： */
export const Salutation = textBlock("salutation");
/** 附件 1 */
export const AttachmentLabel = textBlock("attachmentLabel");
export const AttachmentTitle = textBlock("attachmentTitle");
/** 落款 */
export const Signature = textBlock("signature");
