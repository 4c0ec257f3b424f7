/**
 * The contents pages (GB/T 13417): number, title, page, three levels. A long title wraps under itself and keeps the
 * page number on its last line. Three looks: dotted leaders; plain, with rules between departments; page numbers
 * in a column of their own before the titles.
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
/** Above the name of a department where no leaders lead the eye, pt. */
const DEPARTMENT_RULE = 0.4;

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
  const { title: style, depth } = setting.style.contents;
  // 目 录 is set with a full em between its characters.
  const text = title.trim().replaceAll(/\s+/g, "\u3000");
  const placing = { article: "", block: "contents", role: "furniture", style, keepsNext: true } as const;
  const heading = setText([{ text, face: style.face }], placing, setting);
  const listed = entries.filter(({ level }) => level <= depth);
  return [
    ...heading,
    ...listed.flatMap((entry, index) => [
      ...(entry.level === 1 && index > 0 && depth > 1 ? [blankLine] : []),
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
  const { levels, look, depth } = setting.style.contents;
  const style = levels[Math.min(level, levels.length) - 1] ?? levels[2];
  const { face, size } = style;
  const before = look === "numberFirst" ? pageColumn(setting) : 0;
  const left = before + LEVEL_INDENT * size * (level - 1);
  const lines = setText(
    [{ text: numberedTitle(entry), face }],
    {
      article: number,
      block: "contents",
      role: "furniture",
      style: { ...style, align: "left" },
      hang: titleIndent(entry, style, setting) / size,
      left,
      right: look === "numberFirst" ? 0 : NUMBER_ROOM * size,
      // What is listed below a department stays with it.
      keepsNext: article === undefined && level < depth,
    },
    setting,
  );
  return lines.map((item) => ({
    ...item,
    ...withPageNumber(item, page, style, setting),
    ...(level === 1 && item.index === 0 && look !== "leaders" && { ruleAbove: DEPARTMENT_RULE }),
    leadsTo: id,
  }));
}

/** Where page numbers stand first: three figures of the largest level and an em, pt. */
function pageColumn(setting: Setting): number {
  const { levels } = setting.style.contents;
  const widest = levels.map(({ face, size }) => unbroken("000", face, size, setting).line.width + size);
  return Math.max(...widest);
}

/** The page number stands with the last line of its title, or with the first where it stands before it. */
function withPageNumber(
  item: LineItem,
  page: string,
  style: TextStyle,
  setting: Setting,
): Partial<Pick<LineItem, "line" | "text">> {
  const { look } = setting.style.contents;
  const isAt = look === "numberFirst" ? item.index === 0 : item.index === item.count - 1;
  if (!isAt) return {};
  const number = unbroken(page, style.face, style.size, setting).line;
  if (look === "numberFirst") {
    // Figures of all levels end under each other, an em before the titles of the first.
    const numberLeft = pageColumn(setting) - levelSize(setting) - number.width - item.x;
    const line = joined([moved(number, numberLeft), item.line]);
    return { line: { ...line, ...flags(item.line) }, text: `${page}\u3000${item.text}` };
  }
  const numberLeft = setting.area.width - item.x - number.width;
  const dots = look === "leaders" ? [leaderBetween(item.line.width, numberLeft, style.size, setting)] : [];
  const line = joined([item.line, ...dots, moved(number, numberLeft)]);
  return { line: { ...line, ...flags(item.line) }, text: `${item.text}\u3000${page}` };
}

const levelSize = ({ style }: Setting) => style.contents.levels[0].size;

const leaderBetween = (from: number, to: number, size: number, setting: Setting) =>
  leader(from + LEADER_GAP * size, to - LEADER_GAP * size, size, setting);

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
