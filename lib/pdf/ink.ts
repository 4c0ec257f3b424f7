/**
 * Black as PDF operators (PDF 32000-1, 8.6). All ink is black: K of four process colours, or grey where the
 * printing condition knows one ink only. `share` is how much of it: 1 black, 0 paper.
 */
export interface Ink {
  fill(share: number): string;
  stroke(share: number): string;
}

/** K alone; RGB black would separate into four inks. */
export const PROCESS_BLACK: Ink = {
  fill: (share) => `0 0 0 ${rounded(share)} k`,
  stroke: (share) => `0 0 0 ${rounded(share)} K`,
};

/** DeviceGray, which counts light. */
export const GREY: Ink = {
  fill: (share) => `${rounded(1 - share)} g`,
  stroke: (share) => `${rounded(1 - share)} G`,
};

const rounded = (value: number) => Math.round(value * 1000) / 1000;
