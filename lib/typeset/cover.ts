/**
 * The cover. Its lines are the issue's own where it has them, else made from the journal's facts; where a line
 * stands and how large follows from which fact it tells.
 */
import type { IssueCopy } from "../document/issue-copy";
import { type PageDraft, pageDraft } from "./page-draft";
import { placeText } from "./place-text";
import type { Setting } from "./setting";
import type { Align, FaceKey } from "./types";

type CoverRole =
  | "institution"
  | "institutionEn"
  | "label"
  | "classification"
  | "title"
  | "titleEn"
  | "sponsor"
  | "permit"
  | "aboveTitle"
  | "belowTitle";

interface CoverLine {
  readonly role: CoverRole;
  readonly text: string;
}

interface Look {
  readonly face: FaceKey;
  readonly size: number;
  readonly align: Align;
  /** From the baseline before in its zone, pt. */
  readonly advance: number;
}

const LOOKS: Readonly<Record<CoverRole, Look>> = {
  institution: { face: "hei", size: 18, align: "center", advance: 28 },
  institutionEn: { face: "song", size: 10.5, align: "center", advance: 20 },
  aboveTitle: { face: "song", size: 12, align: "center", advance: 20 },
  label: { face: "hei", size: 14, align: "left", advance: 0 },
  classification: { face: "hei", size: 14, align: "right", advance: 0 },
  title: { face: "songBold", size: 64, align: "center", advance: 72 },
  titleEn: { face: "song", size: 15, align: "center", advance: 40 },
  belowTitle: { face: "song", size: 14, align: "center", advance: 30 },
  sponsor: { face: "hei", size: 14, align: "center", advance: 28 },
  permit: { face: "song", size: 10.5, align: "center", advance: 22 },
};

/** Zones from top to bottom; their first baselines are shares of the paper's height. */
const ZONES: readonly { readonly start: number; readonly roles: readonly CoverRole[] }[] = [
  { start: 0.09, roles: ["institution", "institutionEn", "aboveTitle"] },
  { start: 0.215, roles: ["label", "classification"] },
  { start: 0.34, roles: ["title", "titleEn", "belowTitle"] },
  { start: 0.865, roles: ["sponsor", "permit"] },
];
/** Hairlines under the first zone and above the last, as shares of the paper's height. */
const RULES = [0.19, 0.87];
const RULE_WIDTH = 0.75;

export function coverPage(copy: IssueCopy, setting: Setting): PageDraft {
  const { width, height } = setting.style.paper;
  const page = pageDraft({ kind: "cover", side: "recto", width, height });
  const { area } = setting;
  const lines = coverLines(copy);
  for (const { start, roles } of ZONES) {
    let baseline = start * height;
    for (const { role, text } of lines.filter((line) => roles.includes(line.role))) {
      const { advance, ...look } = LOOKS[role];
      baseline += advance;
      placeText(page, text, { block: "cover", ...look, baseline }, setting);
    }
  }
  for (const share of RULES)
    page.rules.push({
      x1: area.left,
      y1: share * height,
      x2: area.left + area.width,
      y2: share * height,
      width: RULE_WIDTH,
    });
  return page;
}

function coverLines(copy: IssueCopy): CoverLine[] {
  const texts = copy.coverLines.length > 0 ? copy.coverLines : defaultLines(copy);
  const titleAt = texts.findIndex((text) => tells(text, copy.journal.title));
  const lines = texts.map((text, index): CoverLine => {
    const fallback = index < titleAt ? "aboveTitle" : "belowTitle";
    return { role: index === titleAt ? "title" : (roleOf(text, copy) ?? fallback), text };
  });
  if (titleAt < 0) lines.push({ role: "title", text: copy.journal.title });
  if (copy.print.permit && !texts.some((text) => text.includes(copy.print.permit ?? "")))
    lines.push({ role: "permit", text: `准印证号：${copy.print.permit}` });
  return withSerial(lines, copy.serial);
}

/** As the real issue's cover reads from top to bottom. */
function defaultLines({ journal, label }: IssueCopy): string[] {
  const {
    institution,
    institutionNote = "",
    institutionEn,
    classification,
    title,
    titleEn,
    sponsor,
  } = journal;
  return [
    institution + institutionNote,
    institutionEn,
    label,
    classification,
    title,
    titleEn,
    sponsor && `主办：${sponsor}`,
  ].flatMap((text) => (text ? [text] : []));
}

function roleOf(text: string, { journal, label, print }: IssueCopy): CoverRole | undefined {
  if (tells(text, journal.institutionEn)) return "institutionEn";
  if (tells(text, journal.titleEn)) return "titleEn";
  if (tells(text, label)) return "label";
  if (tells(text, journal.classification)) return "classification";
  if (bare(text).startsWith("主办") || tells(text, journal.sponsor)) return "sponsor";
  if (print.permit && text.includes(print.permit)) return "permit";
  const institution = bare(journal.institution);
  return institution !== "" && bare(text).startsWith(institution) ? "institution" : undefined;
}

/** 总第N期 stands behind the issue's label. */
function withSerial(lines: readonly CoverLine[], serial: number | undefined): CoverLine[] {
  if (serial === undefined) return [...lines];
  const text = `总第${serial}期`;
  if (lines.some((line) => bare(line.text).includes(text))) return [...lines];
  if (!lines.some(({ role }) => role === "label")) return [...lines, { role: "label", text }];
  return lines.map((line) => (line.role === "label" ? { ...line, text: `${line.text}\u3000${text}` } : line));
}

const bare = (text: string) => text.replaceAll(/\s/g, "");
const tells = (text: string, fact: string | undefined) => !!fact && bare(text) === bare(fact);
