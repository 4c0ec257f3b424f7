/** What preflight asks of images: read off their headers, the pixels are not decoded. */
import type { Files } from "./images";
import type { ImageFacts } from "./preflight/types";

/** Of every file, by SHA-256. */
export async function readImageFacts(files: Files): Promise<ReadonlyMap<string, ImageFacts>> {
  const facts = new Map<string, ImageFacts>();
  for (const [sha256, bytes] of files) facts.set(sha256, await factsOf(bytes));
  return facts;
}

async function factsOf(bytes: Uint8Array): Promise<ImageFacts> {
  const { default: sharp } = await import("sharp");
  try {
    const image = sharp(bytes);
    const { autoOrient, space, channels } = await image.metadata();
    const colour = space === "cmyk" ? "cmyk" : isGreySpace(space, channels) ? "grey" : "rgb";
    // A picture saved in colour may yet be black and white: its channels tell.
    const isGrey = colour === "grey" || (colour === "rgb" && (await isGreyPicture(bytes)));
    return { kind: "image", ...autoOrient, colour: isGrey ? "grey" : colour };
  } catch {
    return { kind: "damaged" };
  }
}

const isGreySpace = (space: string, channels: number) =>
  space === "b-w" || space === "grey16" || channels < 3;

/** Saturation below which no eye sees colour, of 255. */
const UNSEEN = 12;

/** The whole picture is read, small: a file cut off in its middle is found damaged here. */
async function isGreyPicture(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import("sharp");
  const { data, info } = await sharp(bytes, { failOn: "truncated" })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .resize(200, 200, { fit: "inside", withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let at = 0; at + 2 < data.length; at += info.channels) {
    const [red, green, blue] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > UNSEEN) return false;
  }
  return true;
}
