/** Images: there, readable, fine enough for the size they are printed in, and without colour that nobody ordered. */
import type { Figure } from "../../document/blocks";
import { articlesOf } from "./copy-places";
import type { Found, ImageFacts, PreflightInput } from "./types";

/** A printer's screen does not show a tenth less. */
const TOLERANCE = 0.98;
const POINTS_PER_INCH = 72;

export function checkImages(input: PreflightInput): Found[] {
  return articlesOf(input.copy).flatMap(({ number, blocks }) =>
    blocks.flatMap((block) => (block.kind === "figure" ? checkFigure(block, number, input) : [])),
  );
}

function checkFigure(figure: Figure, article: string, { composed, images, style }: PreflightInput): Found[] {
  const { id: block, file, caption = "" } = figure;
  const facts = images.get(file);
  const printed = printedSize(figure, composed.pages);
  const place = { article, block, page: printed?.page };
  if (!facts) return [{ rule: "image-missing", ...place, detail: { caption } }];
  if (facts.kind === "damaged") return [{ rule: "image-damaged", ...place, detail: { caption } }];
  const found: Found[] = [];
  const limit = style.press.imageResolution;
  const resolution = printed && resolutionOf(facts, printed);
  if (resolution !== undefined && resolution < limit * TOLERANCE)
    found.push({
      rule: "image-resolution",
      ...place,
      detail: {
        caption,
        resolution: Math.floor(resolution),
        limit,
        width: facts.width,
        height: facts.height,
      },
    });
  if (facts.colour !== "grey") found.push({ rule: "image-colour", ...place, detail: { caption } });
  return found;
}

interface PrintedSize {
  readonly page?: number;
  readonly width: number;
  readonly height: number;
}

/** Where the image stands largest. */
function printedSize({ file }: Figure, pages: PreflightInput["composed"]["pages"]): PrintedSize | undefined {
  let largest: PrintedSize | undefined;
  for (const { kind, folio, images } of pages)
    for (const image of images)
      if (image.file === file && image.width > (largest?.width ?? 0))
        largest = {
          width: image.width,
          height: image.height,
          ...(kind === "body" && { page: Number(folio) }),
        };
  return largest;
}

/** Effective dots per inch: of the two directions the worse. A turned picture has its sides changed. */
function resolutionOf(facts: ImageFacts & { kind: "image" }, printed: PrintedSize): number {
  const isTurned = facts.width > facts.height !== printed.width > printed.height;
  const [width, height] = isTurned ? [facts.height, facts.width] : [facts.width, facts.height];
  return Math.min(width / printed.width, height / printed.height) * POINTS_PER_INCH;
}
