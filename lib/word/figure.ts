/** An image at the size the house prints it, with its alternative text and its caption below. */
import { captionContent, type Figure } from "../document/blocks";
import { typeArea } from "../typeset/type-area";
import { inlineXml } from "./runs";
import { STYLE_IDS } from "./style-ids";
import type { WordParts } from "./word-parts";
import { paragraphOf, tag, textRun } from "./xml";

/** As the composer has it: where the file does not say otherwise, an image has 96 pixels an inch. */
const POINTS_A_PIXEL = 72 / 96;
const EMU_A_POINT = 12_700;
/** Body lines that a page keeps for the caption. */
const LINES_BESIDE = 3;

const STYLES = {
  column: STYLE_IDS.figure,
  width: STYLE_IDS.figureWidth,
  page: STYLE_IDS.figurePage,
} as const;

/** Where the image is not there, its alternative text stands in its place. */
export function figureXml(figure: Figure, parts: WordParts): string {
  const { caption, alt, file, extent = "column" } = figure;
  const relation = parts.image(file);
  const below = captionContent(figure);
  const image =
    relation === undefined ? textRun(`［图：${alt ?? caption ?? ""}］`) : drawing(figure, relation, parts);
  return [
    paragraphOf(STYLES[extent], image, below.length === 0 ? "" : tag("w:keepNext")),
    below.length === 0 ? "" : paragraphOf(STYLE_IDS.figureCaption, inlineXml(below, parts)),
  ].join("");
}

function drawing({ width, height, alt, extent }: Figure, relation: string, parts: WordParts): string {
  const area = typeArea(parts.style);
  const [natural, tall] = [width * POINTS_A_PIXEL, height * POINTS_A_PIXEL];
  const most = area.height - LINES_BESIDE * area.leading;
  const scale = Math.min(extent ? Number.POSITIVE_INFINITY : 1, area.width / natural, most / tall);
  const emu = (pt: number) => Math.max(1, Math.round(pt * scale * EMU_A_POINT));
  const size = { cx: emu(natural), cy: emu(tall) };
  const id = parts.drawing();
  const named = { id, name: `图 ${id}`, descr: alt };
  const picture = tag(
    "pic:pic",
    {},
    tag("pic:nvPicPr", {}, tag("pic:cNvPr", named), tag("pic:cNvPicPr")),
    tag("pic:blipFill", {}, tag("a:blip", { "r:embed": relation }), tag("a:stretch", {}, tag("a:fillRect"))),
    tag(
      "pic:spPr",
      {},
      tag("a:xfrm", {}, tag("a:off", { x: 0, y: 0 }), tag("a:ext", size)),
      tag("a:prstGeom", { prst: "rect" }, tag("a:avLst")),
    ),
  );
  return tag(
    "w:r",
    {},
    tag(
      "w:drawing",
      {},
      tag(
        "wp:inline",
        { distT: 0, distB: 0, distL: 0, distR: 0 },
        tag("wp:extent", size),
        tag("wp:docPr", named),
        tag("wp:cNvGraphicFramePr", {}, tag("a:graphicFrameLocks", { noChangeAspect: 1 })),
        tag(
          "a:graphic",
          {},
          tag("a:graphicData", { uri: "http://schemas.openxmlformats.org/drawingml/2006/picture" }, picture),
        ),
      ),
    ),
  );
}
