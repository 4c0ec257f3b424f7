/** The images of one source, made harmless as the file store does, each kept once. */
import { createHash } from "node:crypto";
import type { Figure } from "../document/blocks";
import type { FileData } from "../document/issue";
import { FascicleError } from "../errors";

/** undefined where the bytes are no image that can be shown. */
export type KeepImage = (bytes: Uint8Array) => Promise<Pick<Figure, "file" | "width" | "height"> | undefined>;

const MOST_IMAGES = 200;
/** Bytes of all of them, encoded anew. */
const MOST_BYTES = 100_000_000;

export class ImageKeeper {
  private readonly kept = new Map<string, FileData>();
  private bytes = 0;

  get files(): FileData[] {
    return [...this.kept.values()];
  }

  readonly keep: KeepImage = async (source) => {
    if (source.length === 0) return undefined;
    const { cleanImage } = await import("../db/images");
    const image = await cleanImage(source).catch((error: unknown) => {
      if (error instanceof FascicleError) return undefined;
      throw error;
    });
    if (!image) return undefined;
    const { bytes, mediaType, width, height } = image;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    if (!this.kept.has(sha256)) {
      this.bytes += bytes.length;
      if (this.kept.size >= MOST_IMAGES || this.bytes > MOST_BYTES)
        throw new FascicleError("unsafe-file", { reason: "images" });
      this.kept.set(sha256, { sha256, mediaType, base64: Buffer.from(bytes).toString("base64") });
    }
    return { file: sha256, width, height };
  };
}
