/** How a style names fonts: those that come with the program by name, what an office has stored by its hash. */

export const BUILT_IN_FONTS = [
  "noto-serif-sc",
  "noto-serif-sc-medium",
  "noto-serif-sc-semibold",
  "noto-serif-sc-bold",
  "noto-sans-sc",
  "noto-sans-sc-medium",
  "noto-sans-sc-bold",
  "lxgw-wenkai",
  "noto-serif",
  "noto-serif-bold",
  "noto-symbols",
  "noto-emoji",
] as const;
export type BuiltInFont = (typeof BUILT_IN_FONTS)[number];

export const isBuiltInFont = (name: string): name is BuiltInFont =>
  (BUILT_IN_FONTS as readonly string[]).includes(name);

export const STORED_FONT = /^sha256:([0-9a-f]{64})$/;

/** Hash of the file of a stored font; undefined for others. */
export const storedFontHash = (name: string): string | undefined => STORED_FONT.exec(name)?.[1];
