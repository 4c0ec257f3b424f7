/** The date a file carries. Never the clock: the same issue gives the same bytes on any day. */
import type { IssueCopy, SectionCopy } from "../document/issue-copy";

/** 印刷日期, where the issue has one. */
export function fileDate({ print }: IssueCopy): Date | undefined {
  return print.printedOn === undefined ? undefined : midnight(print.printedOn);
}

/**
 * PDF/X wants a date of every file. Where no day of printing is set, it is the latest day the issue itself
 * names, else the first of the year in its label, else that of the standard: a stand-in that says nothing of today.
 */
export function pressDate(copy: IssueCopy): Date {
  const named = copy.sections.flatMap(releaseDates).sort().at(-1);
  const year = /\d{4}/.exec(copy.label)?.[0];
  return fileDate(copy) ?? midnight(named ?? `${year ?? 2010}-01-01`);
}

function releaseDates({ sections, articles }: SectionCopy): string[] {
  const own = articles.flatMap(({ releasedOn }) =>
    releasedOn && /^\d{4}-\d{2}-\d{2}$/.test(releasedOn) ? [releasedOn] : [],
  );
  return [...own, ...sections.flatMap(releaseDates)];
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
