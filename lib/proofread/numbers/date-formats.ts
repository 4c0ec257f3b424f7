/** Dates as running text has them: 2024年3月5日, with four figures for the year. GB/T 15835—2011 §5.2. */
import type { ArticleCheck, Found, Passage } from "../types";

const NUMERIC = /(?<![\d.\-/])((?:19|20)\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d.\-/%])/g;
const HAN = /(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/;
const SHORT_YEAR = /(?<![\d.〔—～~-])(\d{2})年(?=\s?\d{1,2}月)/g;
const RUNNING: readonly Passage["kind"][] = ["text", "item", "heading", "title", "note"];

export const checkDateFormats: ArticleCheck = ({ passages }) => {
  const running = passages.filter(({ kind }) => RUNNING.includes(kind));
  const isWritten = running.some(({ text }) => HAN.test(text));
  return running.flatMap((passage) => [...(isWritten ? numericDates(passage) : []), ...shortYears(passage)]);
};

function numericDates(passage: Passage): Found[] {
  return [...passage.text.matchAll(NUMERIC)].map((match) => {
    const [text, year, , month, day] = match;
    return {
      rule: "date-format",
      reason: "date-format",
      passage,
      from: match.index,
      to: match.index + text.length,
      suggestion: `${year}年${Number(month)}月${Number(day)}日`,
    };
  });
}

function shortYears(passage: Passage): Found[] {
  return [...passage.text.matchAll(SHORT_YEAR)].map((match) => {
    const year = Number(match[1]);
    return {
      rule: "short-year",
      reason: "short-year",
      passage,
      from: match.index,
      to: match.index + match[0].length,
      suggestion: `${year > 49 ? 1900 + year : 2000 + year}年`,
    };
  });
}
