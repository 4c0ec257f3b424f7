"use client";

import type { Editor } from "@tiptap/react";
import { useEffect } from "react";

/** `#block-ID` in the address leads to that block: it is brought into view, the cursor put into it. */
export function usePointedBlock(editor: Editor | null): void {
  useEffect(() => {
    if (!editor) return;
    // The text is laid out in the frame after the editor stands.
    const frame = requestAnimationFrame(() => goToBlock(editor, pointedBlock()));
    const onHashChange = () => goToBlock(editor, pointedBlock());
    window.addEventListener("hashchange", onHashChange);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("hashchange", onHashChange);
    };
  }, [editor]);
}

function pointedBlock(): string | undefined {
  const [, id] = /^#block-(.+)$/.exec(window.location.hash) ?? [];
  try {
    return id && decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

function goToBlock(editor: Editor, id: string | undefined): void {
  if (id === undefined || editor.isDestroyed) return;
  let found: number | undefined;
  editor.state.doc.descendants((node, position) => {
    if (found === undefined && node.attrs.id === id) found = position;
    return found === undefined;
  });
  if (found === undefined) return;
  if (editor.isEditable) editor.commands.focus(found + 1, { scrollIntoView: false });
  const element = editor.view.nodeDOM(found);
  if (!(element instanceof HTMLElement)) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
  // Not a class: the editor owns the element's attributes.
  const mark = (colour: string) => ({ outline: `2px solid ${colour}`, outlineOffset: "4px" });
  element.animate([mark("#8A5A0B"), mark("transparent")], { duration: 3000, easing: "ease-in" });
}
