/** In what two house styles differ, part by part: what the editor shows as 与预设不同之处. */
import { PRESETS } from "./presets/presets";
import type { HouseStyle } from "./style";

export interface StyleDifference {
  /** `header.verso.center` */
  readonly place: string;
  /** A number, a word, true or false, a list of these; undefined where one of the styles says nothing. */
  readonly usual: unknown;
  readonly own: unknown;
}

/** In the order of the style's parts; the name is no difference. */
export function styleDifferences(usual: HouseStyle, own: HouseStyle): StyleDifference[] {
  return differences(usual, own, []).filter(({ place }) => place !== "name");
}

function differences(usual: unknown, own: unknown, path: readonly string[]): StyleDifference[] {
  if (!isObject(usual) || !isObject(own)) {
    if (JSON.stringify(usual) === JSON.stringify(own)) return [];
    return [{ place: path.join("."), usual, own }];
  }
  const keys = [...new Set([...Object.keys(usual), ...Object.keys(own)])];
  return keys.flatMap((key) => differences(usual[key], own[key], [...path, key]));
}

/** Objects and lists of objects are gone into; a list of names is one thing. */
function isObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  return !Array.isArray(value) || value.some((part) => typeof part === "object");
}

/** The preset that a style differs from in the fewest places: the one it was most likely made from. */
export function nearestPreset(style: HouseStyle): HouseStyle {
  const presets = Object.values(PRESETS);
  const named = presets.find(({ name }) => name === style.name);
  if (named) return named;
  const counts = presets.map((preset) => styleDifferences(preset, style).length);
  return presets[counts.indexOf(Math.min(...counts))]!;
}
