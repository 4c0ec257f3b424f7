/**
 * The lines of a cover and what each of them tells. They are the issue's own where it has them, else made from the
 * journal's facts; how a line looks and where it stands follows from its role.
 */
import type { IssueCopy } from "../document/issue-copy";

export type CoverRole =
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

export interface CoverLine {
  readonly role: CoverRole;
  readonly text: string;
}

export function coverLines(copy: IssueCopy): CoverLine[] {
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
