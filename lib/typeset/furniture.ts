/** What stands on pages beside their copy: running header and footer with their hairlines, mark of a proof. */
import type { IssueCopy } from "../document/issue-copy";
import { unbroken } from "./line-pieces";
import type { PageDraft } from "./page-draft";
import { placeText } from "./place-text";
import { fitRunningLine, type SlotText } from "./running-fit";
import type { RunningHeads } from "./running-heads";
import { fillRunningText, RUNNING_VARIABLES, type RunningValues } from "./running-line";
import type { Setting } from "./setting";
import type { FurnitureStyle, RunningLine } from "./style";
import { areaOn } from "./type-area";
import type { Align } from "./types";

const HAIRLINE = 0.4;
/** The hairline between running line and type area, from its baseline, em of its size: clear of the em box. */
const RULE_BELOW = 0.55;
const RULE_ABOVE = 1.3;

export const PROOF_MARK = "校样";

/** What running lines may say of the whole issue; `bodyPages` counts its numbered pages. */
export function issueValues(
  { journal, label, year, number, serial }: IssueCopy,
  bodyPages: number,
): RunningValues {
  return {
    journal: journal.title,
    label,
    pages: String(bodyPages),
    ...(year !== undefined && { year: String(year) }),
    ...(number !== undefined && { number: String(number) }),
    ...(serial !== undefined && { serial: String(serial) }),
  };
}

/** Which of the running lines a page has. */
export type Furniture = "none" | "footer" | "headerAndFooter";

/** The page with its running lines; the one given stays as it is. Page number last in reading order. */
export function furnished(
  page: PageDraft,
  furniture: Furniture,
  issue: RunningValues,
  heads: RunningHeads,
  setting: Setting,
): PageDraft {
  const values: RunningValues = {
    ...issue,
    ...heads,
    ...(page.folio !== undefined && { folio: page.folio }),
  };
  const key = [furniture, ...RUNNING_VARIABLES.map((variable) => values[variable])];
  return setting.memory.furnished.get(page, key, () => {
    const own = ownPage(page);
    if (furniture === "headerAndFooter") placeHeader(own, values, setting);
    if (furniture !== "none") placeFooter(own, values, setting);
    return own;
  });
}

/** A page on which more may be placed without changing the one given. */
export function ownPage(page: PageDraft): PageDraft {
  return { ...page, runs: [...page.runs], rules: [...page.rules], lines: [...page.lines] };
}

function placeHeader(page: PageDraft, values: RunningValues, setting: Setting): void {
  const { header } = setting.style;
  const placed = placeRunningLine(page, "header", header, values, setting);
  if (placed && header.rule) placeHairline(page, header.baseline + header.size * RULE_BELOW, setting);
}

function placeFooter(page: PageDraft, values: RunningValues, setting: Setting): void {
  const { footer } = setting.style;
  const placed = placeRunningLine(page, "folio", footer, values, setting);
  if (placed && footer.rule) placeHairline(page, footer.baseline - footer.size * RULE_ABOVE, setting);
}

/** At the header's outer end, so that no page of a proof passes for the issue's; above what stands there. */
export function placeProofMark(page: PageDraft, setting: Setting): void {
  const { header } = setting.style;
  const isTaken = [header.recto, header.verso].some(({ outer }) => outer);
  const baseline = header.baseline - (isTaken ? 1.5 * header.size : 0);
  const left = areaOn(page.side, setting).left;
  const place = { block: "proof", face: "hei", size: header.size, left, baseline } as const;
  placeText(page, PROOF_MARK, { ...place, align: page.side === "recto" ? "right" : "left" }, setting);
}

/** True where it says anything. */
function placeRunningLine(
  page: PageDraft,
  block: "header" | "folio",
  { face, size, baseline, ...lines }: FurnitureStyle,
  values: RunningValues,
  setting: Setting,
): boolean {
  const { left, width } = areaOn(page.side, setting);
  const texts = filled(lines[page.side], values);
  const widthOf = (text: string) => unbroken(text, face, size, setting).line.width / size;
  for (const { slot, text } of fitRunningLine(texts, width / size, widthOf))
    placeText(page, text, { block, face, size, align: alignOf(slot, page), left, baseline }, setting);
  return texts.length > 0;
}

/** From left to right on a recto. */
const SLOTS = ["inner", "center", "outer"] as const;

function filled(line: RunningLine, values: RunningValues): SlotText[] {
  return SLOTS.map((slot) => ({ slot, text: fillRunningText(line[slot] ?? "", values) })).filter(
    ({ text }) => text !== "",
  );
}

function alignOf(slot: SlotText["slot"], { side }: PageDraft): Align {
  if (slot === "center") return "center";
  return (slot === "outer") === (side === "recto") ? "right" : "left";
}

function placeHairline(page: PageDraft, y: number, setting: Setting): void {
  const { left, width } = areaOn(page.side, setting);
  page.rules.push({ x1: left, y1: y, x2: left + width, y2: y, width: HAIRLINE });
}
