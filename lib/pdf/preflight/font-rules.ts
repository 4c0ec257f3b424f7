import type { Found, PreflightInput } from "./types";

/** Fonts whose files forbid embedding cannot be sent to a printer. */
export function checkFonts({ fonts = [] }: Pick<PreflightInput, "fonts">): Found[] {
  return fonts
    .filter(({ embeddable }) => !embeddable)
    .map(({ name }) => ({ rule: "font-not-embeddable", detail: { font: name } }));
}
