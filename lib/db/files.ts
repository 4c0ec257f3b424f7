import type { Actor, Principal } from "@/lib/workflow/actor";

export interface StoredImage {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
}

export interface StoredFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly name?: string;
}

/** Largest upload of an image and of an original file, bytes. */
export declare const MAX_IMAGE_BYTES: number;
export declare const MAX_FILE_BYTES: number;

/** Sniffs, decodes and encodes anew (PNG or JPEG, without metadata). @throws `not-an-image`, `file-too-large` */
export declare function storeImage(
  actor: Actor,
  upload: { bytes: Uint8Array; name?: string },
): Promise<StoredImage>;
/** An original file as received; it is only ever handed out as an attachment. @throws `file-too-large` */
export declare function storeOriginal(
  actor: Principal,
  upload: { bytes: Uint8Array; mediaType: string; name?: string; journalId?: string },
): Promise<{ sha256: string }>;
/** Readers only get images of published articles. @throws `not-found` */
export declare function readFile(actor: Actor, sha256: string): Promise<StoredFile>;
