/** 校样 across the page in light grey: a proof must not be taken for the issue. */
import type { Page } from "../typeset/types";
import type { SheetFonts } from "./embedded-face";
import type { FontFaces } from "./faces";
import type { Ink } from "./ink";
import type { Operators } from "./operators";

const TEXT = "校样";
/** em → pt, and the turn, in radians against the horizontal. */
const SIZE = 120;
const TURN = Math.PI / 6;

/** Drawn under text and images. Reads as nothing: searching and copying the page must give its copy alone. */
export function drawProofMark(
  out: Operators,
  page: Page,
  fonts: SheetFonts,
  faces: FontFaces,
  ink: Ink,
): void {
  const codePoints = Array.from(TEXT, (character) => character.codePointAt(0)!);
  const font = faces.hei.fontFor(codePoints[0]!);
  const face = fonts.font(font.name);
  const [cos, sin] = [Math.cos(TURN), Math.sin(TURN)];
  // The middle of the text's em boxes comes to stand on the middle of the page.
  const [right, up] = [(-codePoints.length * SIZE) / 2, -SIZE * 0.38];
  const x = page.width / 2 + right * cos - up * sin;
  const y = page.height / 2 + right * sin + up * cos;
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => Math.round(value * 1e4) / 1e4).join(" ");
  out.line(`/Span <</ActualText <feff>>> BDC q 1 0 0 -1 0 ${page.height} cm ${ink.fill(0.08)}`);
  out.text(`BT /${face.name} ${SIZE} Tf ${matrix} Tm <`);
  for (const codePoint of codePoints) out.code(face.slot(font.glyph(codePoint), codePoint));
  out.line("> Tj ET Q EMC");
}
