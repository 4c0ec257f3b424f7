/** Texts of one running line kept from running into each other: what is too long ends in ……. Lengths in em. */
import type { RunningLine } from "./style";

export interface SlotText {
  readonly slot: keyof RunningLine;
  readonly text: string;
}

/** Clear between two texts. */
const LEAST_GAP = 1;
const ELLIPSIS = "……";

export function fitRunningLine(
  texts: readonly SlotText[],
  width: number,
  widthOf: (text: string) => number,
): SlotText[] {
  const widths = texts.map(({ text }) => widthOf(text));
  return texts.map((each, index) => {
    const room = roomOf(index, texts, widths, width);
    return widths[index]! <= room ? each : { ...each, text: shortened(each.text, room, widthOf) };
  });
}

/** What the others leave; at worst a fair share. */
function roomOf(index: number, texts: readonly SlotText[], widths: readonly number[], width: number): number {
  const others = texts.flatMap(({ slot }, at) => (at === index ? [] : [{ slot, width: widths[at]! }]));
  if (others.length === 0) return width;
  const fair = (width - LEAST_GAP * others.length) / texts.length;
  const isCentered = texts[index]!.slot === "center";
  const center = others.find(({ slot }) => slot === "center");
  const left = isCentered
    ? // What is centred has as much beside it on the left as on the right.
      width - 2 * (Math.max(...others.map((other) => Math.min(other.width, fair))) + LEAST_GAP)
    : center
      ? (width - center.width) / 2 - LEAST_GAP
      : width - others.reduce((sum, other) => sum + Math.min(other.width, fair) + LEAST_GAP, 0);
  return Math.max(fair, left);
}

function shortened(text: string, room: number, widthOf: (text: string) => number): string {
  const letters = Array.from(text);
  while (letters.length > 0) {
    letters.pop();
    const short = letters.join("").trimEnd() + ELLIPSIS;
    if (widthOf(short) <= room) return short;
  }
  return "";
}
