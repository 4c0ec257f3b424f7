/**
 * Images as the PDF writer takes them: baseline JPEG and plain PNG pass unchanged, all else becomes an
 * opaque PNG. (pdfkit decodes transparent and interlaced PNG concurrently, which numbers its objects in a
 * random order; print knows no transparency anyway.) Only bytes come in: never a path, never an address.
 */
import { FascicleError } from "../errors";
import type { Page } from "../typeset/types";

export type Files = ReadonlyMap<string, Uint8Array>;

/** `grey` for the press: one ink, as the text beside them. */
export type ImageColour = "asIs" | "grey";

/**
 * The images of these pages, by SHA-256.
 * @param tell  called before each with how many are ready; waited for
 * @throws FascicleError `damaged-image` where one is not among the
 * files or cannot be read.
 */
export async function prepareImages(
  pages: readonly Page[],
  files: Files,
  colour: ImageColour = "asIs",
  tell: (done: number, total: number) => Promise<void> | undefined = () => undefined,
): Promise<Files> {
  const wanted = new Set(pages.flatMap((page) => page.images.map((image) => image.file)));
  const prepared = new Map<string, Uint8Array>();
  for (const file of wanted) {
    await tell(prepared.size, wanted.size);
    const bytes = files.get(file);
    if (!bytes) throw new FascicleError("damaged-image", { file });
    try {
      prepared.set(file, await prepareImage(bytes, colour));
    } catch (cause) {
      throw new FascicleError("damaged-image", { file }, { cause });
    }
  }
  return prepared;
}

async function prepareImage(bytes: Uint8Array, colour: ImageColour): Promise<Uint8Array> {
  if (colour === "grey") return isGreyJpeg(bytes) ? bytes : greyed(bytes);
  return isPlain(bytes) ? bytes : flatten(bytes);
}

/** Photographs stay JPEG, drawings stay sharp. */
async function greyed(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  const grey = sharp(bytes).autoOrient().flatten({ background: "#ffffff" }).greyscale().toColourspace("b-w");
  return isJpeg(bytes) ? grey.jpeg({ quality: 95 }).toBuffer() : grey.png().toBuffer();
}

async function flatten(bytes: Uint8Array): Promise<Uint8Array> {
  const { default: sharp } = await import("sharp");
  return sharp(bytes).autoOrient().flatten({ background: "#ffffff" }).toColourspace("srgb").png().toBuffer();
}

function isPlain(bytes: Uint8Array): boolean {
  return isPlainPng(bytes) || isBaselineJpeg(bytes);
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** 8 bits a sample at most, grey, RGB or palette, not interlaced, no transparency (PNG 3rd edition, 11.2). */
function isPlainPng(bytes: Uint8Array): boolean {
  if (bytes.length < 33 || PNG_SIGNATURE.some((byte, i) => bytes[i] !== byte)) return false;
  const [depth, colour, , , interlaced] = bytes.subarray(24, 29);
  const opaque = colour === 0 || colour === 2 || colour === 3;
  return depth! <= 8 && opaque && interlaced === 0 && !hasChunk(bytes, "tRNS");
}

function hasChunk(png: Uint8Array, type: string): boolean {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 8 <= png.length; at += 12 + view.getUint32(at)) {
    if (String.fromCharCode(...png.subarray(at + 4, at + 8)) === type) return true;
  }
  return false;
}

const isJpeg = (bytes: Uint8Array) => bytes[0] === 0xff && bytes[1] === 0xd8;

const isBaselineJpeg = (bytes: Uint8Array) => [1, 3].includes(baselineComponents(bytes) ?? 0);

const isGreyJpeg = (bytes: Uint8Array) => baselineComponents(bytes) === 1;

/** Of a baseline JPEG without EXIF orientation: the frame header comes before any scan (T.81, B.1). */
function baselineComponents(bytes: Uint8Array): number | undefined {
  if (!isJpeg(bytes)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at);
    if (marker === 0xffe1) return undefined; // EXIF may turn the picture
    if (marker === 0xffc0) return bytes[at + 9];
    if (marker === 0xffda || marker < 0xffc0) return undefined;
  }
  return undefined;
}
