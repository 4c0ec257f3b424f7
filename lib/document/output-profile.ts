/** ICC profiles of printing conditions (ICC.1) as printing houses hand them over: which may be stored and used. */
import { FascicleError } from "../errors";

export interface OutputProfile {
  readonly bytes: Uint8Array;
  readonly space: "grey" | "cmyk";
  /** Its name, as it says itself. */
  readonly description: string;
}

const HEADER = 128;
const TAG_ENTRY = 12;
/** Large CMYK profiles have 2 to 3 MB. */
const LARGEST = 16 * 1024 * 1024;

const SPACES: Readonly<Record<string, OutputProfile["space"]>> = { GRAY: "grey", CMYK: "cmyk" };

/**
 * A profile from a printing house, looked over: a whole ICC profile of an output device, for grey or four inks.
 * @throws FascicleError `bad-profile` with the reason as `problem`: size, signature, class, space
 */
export function readOutputProfile(bytes: Uint8Array): OutputProfile {
  const refuse = (problem: "size" | "signature" | "class" | "space"): never => {
    throw new FascicleError("bad-profile", { problem });
  };
  if (bytes.length > LARGEST) refuse("size");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER + 4 || text(bytes, 36, 4) !== "acsp") refuse("signature");
  if (view.getUint32(0) !== bytes.length) refuse("size");
  if (text(bytes, 12, 4) !== "prtr") refuse("class");
  const space = SPACES[text(bytes, 16, 4)] ?? refuse("space");
  return { bytes, space, description: descriptionOf(bytes, view) };
}

/** `desc` as ASCII text (version 2) or in several languages (version 4), the first of which serves. */
function descriptionOf(bytes: Uint8Array, view: DataView): string {
  const count = Math.min(view.getUint32(HEADER), 100);
  for (let entry = HEADER + 4; entry < HEADER + 4 + count * TAG_ENTRY; entry += TAG_ENTRY) {
    if (entry + TAG_ENTRY > bytes.length || text(bytes, entry, 4) !== "desc") continue;
    const at = view.getUint32(entry + 4);
    if (at + 28 > bytes.length) break;
    const type = text(bytes, at, 4);
    if (type === "desc") return text(bytes, at + 12, view.getUint32(at + 8)).replace(/\0.*$/s, "");
    if (type !== "mluc") break;
    const [length, offset] = [view.getUint32(at + 20), view.getUint32(at + 24)];
    const name = bytes.slice(at + offset, at + offset + length);
    return new TextDecoder("utf-16be").decode(name);
  }
  return "ICC";
}

const text = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 256)));
