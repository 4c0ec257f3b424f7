/** What stands around the articles of an issue, from its row. */
import type { IssueData } from "../document/issue";
import { parseDocument } from "../document/validate";
import type { Prisma } from "./generated/client";
import { given, readJournalFacts, readMasthead, readPrint } from "./json";

export function issueFacts(row: Prisma.IssueModel): Omit<IssueData, "sections" | "files"> {
  return {
    format: "fascicle-issue/1",
    journal: readJournalFacts(row.journalFacts),
    year: row.year,
    number: row.number,
    label: row.label,
    ...given("serial", row.serial),
    coverLines: row.coverLines,
    print: readPrint(row.print),
    statement: { title: row.statementTitle, document: parseDocument(row.statement) },
    masthead: { title: row.mastheadTitle, entries: readMasthead(row.masthead) },
    contentsTitle: row.contentsTitle,
    ...(row.style === null ? {} : { style: row.style }),
  };
}
