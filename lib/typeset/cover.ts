/** The cover: its lines in the zones of a template, with the institution's emblem. All in K and its tints. */
import type { IssueCopy } from "../document/issue-copy";
import { type CoverLine, coverLines } from "./cover-lines";
import { COVER_TEMPLATES } from "./cover-templates";
import type { CoverLook, CoverTemplate, CoverZone, Shares } from "./cover-zones";
import { moved, unbroken } from "./line-pieces";
import { type PageDraft, pageDraft, placeLine } from "./page-draft";
import type { Setting } from "./setting";
import type { Emblem } from "./style";
import type { Align, Line } from "./types";

/** Sizes of templates are meant for paper of this width and height, pt: A4. */
const DESIGNED_FOR = { width: 595.28, height: 841.89 };
/** What reaches the edge goes on beyond it, for the cut: 3 mm, pt. */
const BEYOND = 8.51;
/** Above and below the middle of an em box, em. */
const ASCENT = 0.88;

export function coverPage(copy: IssueCopy, setting: Setting): PageDraft {
  const { paper, cover } = setting.style;
  const page = pageDraft({ kind: "cover", side: "recto", ...paper });
  const lines = coverLines(copy);
  const template = COVER_TEMPLATES[cover.template];
  placeOrnaments(page, template);
  if (cover.emblem) placeEmblem(page, cover.emblem, template.emblem);
  for (const zone of template.zones) {
    const own = lines.filter(({ role }) => zone.looks[role]);
    if (own.length === 0) continue;
    if (zone.upright && isUpright(own[0]!.text)) placeUpright(page, own, zone, setting);
    else placeZone(page, own, zone, setting);
  }
  return page;
}

function placeOrnaments(page: PageDraft, { rules, fills }: CoverTemplate): void {
  const { width, height } = page;
  const edge = (share: number, length: number) =>
    share <= 0 ? -BEYOND : share >= 1 ? length + BEYOND : share * length;
  for (const { x1, y1, x2, y2, width: weight } of rules)
    page.rules.push({
      x1: edge(x1, width),
      y1: edge(y1, height),
      x2: edge(x2, width),
      y2: edge(y2, height),
      width: weight,
    });
  for (const { x, y, width: across, height: down, tint } of fills) {
    const [left, top] = [edge(x, width), edge(y, height)];
    page.fills.push({
      x: left,
      y: top,
      width: edge(x + across, width) - left,
      height: edge(y + down, height) - top,
      tint,
    });
  }
}

/** As large as its place allows, at the place's own end. */
function placeEmblem(page: PageDraft, emblem: Emblem, place: CoverTemplate["emblem"]): void {
  const box = inPoints(place, page);
  const scale = Math.min(box.width / emblem.width, box.height / emblem.height);
  const [width, height] = [emblem.width * scale, emblem.height * scale];
  const slack = box.width - width;
  const x = box.x + (place.align === "center" ? slack / 2 : place.align === "right" ? slack : 0);
  page.images.push({
    file: emblem.file,
    x,
    y: box.y + (box.height - height) / 2,
    width,
    height,
    article: "",
    block: "cover",
    before: page.lines.length,
  });
}

interface SetLine {
  readonly line: Line;
  readonly text: string;
  readonly index: number;
  readonly count: number;
  readonly size: number;
  /** From the line before, baseline to baseline, pt. */
  readonly advance: number;
}

function placeZone(page: PageDraft, lines: readonly CoverLine[], zone: CoverZone, setting: Setting): void {
  const box = inPoints(zone, page);
  const paperScale = scaleOf(page);
  let set = setZone(lines, zone, box.width, paperScale, setting);
  const tall = heightOf(set);
  // More lines than the zone was made for: all of them smaller, none over another zone or the edge.
  if (tall > box.height) set = setZone(lines, zone, box.width, (paperScale * box.height) / tall, setting);
  const slack = box.height - heightOf(set);
  let baseline = box.y + (zone.grows === "up" ? slack : zone.grows === "middle" ? slack / 2 : 0);
  for (const [at, { line, text, index, count, size, advance }] of set.entries()) {
    baseline += at === 0 ? size * ASCENT : advance;
    const told = { article: "", block: "cover", role: "furniture", text, index, count } as const;
    placeLine(page, line, box.x, baseline, told);
  }
}

function setZone(
  lines: readonly CoverLine[],
  { looks }: CoverZone,
  measure: number,
  scale: number,
  setting: Setting,
): SetLine[] {
  return lines.flatMap(({ role, text }) => setCoverLine(text, looks[role]!, measure, scale, setting));
}

/** On one line as large as it may be; where even the least size is too wide, on more of that size. */
function setCoverLine(
  text: string,
  look: CoverLook,
  measure: number,
  scale: number,
  setting: Setting,
): SetLine[] {
  const { face, align, before = 0, leading = 1.5 } = look;
  const most = look.size * scale;
  const natural = unbroken(text, face, most, setting).line.width;
  const size = Math.max(Math.min(most, (most * measure) / natural), Math.min(most, look.least * scale));
  // A hair more room than it needs: rounding must not break it. Centred text parts where its sense does.
  const lines = setting.compose([{ text, face }], { size, measure: measure + 0.01, align: "center" });
  return lines.map((line) => ({
    ...line,
    line: aligned(line.line, align, measure),
    size,
    advance: line.index === 0 ? size * leading + before * scale : size * TIGHT,
  }));
}

function aligned(line: Line, align: Align, measure: number): Line {
  if (align === "center") return line;
  const left = Math.min(...line.runs.flatMap(({ xs }) => xs[0] ?? []));
  return moved(line, align === "right" ? measure - line.width : -left);
}

/** Lines of one text, em. */
const TIGHT = 1.25;

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce(
    (sum, { advance, size }, at) => sum + (at === 0 ? size * ASCENT : advance),
    (lines.at(-1)?.size ?? 0) * (1 - ASCENT),
  );
}

/** Han and nothing else, few enough to stand under each other. */
const isUpright = (text: string) => /^\p{Script=Han}{2,8}$/u.test(text.replaceAll(/\s/g, ""));

/** 竖排: characters under each other in a bordered slip (题签), centred in the zone; further lines stand below it. */
function placeUpright(
  page: PageDraft,
  [first, ...others]: readonly CoverLine[],
  zone: CoverZone,
  setting: Setting,
): void {
  if (!first) return;
  const box = inPoints(zone, page);
  const { face, size: most } = zone.looks[first.role]!;
  const letters = Array.from(first.text.replaceAll(/\s/g, ""));
  const room = box.height * SLIP_SHARE;
  const size = Math.min(most * scaleOf(page), room / (letters.length * SLIP.pitch + 2 * SLIP.pad));
  const slip = {
    width: size * (1 + 2 * SLIP.pad),
    height: size * (letters.length * SLIP.pitch + 2 * SLIP.pad),
  };
  const left = box.x + (box.width - slip.width) / 2;
  frame(page, left, box.y, slip.width, slip.height, SLIP.outer);
  const inset = size * SLIP.inset;
  frame(page, left + inset, box.y + inset, slip.width - 2 * inset, slip.height - 2 * inset, SLIP.inner);
  for (const [index, letter] of letters.entries()) {
    const { line } = unbroken(letter, face, size, setting);
    const top = box.y + size * (SLIP.pad + index * SLIP.pitch + (SLIP.pitch - 1) / 2);
    const told = { article: "", block: "cover", role: "furniture", index, count: letters.length } as const;
    placeLine(page, line, left + size * SLIP.pad, top + size * ASCENT, { ...told, text: letter });
  }
  const below = { ...zone, y: zone.y + slip.height / page.height + SLIP_GAP, grows: "down" } as const;
  if (others.length > 0)
    placeZone(page, others, { ...below, height: zone.y + zone.height - below.y }, setting);
}

/** Of the slip, em of its type but for the weights of its rules, pt. */
const SLIP = { pitch: 1.16, pad: 0.55, inset: 0.14, outer: 1.5, inner: 0.4 };
/** What the slip may take of its zone, and what stays clear below it, as a share of the paper's height. */
const SLIP_SHARE = 0.8;
const SLIP_GAP = 0.03;

function frame(page: PageDraft, x: number, y: number, width: number, height: number, weight: number): void {
  const [right, bottom] = [x + width, y + height];
  const sides = [
    [x, y, right, y],
    [x, bottom, right, bottom],
    [x, y, x, bottom],
    [right, y, right, bottom],
  ] as const;
  // Projecting by half its weight, so that corners are whole.
  const half = weight / 2;
  for (const [x1, y1, x2, y2] of sides)
    page.rules.push(
      y1 === y2
        ? { x1: x1 - half, y1, x2: x2 + half, y2, width: weight }
        : { x1, y1: y1 - half, x2, y2: y2 + half, width: weight },
    );
}

const scaleOf = ({ width, height }: PageDraft) =>
  Math.min(width / DESIGNED_FOR.width, height / DESIGNED_FOR.height);

function inPoints({ x, y, width, height }: Shares, page: PageDraft): Shares {
  return { x: x * page.width, y: y * page.height, width: width * page.width, height: height * page.height };
}
