/** All rules over one issue: collect → levels of the style → places and content → order. Pure. */
import type { IssueCopy } from "../../document/issue-copy";
import type { ComposedIssue } from "../../typeset/types";
import { checkComposition } from "./composition-rules";
import { checkContents } from "./contents-rules";
import { entriesOf, findBlock } from "./copy-places";
import { checkCopy } from "./copy-rules";
import { checkFonts } from "./font-rules";
import { checkImages } from "./image-rules";
import { checkInternalPublication } from "./internal-publication";
import { checkLinks } from "./link-rules";
import { checkNumbering } from "./numbering-rules";
import { checkPrintPdf } from "./pdf-rules";
import { levelOf, RULE_GROUPS, RULE_NAMES, RULES } from "./rules";
import type { Found, PreflightFinding, PreflightInput } from "./types";

/** In order of the list: errors before warnings, then by group and rule, then as the pages come. */
export function checkIssue(input: PreflightInput, more: readonly Found[] = []): PreflightFinding[] {
  const found = [
    ...checkContents(input),
    ...checkNumbering(input),
    ...checkCopy(input),
    ...checkComposition(input),
    ...checkImages(input),
    ...checkLinks(input),
    ...checkFonts(input),
    ...checkPrintPdf(input),
    ...checkInternalPublication(input),
    ...more,
  ];
  const findings = found.flatMap((finding): PreflightFinding[] => {
    const level = levelOf(finding.rule, input.style.preflight.levels);
    return level === "off" ? [] : [placed(finding, level, input)];
  });
  return distinct(findings.sort((a, b) => rank(a) - rank(b) || (a.sheet ?? 0) - (b.sheet ?? 0)));
}

/** The second finding of one key is told apart by its count. */
function distinct(findings: readonly PreflightFinding[]): PreflightFinding[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const count = (counts.get(finding.key) ?? 0) + 1;
    counts.set(finding.key, count);
    return count === 1 ? finding : { ...finding, key: `${finding.key}:${count}` };
  });
}

/** Errors first; within a severity in the order of the table, group by group. */
function rank({ rule, severity }: PreflightFinding): number {
  const group = RULE_GROUPS.indexOf(RULES[rule].group);
  return (severity === "error" ? 0 : 1e6) + group * 1e3 + RULE_NAMES.indexOf(rule);
}

function placed(
  found: Found,
  severity: "error" | "warning",
  { copy, composed, articleIds, digest }: PreflightInput,
): PreflightFinding {
  const { rule, article, block, page, detail } = found;
  const sheet = found.sheet ?? sheetOf(page, composed);
  const title = article === undefined ? undefined : titleOf(article, copy);
  const folio = page === undefined ? composed.pages[(sheet ?? 0) - 1]?.folio : String(page);
  const articleId = article === undefined ? undefined : articleIds?.get(article);
  const place = `${articleId ?? article ?? ""}#${block ?? ""}`;
  return {
    rule,
    severity,
    ...(article !== undefined && { article }),
    ...(title !== undefined && { title }),
    ...(block !== undefined && { block }),
    ...(folio !== undefined && { page: folio }),
    ...(sheet !== undefined && { sheet }),
    detail,
    ...(articleId !== undefined && { articleId }),
    key: `${rule}:${place}:${digest(contentAt(found, copy))}`,
  };
}

function sheetOf(page: number | undefined, { pages }: ComposedIssue): number | undefined {
  if (page === undefined) return undefined;
  const index = pages.findIndex(
    ({ kind, folio }) => (kind === "body" || kind === "blank") && folio === String(page),
  );
  return index < 0 ? undefined : index + 1;
}

const titleOf = (number: string, copy: IssueCopy) =>
  entriesOf(copy).find((entry) => entry.number === number)?.title;

/** The block, else the article's fields, else the issue's facts it speaks of are in `detail`. */
function contentAt({ article, block, detail: said }: Found, copy: IssueCopy): string {
  // An article that only moved is the same article.
  const { number: _, ...detail } = said;
  const entry = entriesOf(copy).find(({ number }) => number === article);
  const blocks = entry?.article?.blocks ?? (article === undefined ? copy.statement.blocks : []);
  const content = block === undefined ? undefined : findBlock(blocks, block);
  if (content) return JSON.stringify([content, detail]);
  if (!entry?.article) return JSON.stringify(detail);
  const { headline, subtitle, byline, source, releasedOn, title } = entry.article;
  return JSON.stringify([title, headline, subtitle, byline, source, releasedOn, detail]);
}
