/** The covers to choose from. Each has a place for every role a line can have. */
import type { CoverLook, CoverTemplate } from "./cover-zones";
import type { HouseStyle } from "./style";
import type { Align, FaceKey } from "./types";

const look = (
  face: FaceKey,
  size: number,
  align: Align,
  more: Partial<Pick<CoverLook, "least" | "leading" | "before">> = {},
): CoverLook => ({ face, size, align, least: Math.max(9, size * 0.6), ...more });

/** Institution above, sponsor below, a title page between two hairlines: the cover of the real issue. */
const CLASSIC: CoverTemplate = {
  zones: [
    {
      x: 0.15,
      y: 0.095,
      width: 0.7,
      height: 0.085,
      grows: "down",
      looks: {
        institution: look("hei", 18, "center"),
        institutionEn: look("song", 10.5, "center", { leading: 1.9 }),
        aboveTitle: look("song", 12, "center", { leading: 1.7 }),
      },
    },
    { x: 0.15, y: 0.2, width: 0.45, height: 0.05, grows: "down", looks: { label: look("hei", 14, "left") } },
    {
      x: 0.6,
      y: 0.2,
      width: 0.25,
      height: 0.05,
      grows: "down",
      looks: { classification: look("hei", 14, "right") },
    },
    {
      x: 0.15,
      y: 0.335,
      width: 0.7,
      height: 0.26,
      grows: "down",
      looks: {
        title: look("songBold", 64, "center"),
        titleEn: look("song", 15, "center", { before: 18 }),
        belowTitle: look("song", 14, "center", { before: 9 }),
      },
    },
    {
      x: 0.15,
      y: 0.885,
      width: 0.7,
      height: 0.07,
      grows: "down",
      looks: {
        sponsor: look("hei", 14, "center"),
        permit: look("song", 10.5, "center", { leading: 2 }),
      },
    },
  ],
  rules: [
    { x1: 0.15, y1: 0.19, x2: 0.85, y2: 0.19, width: 0.75 },
    { x1: 0.15, y1: 0.87, x2: 0.85, y2: 0.87, width: 0.75 },
  ],
  fills: [],
  emblem: { x: 0.35, y: 0.64, width: 0.3, height: 0.13, align: "center" },
};

/** A grey band over the whole width bears the title, under a black bar; all the rest stands to the left. */
const BAND: CoverTemplate = {
  zones: [
    {
      x: 0.12,
      y: 0.09,
      width: 0.56,
      height: 0.09,
      grows: "down",
      looks: {
        institution: look("hei", 15, "left"),
        institutionEn: look("song", 9, "left", { leading: 1.8 }),
        aboveTitle: look("song", 10.5, "left", { leading: 1.7 }),
      },
    },
    {
      x: 0.7,
      y: 0.09,
      width: 0.18,
      height: 0.04,
      grows: "down",
      looks: { classification: look("hei", 12, "right") },
    },
    {
      x: 0.12,
      y: 0.312,
      width: 0.76,
      height: 0.203,
      grows: "middle",
      looks: {
        title: look("hei", 78, "left", { least: 34 }),
        titleEn: look("song", 14, "left", { before: 20 }),
        belowTitle: look("song", 14, "left", { before: 8 }),
      },
    },
    {
      x: 0.12,
      y: 0.565,
      width: 0.76,
      height: 0.06,
      grows: "down",
      looks: { label: look("hei", 22, "left") },
    },
    {
      x: 0.12,
      y: 0.85,
      width: 0.76,
      height: 0.085,
      grows: "up",
      looks: {
        sponsor: look("hei", 12, "left"),
        permit: look("song", 10.5, "left", { leading: 1.9 }),
      },
    },
  ],
  rules: [],
  fills: [
    { x: 0, y: 0.28, width: 1, height: 0.012, tint: 1 },
    { x: 0, y: 0.292, width: 1, height: 0.243, tint: 0.12 },
  ],
  emblem: { x: 0.68, y: 0.68, width: 0.2, height: 0.13, align: "right" },
};

/** 文武线 around the page, the title upright in a slip where it is short: as old books have it. */
const FRAME: CoverTemplate = {
  zones: [
    {
      x: 0.15,
      y: 0.1,
      width: 0.7,
      height: 0.09,
      grows: "down",
      looks: {
        institution: look("songBold", 17, "center"),
        institutionEn: look("song", 9.5, "center", { leading: 1.9 }),
        aboveTitle: look("song", 11, "center", { leading: 1.7 }),
      },
    },
    {
      x: 0.16,
      y: 0.235,
      width: 0.68,
      height: 0.4,
      grows: "down",
      upright: true,
      looks: {
        title: look("songBold", 52, "center", { least: 30 }),
        titleEn: look("song", 13, "center", { before: 10 }),
        belowTitle: look("song", 13, "center", { before: 6 }),
      },
    },
    {
      x: 0.15,
      y: 0.645,
      width: 0.7,
      height: 0.07,
      grows: "down",
      looks: {
        label: look("songBold", 17, "center"),
        classification: look("song", 12, "center", { leading: 2 }),
      },
    },
    {
      x: 0.15,
      y: 0.845,
      width: 0.7,
      height: 0.07,
      grows: "up",
      looks: {
        sponsor: look("songBold", 13, "center"),
        permit: look("song", 10.5, "center", { leading: 1.9 }),
      },
    },
  ],
  rules: [...box(0.07, 0.05, 2.5), ...box(0.081, 0.0578, 0.5)],
  fills: [],
  emblem: { x: 0.4, y: 0.735, width: 0.2, height: 0.09, align: "center" },
};

/** Four rules as far from the edges as said. Their ends meet in the corners' middle, which thin rules hide. */
function box(x: number, y: number, width: number): CoverTemplate["rules"] {
  // Half the rule's weight on A4, so that the corners are whole.
  const [dx, dy] = [width / 2 / 595.28, width / 2 / 841.89];
  return [
    { x1: x - dx, y1: y, x2: 1 - x + dx, y2: y, width },
    { x1: x - dx, y1: 1 - y, x2: 1 - x + dx, y2: 1 - y, width },
    { x1: x, y1: y - dy, x2: x, y2: 1 - y + dy, width },
    { x1: 1 - x, y1: y - dy, x2: 1 - x, y2: 1 - y + dy, width },
  ];
}

/** Much white, one upright rule, everything along it. */
const MINIMAL: CoverTemplate = {
  zones: [
    {
      x: 0.2,
      y: 0.12,
      width: 0.68,
      height: 0.2,
      grows: "down",
      looks: {
        title: look("songBold", 54, "left", { least: 32 }),
        titleEn: look("song", 12, "left", { before: 14 }),
        belowTitle: look("song", 12, "left", { before: 6 }),
      },
    },
    {
      x: 0.2,
      y: 0.345,
      width: 0.68,
      height: 0.1,
      grows: "down",
      looks: {
        label: look("hei", 15, "left"),
        classification: look("hei", 10.5, "left", { leading: 2.2 }),
      },
    },
    {
      x: 0.2,
      y: 0.76,
      width: 0.68,
      height: 0.13,
      grows: "up",
      looks: {
        institution: look("hei", 14, "left"),
        institutionEn: look("song", 9, "left", { leading: 1.9 }),
        aboveTitle: look("song", 10.5, "left", { leading: 1.8 }),
        sponsor: look("song", 10.5, "left", { leading: 2.1 }),
        permit: look("song", 9, "left", { leading: 1.9 }),
      },
    },
  ],
  rules: [{ x1: 0.15, y1: 0.12, x2: 0.15, y2: 0.89, width: 1 }],
  fills: [],
  emblem: { x: 0.2, y: 0.61, width: 0.24, height: 0.12, align: "left" },
};

export const COVER_TEMPLATES: Readonly<Record<HouseStyle["cover"]["template"], CoverTemplate>> = {
  classic: CLASSIC,
  band: BAND,
  frame: FRAME,
  minimal: MINIMAL,
};
