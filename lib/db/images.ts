/** Uploaded images, made harmless: recognised by their bytes, decoded and encoded anew, without metadata. */
import sharp from "sharp";
import { FascicleError } from "../errors";

export interface CleanImage {
  readonly bytes: Uint8Array;
  readonly mediaType: "image/png" | "image/jpeg";
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** 4000 px over the 142 mm of the type area are 715 dpi: more than any press shows. */
const MAX_SIDE = 4000;
/** A small file may hold a vast picture. */
const MAX_PIXELS = 60_000_000;

/** First bytes of what is let near the decoder; SVG, HEIF and PDF are not. */
const SIGNATURES: readonly { readonly format: string; readonly at: number; readonly bytes: string }[] = [
  { format: "png", at: 0, bytes: "89504e470d0a1a0a" },
  { format: "jpeg", at: 0, bytes: "ffd8ff" },
  { format: "gif", at: 0, bytes: "47494638" },
  { format: "webp", at: 8, bytes: "57454250" },
];

function sniff(bytes: Uint8Array): string | undefined {
  const hex = Buffer.from(bytes.subarray(0, 16)).toString("hex");
  return SIGNATURES.find((signature) => hex.startsWith(signature.bytes, signature.at * 2))?.format;
}

export interface CleanOptions {
  /** Opaque and in greys alone. */
  readonly grey?: boolean;
}

/** @throws FascicleError `not-an-image` */
export async function cleanImage(
  bytes: Uint8Array,
  { grey = false }: CleanOptions = {},
): Promise<CleanImage> {
  const format = sniff(bytes);
  if (!format) throw new FascicleError("not-an-image");
  try {
    const read = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" })
      .timeout({ seconds: 30 })
      // The camera's orientation becomes part of the picture; the note of it goes with all metadata.
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: "inside", withoutEnlargement: true })
      .toColourspace("srgb");
    const image = grey ? read.flatten({ background: "#ffffff" }).toColourspace("b-w") : read;
    const encoded = format === "jpeg" ? image.jpeg({ quality: 92 }) : image.png({ compressionLevel: 9 });
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
    const mediaType = format === "jpeg" ? "image/jpeg" : "image/png";
    return { bytes: data, mediaType, width: info.width, height: info.height };
  } catch (error) {
    throw new FascicleError("not-an-image", {}, { cause: error });
  }
}

/**
 * An image of an imported issue keeps its bytes, since its name is their hash; it is decoded to the end to
 * prove that it is one. @throws FascicleError `damaged-file`
 */
export async function checkImage(
  bytes: Uint8Array,
): Promise<{ mediaType: string; width: number; height: number }> {
  const format = sniff(bytes);
  if (!format) throw new FascicleError("damaged-file");
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" }).timeout({ seconds: 30 });
    const { info } = await image.raw().toBuffer({ resolveWithObject: true });
    return { mediaType: `image/${format}`, width: info.width, height: info.height };
  } catch (error) {
    throw new FascicleError("damaged-file", {}, { cause: error });
  }
}
