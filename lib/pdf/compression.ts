/**
 * Large streams of a document are compressed in other threads (those of libuv) while the drawing goes on. Objects are
 * written in the order in which they ended all the same: the same input gives the same bytes.
 */
import { promisify } from "node:util";
import { deflate, deflateSync, type ZlibOptions } from "node:zlib";
import type { PdfReference } from "pdfkit";

/**
 * Bytes from which it pays: each compression under way holds a quarter of a megabyte, and a page with its ten
 * kilobytes is done before a thread has begun.
 */
const LARGE = 32_768;

/** Two thirds of the time that the usual 6 takes, for 2 % more bytes. */
const LEVEL = 4;

const compressed = promisify<Uint8Array, ZlibOptions, Buffer>(deflate);

/** With room for all of it at once: a thread whose output is full waits until this one, busy drawing, takes it. */
const deflated = (bytes: Uint8Array) =>
  compressed(bytes, { level: LEVEL, chunkSize: bytes.length + (bytes.length >> 8) + 64 });

const begun = new WeakMap<Uint8Array, Promise<Buffer>>();

/** Begins to compress what a stream will consist of, so that it is ready when that stream is written. */
export function beginCompression(bytes: Uint8Array): void {
  if (bytes.length < LARGE) return;
  const promise = deflated(bytes);
  promise.catch(() => {}); // told where it is awaited
  begun.set(bytes, promise);
}

/** The objects of one document that have ended and are not written yet. */
export class WritingOrder {
  private readonly waiting: { readonly write: () => void; isReady: boolean }[] = [];

  /** @param fail  called where a stream cannot be compressed */
  constructor(private readonly fail: (error: unknown) => void) {}

  /** @param write  writes an object, its stream being compressed by then */
  end(object: PdfReference, write: () => void): void {
    const { buffer: parts, compress } = object;
    const promise = compress ? inOtherThread(parts) : undefined;
    if (compress && parts.length > 0 && !promise)
      replaceStream(object, deflateSync(Buffer.concat(parts), { level: LEVEL }));
    const entry = { write, isReady: !promise };
    this.waiting.push(entry);
    promise?.then((bytes) => {
      replaceStream(object, bytes);
      entry.isReady = true;
      this.writeReady();
    }, this.fail);
    this.writeReady();
  }

  private writeReady(): void {
    while (this.waiting[0]?.isReady) this.waiting.shift()!.write();
  }
}

function replaceStream(object: PdfReference, compressed: Buffer): void {
  object.buffer = [compressed];
  object.compress = false;
}

/** Undefined where the stream is too short. */
function inOtherThread(parts: readonly Uint8Array[]): Promise<Buffer> | undefined {
  const [first] = parts;
  if (first && parts.length === 1 && begun.has(first)) return begun.get(first);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return length >= LARGE ? deflated(Buffer.concat(parts)) : undefined;
}
