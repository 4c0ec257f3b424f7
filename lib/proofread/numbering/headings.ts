/**
 * Numbers in front of headings and paragraphs go on without gap. Each written form is a run of its own: it begins
 * again with 1 or goes on, whatever stands between (policies count （一） to （十八） through 一、二、三、).
 */
import type { Block, List } from "../../document/blocks";
import { inlineText } from "../../document/blocks";
import { toHanNumeral } from "../../document/han-numeral";
import type { ArticleCheck, Found, Passage } from "../types";
import { MARKER_STYLES, type MarkerStyle, markerOf } from "./markers";
import { type Break, breaksOf, type Step } from "./sequence";

interface Numbered {
  readonly passage: Passage;
  readonly style: MarkerStyle;
  readonly length: number;
  readonly numeral: string;
}

export const checkHeadingNumbers: ArticleCheck = ({ article, passages }) => {
  const texts = new Map(
    passages.filter(({ spot }) => !spot.cell && !spot.part).map((passage) => [passage.spot.block, passage]),
  );
  return MARKER_STYLES.flatMap((style) =>
    partsOf(article.blocks).flatMap((part) => breaksOf(stepsOf(part, style, texts)).map(toFound)),
  );
};

/** An attachment counts anew. */
function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === "attachmentLabel") parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts;
}

function stepsOf(
  blocks: readonly Block[],
  style: MarkerStyle,
  texts: ReadonlyMap<string, Passage>,
): Step<Numbered>[] {
  return blocks.flatMap((block): Step<Numbered>[] => {
    if (block.kind === "list") return listSteps(block, style, texts);
    if (block.kind !== "heading" && block.kind !== "paragraph") return [];
    const text = inlineText(block.content);
    const marker = markerOf(text);
    const passage = texts.get(block.id);
    if (!passage || marker?.style !== style) return [];
    const { value, length } = marker;
    return [{ value, item: { passage, style, length, numeral: text.slice(0, length) } }];
  });
}

/** Items count by themselves; what may be wrong is where a list begins. */
function listSteps(list: List, style: MarkerStyle, texts: ReadonlyMap<string, Passage>): Step<Numbered>[] {
  if (list.format !== style) return [];
  return list.items.flatMap(({ blocks: [first] }, index): Step<Numbered>[] => {
    const passage = first && texts.get(first.id);
    if (!passage) return [];
    return [{ value: list.start + index, item: { passage, style, length: 0, numeral: "" } }];
  });
}

function toFound({ item, kind, value, expected }: Break<Numbered>): Found {
  const { passage, style, length, numeral } = item;
  const isLone = kind !== "repeat" || length === 0;
  return {
    rule: "number-sequence",
    reason: `number-${kind}`,
    passage,
    from: 0,
    to: length,
    // After a gap nobody knows whether a number or a passage is missing.
    ...(!isLone && { suggestion: numeral.replace(written(style, value), written(style, expected)) }),
    detail: { number: written(style, value), expected: written(style, expected) },
  };
}

function written(style: MarkerStyle, value: number): string {
  switch (style) {
    case "章":
    case "条":
    case "一、":
    case "（一）":
      return toHanNumeral(value);
    case "1.":
    case "（1）":
      return String(value);
    case "①":
      return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    default:
      return style satisfies never;
  }
}
