import { Mark } from "@tiptap/core";
import { Link as TiptapLink } from "@tiptap/extension-link";
import { safeAddress } from "@/lib/document/text";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    fascicleMarks: {
      toggleLead: () => ReturnType;
      toggleEmphasisDots: () => ReturnType;
    };
  }
}

/** The run-in heading that opens a paragraph: （一）聚焦重点产业。 */
export const Lead = Mark.create({
  name: "lead",
  // Outside bold, as the stored document orders marks.
  priority: 900,
  inclusive: false,
  parseHTML: () => [{ tag: 'span[data-mark="lead"]' }],
  renderHTML: () => ["span", { "data-mark": "lead" }, 0],
  addCommands() {
    return {
      toggleLead:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-l": () => this.editor.commands.toggleLead() };
  },
});

/** 着重号 */
export const EmphasisDots = Mark.create({
  name: "emphasisDots",
  parseHTML: () => [{ tag: 'span[data-mark="emphasisDots"]' }],
  renderHTML: () => ["span", { "data-mark": "emphasisDots" }, 0],
  addCommands() {
    return {
      toggleEmphasisDots:
        () =>
        ({ commands }) =>
          commands.toggleMark(this.name),
    };
  },
  addKeyboardShortcuts() {
    return { "Mod-Shift-e": () => this.editor.commands.toggleEmphasisDots() };
  },
});

/** Only the address is stored: target and rel are the business of who shows the link. */
export const Link = TiptapLink.extend({
  addAttributes: () => ({ href: { default: null } }),
}).configure({
  autolink: false,
  openOnClick: false,
  isAllowedUri: (address) => safeAddress(address) !== undefined,
});
