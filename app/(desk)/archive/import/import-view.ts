import type { ImportedSection, ImportView, NoteGroup } from "@/components/archive/import-view";
import type { IntakeSection, IssueIntake } from "@/lib/intake/intake-issue";
import type { IntakeNote } from "@/lib/intake/report";

/** What the reader of past issues handed over → what the review page shows. */
export function toImportView({ issue, report }: IssueIntake): Omit<ImportView, "fileName" | "existing"> {
  const { label, serial, journal, masthead, statement } = issue;
  return {
    label,
    serial,
    journal: { title: journal.title, institution: journal.institution, sponsor: journal.sponsor },
    masthead: masthead.entries,
    statement:
      statement.blocks.length > 0
        ? { title: statement.title, paragraphs: statement.blocks.length }
        : undefined,
    counts: Object.entries(report.understood)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => ({ name, count })),
    sections: issue.sections.map(toSection),
    doubtful: byKind(report.notes.filter((note) => note.certainty === "doubtful")),
    certain: byKind(report.notes.filter((note) => note.certainty === "certain")),
  };
}

function toSection({ number, title, sections, articles }: IntakeSection): ImportedSection {
  return {
    number,
    title,
    sections: sections.map(toSection),
    articles: articles.map((article) => ({
      number: article.number,
      title: article.title,
      source: article.source,
      releasedOn: article.releasedOn,
      paragraphs: article.blocks.filter((block) => block.kind !== "table").length,
      tables: article.blocks.filter((block) => block.kind === "table").length,
    })),
  };
}

export function byKind(notes: readonly IntakeNote[]): NoteGroup[] {
  const groups = new Map<string, NoteGroup & { notes: IntakeNote[] }>();
  for (const note of notes) {
    const group = groups.get(note.kind) ?? { kind: note.kind, notes: [] };
    group.notes.push(note);
    groups.set(note.kind, group);
  }
  return [...groups.values()];
}
