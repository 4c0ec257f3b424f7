import type { Extensions } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { HardBreak } from "@tiptap/extension-hard-break";
import Subscript from "@tiptap/extension-subscript";
import Superscript from "@tiptap/extension-superscript";
import { Placeholder } from "@tiptap/extensions";
import StarterKit from "@tiptap/starter-kit";
import { BlockIds } from "./block-ids";
import { Figure, type FigureOptions } from "./figure";
import { Footnote } from "./footnote";
import { ArticleHeading } from "./heading";
import { List, ListItem } from "./list";
import { EmphasisDots, Lead, Link } from "./marks";
import { tableExtensions } from "./table";
import { AttachmentLabel, AttachmentTitle, Salutation, Signature } from "./text-blocks";

export interface SchemaOptions extends FigureOptions {
  readonly placeholder: string;
}

/** Everything an article may contain; the names are those of the stored document (lib/document). */
export function articleExtensions({ fileAddress, placeholder }: SchemaOptions): Extensions {
  return [
    StarterKit.configure({
      heading: false,
      blockquote: false,
      bulletList: false,
      code: false,
      codeBlock: false,
      hardBreak: false,
      horizontalRule: false,
      link: false,
      listItem: false,
      listKeymap: false,
      orderedList: false,
      strike: false,
      trailingNode: { node: "paragraph", notAfter: ["paragraph", "signature"] },
    }),
    Blockquote.extend({ content: "paragraph+" }),
    // Ctrl/⌘Enter is "next step" in the desk, so only Shift+Enter breaks a line.
    HardBreak.extend({
      addKeyboardShortcuts() {
        return { "Shift-Enter": () => this.editor.commands.setHardBreak() };
      },
    }),
    ArticleHeading,
    Salutation,
    AttachmentLabel,
    AttachmentTitle,
    Signature,
    List,
    ListItem,
    ...tableExtensions,
    Figure.configure({ fileAddress }),
    Footnote,
    Lead,
    EmphasisDots,
    Superscript,
    Subscript,
    Link,
    BlockIds,
    Placeholder.configure({ placeholder }),
  ];
}
