/** Two drawings for the demo articles, made here so that the project carries no one's photograph. */
import { createHash } from "node:crypto";
import sharp from "sharp";

export interface DemoImage {
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly mediaType: "image/png";
  readonly width: number;
  readonly height: number;
}

async function draw(width: number, height: number, shapes: string): Promise<DemoImage> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fff"/>${shapes}</svg>`;
  const bytes = await sharp(Buffer.from(svg)).grayscale().png({ compressionLevel: 9 }).toBuffer();
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    bytes,
    mediaType: "image/png",
    width,
    height,
  };
}

/** Floor plan of a training hall: three zones left to right, an aisle, a classroom behind. */
export function trainingHall(): Promise<DemoImage> {
  const bench = (x: number, y: number) =>
    `<rect x="${x}" y="${y}" width="110" height="60" rx="6" fill="#e9e9e9" stroke="#333" stroke-width="3"/><circle cx="${x + 55}" cy="${y + 30}" r="14" fill="none" stroke="#333" stroke-width="3"/>`;
  const zone = (x: number, fill: string) =>
    `<rect x="${x}" y="60" width="440" height="520" fill="${fill}" stroke="#222" stroke-width="6"/>${[0, 1, 2]
      .flatMap((row) => [0, 1].map((column) => bench(x + 70 + column * 190, 110 + row * 150)))
      .join("")}`;
  const classroom = `<rect x="60" y="680" width="1480" height="200" fill="#f6f6f6" stroke="#222" stroke-width="6"/>${Array.from(
    { length: 12 },
    (_, i) =>
      `<rect x="${110 + i * 118}" y="740" width="80" height="80" fill="#ddd" stroke="#444" stroke-width="3"/>`,
  ).join("")}`;
  return draw(1600, 940, `${zone(60, "#fafafa")}${zone(580, "#efefef")}${zone(1100, "#e2e2e2")}${classroom}`);
}

/** Columns of five years, each pair planned and reached. */
export function graduatesChart(): Promise<DemoImage> {
  const reached = [182, 214, 251, 303, 348];
  const planned = [170, 210, 260, 300, 340];
  const column = (x: number, value: number, fill: string) =>
    `<rect x="${x}" y="${720 - value * 1.7}" width="70" height="${value * 1.7}" fill="${fill}" stroke="#222" stroke-width="3"/>`;
  const columns = reached
    .map(
      (value, i) => column(190 + i * 260, planned[i]!, "#d8d8d8") + column(265 + i * 260, value, "#6f6f6f"),
    )
    .join("");
  const grid = [0, 1, 2, 3, 4]
    .map(
      (i) =>
        `<line x1="140" x2="1480" y1="${720 - i * 150}" y2="${720 - i * 150}" stroke="#bbb" stroke-width="2"/>`,
    )
    .join("");
  return draw(
    1560,
    800,
    `${grid}${columns}<line x1="140" x2="1480" y1="720" y2="720" stroke="#222" stroke-width="5"/>`,
  );
}
