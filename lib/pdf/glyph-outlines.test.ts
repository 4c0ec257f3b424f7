import sharp from "sharp";
import { expect, test } from "vitest";
import { loadFaces } from "./faces";

const faces = loadFaces();
const [song, hei] = [faces.song.fonts[0]!, faces.hei.fonts[0]!];
const SIDE = 100;

/** Share of the em box that a path covers, and its mean place in it. */
async function ink(path: string, unitsPerEm: number): Promise<{ share: number; x: number; y: number }> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIDE}" height="${SIDE}"
    viewBox="0 ${-0.88 * unitsPerEm} ${unitsPerEm} ${unitsPerEm}"><path d="${path}"/></svg>`;
  const { data } = await sharp(Buffer.from(svg))
    .flatten({ background: "#ffffff" })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  let [sum, x, y] = [0, 0, 0];
  for (const [index, value] of data.entries()) {
    const dark = 255 - value;
    sum += dark;
    x += dark * (index % SIDE);
    y += dark * Math.floor(index / SIDE);
  }
  return { share: sum / 255 / SIDE ** 2, x: x / sum, y: y / sum };
}

const pathOf = (character: string, face = song) => face.outlines([face.glyph(character.codePointAt(0)!)])[0]!;

test("a glyph upright in its em box: 一 lies across the middle, 上 stands on it, . at the foot", async () => {
  const one = await ink(pathOf("一"), song.unitsPerEm);
  expect(one.share).toBeGreaterThan(0.02);
  expect(one.share).toBeLessThan(0.15);
  expect(one.y).toBeGreaterThan(40);
  expect(one.y).toBeLessThan(60);
  const [up, down] = await Promise.all(["上", "下"].map((c) => ink(pathOf(c), song.unitsPerEm)));
  expect(up!.y).toBeGreaterThan(down!.y);
  expect((await ink(pathOf("."), song.unitsPerEm)).y).toBeGreaterThan(75);
});

test("counters stay open: 口 is mostly paper", async () => {
  for (const face of [song, hei]) {
    const { share } = await ink(pathOf("口", face), face.unitsPerEm);
    expect(share).toBeGreaterThan(0.05);
    expect(share).toBeLessThan(0.4);
  }
});

test("accents of composite letters stand above them", async () => {
  const [plain, accented] = await Promise.all(["e", "é"].map((c) => ink(pathOf(c), song.unitsPerEm)));
  expect(accented!.share).toBeGreaterThan(plain!.share);
  expect(accented!.y).toBeLessThan(plain!.y);
});

test("the space, and what the font has not, are without outline", () => {
  expect(pathOf(" ")).toBe("");
  expect(song.outlines([65_535])).toEqual([""]);
});
