/** A whole issue that is written as a Word file is read back as the same issue. Skipped where the real one is absent. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { toIssueCopy } from "../document/issue-copy";
import { fromPlain } from "../document/plain";
import { squash } from "../intake/characters";
import type { IntakeSection } from "../intake/intake-issue";
import { readIssueFile } from "../intake/read-issue-file";
import { articlesOf } from "../intake/understood";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { writeIssue } from "./issue";

const seed = path.resolve(
  import.meta.dirname,
  "../..",
  process.env.FASCICLE_SHARED ?? "../shared",
  "seed/2024-01.json",
);

test.skipIf(!existsSync(seed))("the real issue, out and in: tree, heads, blocks and masthead", async () => {
  const data = fromPlain(JSON.parse(readFileSync(seed, "utf8")));
  const { issue } = await readIssueFile(writeIssue(toIssueCopy(data), STYLE_2024, new Map()), "a.docx");
  expect(issue.sections.flatMap(articlesOf)).toHaveLength(34);
  expect(issue.sections.map(outline)).toEqual(data.sections.map(outline));
  expect(issue.masthead.entries).toEqual(data.masthead.entries);
  expect([issue.year, issue.number, issue.journal.title]).toEqual([
    data.year,
    data.number,
    data.journal.title,
  ]);
});

type Section = Pick<IntakeSection, "number" | "title"> & {
  readonly sections: readonly Section[];
  readonly articles: readonly Omit<IntakeSection["articles"][number], "blocks">[];
};

function outline({ number, title, sections, articles }: Section): unknown {
  return {
    number,
    title: squash(title),
    sections: sections.map(outline),
    articles: articles.map((one) => [
      one.number,
      squash(one.title),
      one.headline.map(squash),
      one.subtitle && squash(one.subtitle),
      one.source,
      one.releasedOn,
    ]),
  };
}
