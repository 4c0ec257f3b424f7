/** Dates that do not exist, weekdays that do not fit, ranges that run backwards. */
import type { ArticleCopy } from "../../document/issue-copy";
import type { Rule } from "../rules";
import type { ArticleCheck, Detail, Found, Passage } from "../types";

export const checkDates: ArticleCheck = ({ article, passages }) =>
  passages.flatMap((passage) => [
    ...impossibleDates(passage),
    ...weekdays(passage, article),
    ...backwardRanges(passage),
  ]);

function found(
  rule: Rule,
  passage: Passage,
  { index, 0: text }: RegExpExecArray,
  more: { suggestion?: string; detail?: Detail } = {},
): Found {
  return { rule, reason: rule, passage, from: index, to: index + text.length, ...more };
}

/** The year 2024 stands in where none is given: a leap year allows the most. */
export const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const exists = (year: number, month: number, day: number) =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const HAN_DATE =
  /(?:(?<year>(?:19|20)\d{2})\s?年\s?)?(?<![\d.—～~-])(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/g;
const HAN_MONTH = /(?<year>(?:19|20)\d{2})\s?年\s?(?<month>\d{1,2})\s?月(?!\s?\d{1,2}\s?日)/g;
const ISO_DATE =
  /(?<![\d.\-/])(?<year>(?:19|20)\d{2})(?<sign>[-./])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d.\-/])/g;

const numbersOf = ({ groups }: RegExpExecArray) => ({
  year: Number(groups?.year ?? 2024),
  month: Number(groups?.month),
  day: Number(groups?.day ?? 1),
});

function impossibleDates(passage: Passage): Found[] {
  return [HAN_DATE, HAN_MONTH, ISO_DATE].flatMap((pattern) =>
    [...passage.text.matchAll(pattern)].flatMap((match) => {
      const { year, month, day } = numbersOf(match);
      return exists(year, month, day) ? [] : [found("impossible-date", passage, match)];
    }),
  );
}

const WEEKDAYS = "日一二三四五六";
const DATED_WEEKDAY =
  /(?:(?<year>(?:19|20)\d{2})\s?年\s?)?(?<![\d.])(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日\s?[（(，]?\s?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])/g;

/** Without a year the article's own, and the ones beside it, are tried. */
function weekdays(passage: Passage, { releasedOn }: ArticleCopy): Found[] {
  return [...passage.text.matchAll(DATED_WEEKDAY)].flatMap((match) => {
    const { month, day } = numbersOf(match);
    const said = WEEKDAYS.indexOf((match.groups?.weekday ?? "").replace("天", "日"));
    const own = Number(releasedOn?.slice(0, 4));
    const years = match.groups?.year ? [Number(match.groups.year)] : own ? [own, own - 1, own + 1] : [];
    const dated = years.filter((year) => exists(year, month, day));
    const weekday = (year: number) => new Date(Date.UTC(year, month - 1, day)).getUTCDay();
    if (dated.length === 0 || dated.some((year) => weekday(year) === said)) return [];
    const detail = { year: dated[0]!, weekday: `星期${WEEKDAYS[weekday(dated[0]!)]}` };
    return [found("weekday-mismatch", passage, match, { detail })];
  });
}

const YEARS = /(?<!\d)(?<from>(?:19|20)\d{2})\s?年?\s?[—～~至-]\s?(?<to>(?:19|20)\d{2})(?=\s?年)/g;
const DAYS =
  /(?<!\d|年\s?)(?<month>\d{1,2})\s?月\s?(?<from>\d{1,2})\s?日?\s?(?:[—～~至-]|——)\s?(?:(?<monthTo>\d{1,2})\s?月\s?)?(?<to>\d{1,2})\s?日/g;

function backwardRanges(passage: Passage): Found[] {
  const years = [...passage.text.matchAll(YEARS)].filter(
    ({ groups }) => Number(groups?.from) > Number(groups?.to),
  );
  const days = [...passage.text.matchAll(DAYS)].filter(({ groups }) => {
    const month = Number(groups?.month);
    const monthTo = Number(groups?.monthTo ?? month);
    // Over the turn of the year 12月 comes before 1月.
    return month === monthTo && Number(groups?.from) > Number(groups?.to);
  });
  return [...years, ...days].map((match) => found("backward-range", passage, match));
}
