import { describe, expect, test } from "vitest";
import { readOutputProfile } from "../document/output-profile";
import { greyProfile } from "./grey-profile";

const put = (bytes: Uint8Array, at: number, text: string) => {
  const changed = Uint8Array.from(bytes);
  changed.set(Buffer.from(text, "latin1"), at);
  return changed;
};

describe("our own grey condition", () => {
  const { bytes } = greyProfile();
  const view = new DataView(bytes.buffer);

  test("is read as what it says it is", () => {
    expect(readOutputProfile(bytes)).toMatchObject({ space: "grey", description: greyProfile().description });
  });

  test("darkens half tones by 20 % and keeps paper white", () => {
    const curve = tag("kTRC");
    const luminance = (share: number) => view.getUint16(curve + 12 + 2 * Math.round(255 * share)) / 65535;
    expect(luminance(1)).toBe(1);
    expect(luminance(0)).toBeCloseTo(0.05, 3);
    // Half a tone on the plate prints as 0.7: what is left is 1 − 0.7 × 0.95.
    expect(luminance(0.5)).toBeCloseTo(1 - 0.7 * 0.95, 2);
  });

  test("tones never get darker as the device value grows", () => {
    const curve = tag("kTRC");
    const values = Array.from({ length: 256 }, (_, index) => view.getUint16(curve + 12 + 2 * index));
    expect(values.toSorted((a, b) => a - b)).toEqual(values);
  });

  function tag(signature: string): number {
    for (let entry = 132; entry < 132 + 12 * view.getUint32(128); entry += 12)
      if (String.fromCharCode(...bytes.subarray(entry, entry + 4)) === signature)
        return view.getUint32(entry + 4);
    throw new Error(`no ${signature}`);
  }
});

describe("a printing house's profile", () => {
  const { bytes } = greyProfile();

  test.each([
    ["signature", put(bytes, 36, "xxxx")],
    ["signature", new TextEncoder().encode("%PDF-1.7")],
    ["class", put(bytes, 12, "mntr")],
    ["space", put(bytes, 16, "RGB ")],
    ["size", bytes.subarray(0, bytes.length - 1)],
  ])("is refused for its %s", (problem, profile) => {
    expect(() => readOutputProfile(profile)).toThrow(
      expect.objectContaining({ id: "bad-profile", values: { problem } }),
    );
  });

  test("for four inks is taken", () => {
    expect(readOutputProfile(put(bytes, 16, "CMYK")).space).toBe("cmyk");
  });

  test("tells its name in version 4, too", () => {
    const name = Buffer.from("胶印", "utf16le").swap16();
    const record = Buffer.alloc(28);
    record.write("mluc", 0, "latin1");
    record.writeUInt32BE(1, 8);
    record.writeUInt32BE(12, 12);
    record.write("zhCN", 16, "latin1");
    record.writeUInt32BE(name.length, 20);
    record.writeUInt32BE(28, 24);
    const header = Buffer.from(bytes.subarray(0, 128));
    const table = Buffer.alloc(16);
    table.writeUInt32BE(1, 0);
    table.write("desc", 4, "latin1");
    table.writeUInt32BE(144, 8);
    table.writeUInt32BE(record.length + name.length, 12);
    const whole = Buffer.concat([header, table, record, name]);
    whole.writeUInt32BE(whole.length, 0);
    expect(readOutputProfile(whole).description).toBe("胶印");
  });
});
