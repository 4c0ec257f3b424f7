import { currentActor, type SessionActor } from "@/lib/auth/session";
import { FascicleError } from "@/lib/errors";

interface Bytes {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mediaType: string;
  readonly fileName?: string;
}

/** What a browser may draw by itself; everything else it saves. */
const SHOWN = /^image\/(png|jpeg|webp|gif)$/;

/**
 * Stored bytes as an answer. They never change, so a browser may keep them, but asks each time whether the
 * person still may see them. 401 signed out, 404 where there is nothing or not for him.
 */
export async function answerBytes(
  request: Request,
  read: (actor: SessionActor) => Promise<Bytes>,
): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  try {
    const { bytes, sha256, mediaType, fileName } = await read(actor);
    const headers = {
      etag: `"${sha256}"`,
      "cache-control": "private, no-cache",
      "content-type": mediaType,
      "content-disposition": SHOWN.test(mediaType) ? "inline" : attachment(fileName),
      "x-content-type-options": "nosniff",
    };
    if (request.headers.get("if-none-match") === headers.etag)
      return new Response(null, { status: 304, headers });
    return new Response(Buffer.from(bytes), {
      headers: { ...headers, "content-length": String(bytes.byteLength) },
    });
  } catch (error) {
    if (error instanceof FascicleError) return new Response(null, { status: 404 });
    throw error;
  }
}

/** RFC 6266: the Chinese name in UTF-8. */
function attachment(name: string | undefined): string {
  if (name === undefined) return "attachment";
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename*=UTF-8''${encoded}`;
}
