/**
 * The contents pages (GB/T 13417): number, title, dotted leader, page, three levels. A long title wraps under
 * itself and keeps the page number on its last line.
 */
import type { Entry } from "./entries";
import type { FlowItem, LineItem } from "./flow";
import { joined, moved, unbroken } from "./line-pieces";
import { numberedTitle, titleIndent } from "./set-article";
import { setText } from "./set-text";
import type { Setting } from "./setting";
import type { TextStyle } from "./style";
import type { TypeArea } from "./type-area";
import type { ContentsEntry, Line } from "./types";

/** Deeper levels stand further in, em. */
const LEVEL_INDENT = 1.25;
/** Kept free beside titles for the leader's shortest stretch and the page number, em. */
const NUMBER_ROOM = 4;
/** Clear space on both sides of a leader, em. */
const LEADER_GAP = 0.4;
const LEADER = "…";

/** Lines of the contents have a grid of their own. */
export function contentsArea(setting: Setting): TypeArea {
  const { area, style } = setting;
  const { leading } = style.contents;
  const lines = Math.floor(area.height / leading);
  return { ...area, leading, lines, height: lines * leading };
}

export function setContents(
  title: string,
  entries: readonly Entry[],
  pageOf: ReadonlyMap<string, number>,
  setting: Setting,
): FlowItem[] {
  const style = setting.style.contents.title;
  // 目 录 is set with a full em between its characters.
  const text = title.trim().replaceAll(/\s+/g, "\u3000");
  const placing = { article: "", block: "contents", role: "furniture", style, keepsNext: true } as const;
  const heading = setText([{ text, face: style.face }], placing, setting);
  return [
    ...heading,
    ...entries.flatMap((entry, index) => [
      ...(entry.level === 1 && index > 0 ? [blankLine] : []),
      ...setEntry(entry, String(pageOf.get(entry.id) ?? ""), setting),
    ]),
  ];
}

const blankLine: FlowItem = { kind: "space", article: "", block: "contents", lines: 1 };

export function contentsEntries(
  entries: readonly Entry[],
  pageOf: ReadonlyMap<string, number>,
): ContentsEntry[] {
  return entries.map(({ id, number, title, level }) => ({ number, title, level, page: pageOf.get(id) ?? 0 }));
}

function setEntry(entry: Entry, page: string, setting: Setting): LineItem[] {
  const { id, number, level, article } = entry;
  const { levels } = setting.style.contents;
  const style = levels[Math.min(level, levels.length) - 1] ?? levels[2];
  const { face, size } = style;
  const left = LEVEL_INDENT * size * (level - 1);
  const lines = setText(
    [{ text: numberedTitle(entry), face }],
    {
      article: number,
      block: "contents",
      role: "furniture",
      style: { ...style, align: "left" },
      hang: titleIndent(entry, style, setting) / size,
      left,
      right: NUMBER_ROOM * size,
      keepsNext: article === undefined,
    },
    setting,
  );
  return lines.map((item) => {
    const isLast = item.index === item.count - 1;
    const whole = isLast ? withPageNumber(item, page, style, setting) : {};
    return { ...item, ...whole, leadsTo: id };
  });
}

function withPageNumber(
  item: LineItem,
  page: string,
  { face, size }: TextStyle,
  setting: Setting,
): Pick<LineItem, "line" | "text"> {
  const width = setting.area.width - item.x;
  const number = unbroken(page, face, size, setting).line;
  const numberLeft = width - number.width;
  const dots = leader(item.line.width + LEADER_GAP * size, numberLeft - LEADER_GAP * size, size, setting);
  const line = joined([item.line, dots, moved(number, numberLeft)]);
  return { line: { ...line, ...flags(item.line) }, text: `${item.text}\u3000${page}` };
}

/** What the title's own line could not do well stays told. */
const flags = ({ overfull, loose, singleCharacter }: Line) => ({
  ...(overfull && { overfull }),
  ...(loose && { loose }),
  ...(singleCharacter && { singleCharacter }),
});

/** As many dots as fit, standing against the right end so that leaders of one level lie under each other. */
function leader(from: number, to: number, size: number, setting: Setting): Line {
  const dots = setting.faces.song.advance(LEADER.codePointAt(0)!) * size;
  const count = Math.max(0, Math.floor((to - from) / dots));
  return moved(unbroken(LEADER.repeat(count), "song", size, setting).line, to - count * dots);
}
