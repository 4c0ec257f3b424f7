import { mergeAttributes } from "@tiptap/core";
import { Heading } from "@tiptap/extension-heading";

const LEVELS = [1, 2, 3] as const;

/**
 * Headings of three levels. The page's own title is its h1, so level 1 is an h2 and so on; `data-level` says
 * which it is, and tells our own headings from pasted ones, whose h1 is level 1.
 */
export const ArticleHeading = Heading.configure({ levels: [...LEVELS] }).extend({
  parseHTML() {
    const own = LEVELS.map((level) => ({ tag: `h${level + 1}[data-level="${level}"]`, attrs: { level } }));
    return [...own, ...(this.parent?.() ?? [])];
  },
  renderHTML({ node, HTMLAttributes }) {
    const level: number = node.attrs.level;
    return [`h${level + 1}`, mergeAttributes(HTMLAttributes, { "data-level": level }), 0];
  },
});
