/** House styles that come with the program, by name. An issue stores what it was set with, never a name alone. */
import type { HouseStyle } from "../style";
import { COMPACT_B5 } from "./compact-b5";
import { MODERN_16K } from "./modern-16k";
import { STYLE_2024 } from "./style-2024";

export const PRESETS: Readonly<Record<string, HouseStyle>> = {
  "2024": STYLE_2024,
  "modern-16k": MODERN_16K,
  "compact-b5": COMPACT_B5,
};
