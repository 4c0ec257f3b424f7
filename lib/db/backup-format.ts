/**
 * What a backup file is: a gzip stream of frames, each a length (four bytes, big-endian) and as many bytes.
 *
 *     header   JSON: format, when, migrations, secrets, rows of each table
 *     table    JSON: name and columns; then its rows in COPY text format, cut anywhere;
 *              then an empty frame; then JSON: rows and SHA-256 of them          (once a table)
 *     end      JSON: SHA-256 over the whole, this frame excepted
 *
 * A file that was cut short has no end; one that was altered anywhere does not hash to what its end says.
 */
import { createHash, type Hash } from "node:crypto";
import { z } from "zod";
import { FascicleError } from "../errors";

const name = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const headerSchema = z.object({
  format: z.literal("fascicle-backup/1"),
  createdAt: z.iso.datetime(),
  /** Migrations the database had, in order. */
  migrations: z.array(name),
  /** Environment variables that web processes share; without them sessions end, nothing else. */
  secrets: z.record(z.string(), z.string()),
  tables: z.array(z.object({ table: name, rows: z.number().int().nonnegative() })),
});
const tableSchema = z.object({ table: name, columns: z.array(name).min(1) });
const tallySchema = z.object({ rows: z.number().int().nonnegative(), sha256 });
const endSchema = z.object({ end: z.literal(true), sha256 });

export type BackupHeader = z.infer<typeof headerSchema>;
export type TableHead = z.infer<typeof tableSchema>;
/** Rows of a table and the SHA-256 of their COPY text. */
export type Tally = z.infer<typeof tallySchema>;

/** No single value of a few megabytes, hex-encoded, comes near this: a larger length is damage. */
const LONGEST_FRAME = 1 << 30;

/** Makes the frames of a backup, in the order in which they are to be written. */
export class BackupWriter {
  readonly #whole = createHash("sha256");

  header(header: BackupHeader): Buffer {
    return this.#frame(toJson(header));
  }

  table(head: TableHead): Buffer {
    return this.#frame(toJson(head));
  }

  rows(chunk: Buffer): Buffer {
    // An empty frame would end the table.
    return chunk.length === 0 ? chunk : this.#frame(chunk);
  }

  tally(tally: Tally): Buffer {
    return Buffer.concat([this.#frame(Buffer.alloc(0)), this.#frame(toJson(tally))]);
  }

  end(): Buffer {
    return frame(toJson({ end: true, sha256: this.#whole.digest("hex") }));
  }

  #frame(bytes: Buffer): Buffer {
    const framed = frame(bytes);
    this.#whole.update(framed);
    return framed;
  }
}

/** Reads the frames of a backup; each method throws FascicleError `damaged-file` where the next is another. */
export class BackupReader {
  readonly #whole: Hash = createHash("sha256");
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  /** @param source  the unpacked bytes */
  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async header(): Promise<BackupHeader> {
    return parse(headerSchema, await this.#frame());
  }

  async table(): Promise<TableHead> {
    return parse(tableSchema, await this.#frame());
  }

  /** The rows of the table whose head was read, in COPY text format. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const chunk = await this.#frame();
      if (chunk.length === 0) return;
      yield chunk;
    }
  }

  async tally(): Promise<Tally> {
    return parse(tallySchema, await this.#frame());
  }

  /** Checks the whole, and that nothing follows. */
  async end(): Promise<void> {
    const expected = this.#whole.copy().digest("hex");
    const { sha256 } = parse(endSchema, await this.#frame());
    if (sha256 !== expected || (await this.#take(1, false)) !== undefined) throw damaged();
  }

  async #frame(): Promise<Buffer> {
    const head = await this.#take(4);
    const length = head.readUInt32BE();
    if (length > LONGEST_FRAME) throw damaged();
    const body = await this.#take(length);
    this.#whole.update(head).update(body);
    return body;
  }

  async #take(length: number): Promise<Buffer>;
  async #take(length: number, required: false): Promise<Buffer | undefined>;
  async #take(length: number, required = true): Promise<Buffer | undefined> {
    const parts: Buffer[] = [this.#rest];
    for (let have = this.#rest.length; have < length; ) {
      const next = await this.#next();
      if (next === undefined) {
        if (required) throw damaged();
        return undefined;
      }
      parts.push(next);
      have += next.length;
    }
    const bytes = parts.length === 1 ? this.#rest : Buffer.concat(parts);
    this.#rest = bytes.subarray(length);
    return bytes.subarray(0, length);
  }

  /** What cannot be unpacked is damage too. */
  async #next(): Promise<Buffer | undefined> {
    try {
      const { value, done } = await this.#source.next();
      return done ? undefined : value;
    } catch (error) {
      throw isOfZlib(error) ? damaged(error) : error;
    }
  }
}

/** `cause` is for whoever looks closer; people are told that the file is damaged and nothing was changed. */
export function damaged(cause?: unknown): FascicleError {
  return new FascicleError("damaged-file", {}, { cause });
}

function isOfZlib(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}

function frame(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

const toJson = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

function parse<T>(schema: z.ZodType<T>, bytes: Buffer): T {
  try {
    return schema.parse(JSON.parse(bytes.toString("utf8")));
  } catch (error) {
    throw damaged(error);
  }
}
