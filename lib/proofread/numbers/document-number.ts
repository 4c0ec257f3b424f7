/** 文号: 粤府〔2024〕12号 — six-cornered brackets, four figures for the year, no 第, no leading zero. GB/T 9704—2012 §7.2.5. */
import type { Found, PassageCheck } from "../types";

const NUMBER =
  /(?<office>[\p{Script=Han}]{2,12})\s?(?<opened>[〔[［（(【{﹝])\s?(?<year>(?:19|20)\d{2})\s?(?<closed>[〕\]］）)】}﹞])\s?(?<first>第?)\s?(?<figure>\d{1,4})\s?号/gu;

export const checkDocumentNumbers: PassageCheck = (passage) =>
  [...passage.text.matchAll(NUMBER)].flatMap((match): Found[] => {
    const { office = "", opened, year, closed, first, figure = "" } = match.groups ?? {};
    const bare = figure.replace(/^0+(?=\d)/, "");
    const isRight = opened === "〔" && closed === "〕" && first === "" && bare === figure;
    if (isRight || /(?:公告|第|表|附件)$/.test(office)) return [];
    const from = match.index + office.length;
    return [
      {
        rule: "document-number",
        reason: "document-number",
        passage,
        from,
        to: match.index + match[0].length,
        suggestion: `〔${year}〕${bare}号`,
      },
    ];
  });
