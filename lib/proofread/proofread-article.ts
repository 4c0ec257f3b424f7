/** All rules over one article: passages → checks → one finding a place → order. Pure. */
import type { ArticleCopy } from "../document/issue-copy";
import { checkCharacters } from "./characters";
import { checkCuts, checkRemnants } from "./extraction/remnants";
import { checkHouseWords, type HouseWord } from "./house-words";
import { checkAttachments } from "./numbering/attachments";
import { checkCaptions } from "./numbering/captions";
import { checkHeadingNumbers } from "./numbering/headings";
import { checkRunInNumbers } from "./numbering/run-in";
import { checkDateFormats } from "./numbers/date-formats";
import { checkDates } from "./numbers/dates";
import { checkDocumentNumbers } from "./numbers/document-number";
import { checkFigures } from "./numbers/figures";
import { passagesOf } from "./passages";
import { checkBrackets } from "./punctuation/brackets";
import { checkMarks } from "./punctuation/marks";
import { checkWidth } from "./punctuation/width";
import { RULE_NAMES } from "./rules";
import { checkSpacing } from "./spacing";
import { checkTables } from "./tables";
import { checkTitleWording } from "./titles/wording";
import type { ArticleCheck, Copy, Finding, Found, Passage, PassageCheck } from "./types";
import { checkConfusions } from "./wording/confusions";
import { checkRepeatedParagraphs, checkRepetition } from "./wording/repetition";
import { checkSelfReference } from "./wording/self-reference";

const PASSAGE_CHECKS: readonly PassageCheck[] = [
  checkCharacters,
  checkRemnants,
  checkMarks,
  checkWidth,
  checkSpacing,
  checkFigures,
  checkDocumentNumbers,
  checkRunInNumbers,
  checkRepetition,
  checkConfusions,
  checkSelfReference,
];

const ARTICLE_CHECKS: readonly ArticleCheck[] = [
  checkCuts,
  checkBrackets,
  checkDates,
  checkDateFormats,
  checkHeadingNumbers,
  checkCaptions,
  checkAttachments,
  checkTables,
  checkRepeatedParagraphs,
  checkTitleWording,
];

export interface ProofreadOptions {
  readonly houseWords?: readonly HouseWord[];
}

/** In printed order. Never throws, whatever the text. */
export function proofreadArticle(article: ArticleCopy, options: ProofreadOptions = {}): Finding[] {
  const passages = passagesOf(article);
  return toFindings(article.number, passages, foundIn({ article, passages }, options));
}

/** What the rules find, before places and order. */
export function foundIn(copy: Copy, { houseWords = [] }: ProofreadOptions): Found[] {
  const checks = houseWords.length > 0 ? [...PASSAGE_CHECKS, checkHouseWords(houseWords)] : PASSAGE_CHECKS;
  return [
    ...copy.passages.flatMap((passage) => checks.flatMap((check) => check(passage))),
    ...ARTICLE_CHECKS.flatMap((check) => check(copy)),
  ];
}

/** One finding a place: where two overlap, the rule that stands first in the table has it. */
export function toFindings(
  article: string,
  passages: readonly Passage[],
  found: readonly Found[],
): Finding[] {
  const byPassage = new Map<Passage, Found[]>();
  for (const one of found) byPassage.set(one.passage, [...(byPassage.get(one.passage) ?? []), one]);
  return passages.flatMap((passage) => {
    const kept: Found[] = [];
    for (const one of [...(byPassage.get(passage) ?? [])].sort((a, b) => rank(a) - rank(b)))
      if (!kept.some((other) => overlap(one, other))) kept.push(one);
    return kept.sort((a, b) => a.from - b.from).map((one) => toFinding(article, one));
  });
}

const rank = ({ rule }: Found) => RULE_NAMES.indexOf(rule);

/** What stands within brackets or a doubled clause is a matter of its own; something missing overlaps its neighbours. */
const overlap = (one: Found, other: Found) =>
  one.from <= other.to &&
  other.from <= one.to &&
  !touch(one, other) &&
  !isWithin(one, other) &&
  !isWithin(other, one);

const touch = (one: Found, other: Found) =>
  one.from < one.to && other.from < other.to && (one.from === other.to || other.from === one.to);

const isWithin = (inner: Found, outer: Found) => outer.from < inner.from && inner.to < outer.to;

/** Enough to know the place again when the text around it has changed. */
const CONTEXT = 10;

function toFinding(article: string, { rule, reason, passage, from, to, suggestion, detail }: Found): Finding {
  const text = passage.text.slice(from, to);
  return {
    rule,
    article,
    place: { ...passage.spot, from, to },
    text,
    context: {
      before: passage.text.slice(Math.max(0, from - CONTEXT), from),
      after: passage.text.slice(to, to + CONTEXT),
    },
    reason,
    ...(suggestion !== undefined && suggestion !== text && { suggestion }),
    detail: { text, suggestion: suggestion ?? "", ...detail },
  };
}
