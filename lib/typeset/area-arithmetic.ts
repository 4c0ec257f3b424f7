/** 版心 reckoned both ways: margins from characters and lines, and characters and lines from margins. Lengths in pt. */
import { footerRoom } from "./check-style";
import type { HouseStyle } from "./style";

type Area = HouseStyle["typeArea"];
type Sheet = Pick<HouseStyle, "paper" | "typeArea" | "body">;

export interface AreaFigures {
  readonly width: number;
  readonly height: number;
  /** 地脚: what is left below the last line. */
  readonly bottom: number;
  /** Left over beside whole characters, shared left and right; below 0 where they do not fit. */
  readonly slack: number;
  /** How many more characters would fit, and lines with as much below as above. */
  readonly spareCharacters: number;
  readonly charactersAPage: number;
}

export function areaFigures({ paper, typeArea, body }: Sheet): AreaFigures {
  const { characters, lines, top, inner, outer } = typeArea;
  const width = characters * body.size;
  const height = lines * body.leading;
  const slack = rounded(paper.width - inner - outer - width);
  return {
    width: rounded(width),
    height: rounded(height),
    bottom: rounded(paper.height - top - height),
    slack,
    spareCharacters: Math.floor((slack + PATIENCE) / body.size),
    charactersAPage: characters * lines,
  };
}

/** As many characters and lines as the margins hold; `bottom` is the least that stays below. */
export function areaOfMargins({ paper, typeArea, body }: Sheet, bottom: number): Area {
  const across = paper.width - typeArea.inner - typeArea.outer;
  const down = paper.height - typeArea.top - bottom;
  return {
    ...typeArea,
    characters: Math.max(1, Math.floor((across + PATIENCE) / body.size)),
    lines: Math.max(1, Math.floor((down + PATIENCE) / body.leading)),
  };
}

/** The same, clear of the footer. */
export function filledArea(style: HouseStyle, bottom = areaFigures(style).bottom): Area {
  return areaOfMargins(style, Math.max(bottom, footerRoom(style)));
}

/** Margins that leave nothing over beside the characters; inner and outer keep their difference, top stays. */
export function marginsOfArea({ paper, typeArea, body }: Sheet): Area {
  const total = paper.width - typeArea.characters * body.size;
  if (total < 0) return typeArea;
  const difference = Math.max(-total, Math.min(total, typeArea.inner - typeArea.outer));
  const inner = rounded((total + difference) / 2);
  return { ...typeArea, inner, outer: rounded(total - inner) };
}

/** Sums of hundredths. */
const PATIENCE = 0.005;
const rounded = (length: number) => Math.round(length * 100) / 100 + 0;
