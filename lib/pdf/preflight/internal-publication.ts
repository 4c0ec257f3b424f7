/**
 * 内部资料性出版物管理办法 §§14–16: what a publication without an ISSN has to say, and must not. Reprinted articles
 * may speak of their own journal, so there it is only pointed out.
 */
import { inlineText } from "../../document/blocks";
import type { IssueCopy } from "../../document/issue-copy";
import type { ComposedIssue } from "../../typeset/types";
import { articlesOf, inlinesOf, pageOfBlock, withoutSpaces } from "./copy-places";
import type { Found, PreflightInput } from "./types";

export function checkInternalPublication(input: PreflightInput): Found[] {
  if (!input.style.preflight.internalPublication) return [];
  const { copy } = input;
  return [
    ...checkCover(input),
    ...missingFacts(copy).map((fact): Found => ({ rule: "internal-fact", detail: { fact } })),
    ...checkName(copy),
    ...checkOwnWords(copy),
    ...reprintReferences(input),
  ];
}

/** §14: number and mark stand on the cover as it is printed. */
function checkCover({ copy, composed }: PreflightInput): Found[] {
  const cover = coverText(composed);
  const permit = withoutSpaces(copy.print.permit ?? "");
  const found: Found[] = [];
  if (permit === "" || !cover.includes(permit))
    found.push({ rule: "internal-permit", detail: { permit: copy.print.permit ?? "" } });
  for (const mark of ["内部资料", "免费交流"])
    if (!cover.includes(mark)) found.push({ rule: "internal-mark", detail: { mark } });
  return found;
}

function coverText({ pages }: ComposedIssue): string {
  const lines = pages.filter(({ kind }) => kind === "cover").flatMap((page) => page.lines);
  return withoutSpaces(lines.map(({ text }) => text).join(""));
}

/** §14: what is stated somewhere in it. Names as the statement page has them. */
function missingFacts({ print, label }: IssueCopy): string[] {
  const facts: readonly [string, string | number | undefined][] = [
    ["编印单位", print.compiler],
    ["发送对象", print.recipients],
    ["印刷单位", print.printer],
    ["印刷日期", print.printedOn],
    ["印数", print.copies],
    ["期号", label],
  ];
  return facts.filter(([, value]) => !value || String(value).trim() === "").map(([name]) => name);
}

/** §15: it is neither 报 nor 刊, and has no 记者. */
const PERIODICAL = /(报|刊|杂志|期刊|学报)$/;
const PRESS_WORDS = /杂志社|报社|期刊社|特约记者|本刊记者|记者站|记者/;

function checkName({ journal, masthead }: IssueCopy): Found[] {
  const found: Found[] = [];
  const title = withoutSpaces(journal.title);
  if (PERIODICAL.test(title)) found.push({ rule: "internal-name", detail: { text: title } });
  const roles = masthead.entries.map(({ role }) => withoutSpaces(role));
  for (const text of [withoutSpaces(masthead.title), ...roles])
    if (PRESS_WORDS.test(text)) found.push({ rule: "internal-name", detail: { text } });
  return found;
}

const SELF = /本(报|刊|杂志)(?!告|价|登|载|到)/;
const PRICE =
  /(定价|售价|零售价|每册|每本|工本费)[^。；]{0,8}?[\d零一二三四五六七八九十百]+(\.\d+)?\s*元|定价[:：]/;
const ADVERTISING = /广告(经营|许可|刊登|发布|招商|热线|部|位|合作)|招商热线|刊登广告/;

/** Cover, statement and masthead are the publication's own words. */
function checkOwnWords(copy: IssueCopy): Found[] {
  const statement = copy.statement.blocks.flatMap((block) =>
    inlinesOf(block).map((content) => ({ block: block.id, text: inlineText(content) })),
  );
  const texts: readonly { readonly block?: string; readonly text: string }[] = [
    ...copy.coverLines.map((text) => ({ text })),
    { text: copy.statement.title },
    ...statement,
  ];
  return texts.flatMap(({ text, block }): Found[] => {
    const told = (rule: Found["rule"], found: RegExpExecArray | null): Found[] =>
      found ? [{ rule, block, detail: { text: around(text, found), word: found[0] } }] : [];
    return [
      ...told("internal-self-reference", SELF.exec(text)),
      ...told("internal-price", PRICE.exec(text)),
      ...told("internal-advertising", ADVERTISING.exec(text)),
    ];
  });
}

function reprintReferences({ copy, composed }: PreflightInput): Found[] {
  return articlesOf(copy).flatMap(({ number, blocks }) =>
    blocks.flatMap((block): Found[] => {
      for (const text of inlinesOf(block).map(inlineText)) {
        const found = SELF.exec(text);
        if (!found) continue;
        const page = pageOfBlock(composed, number, block.id);
        const detail = { text: around(text, found), word: found[0] };
        return [{ rule: "internal-reprint-reference", article: number, block: block.id, page, detail }];
      }
      return [];
    }),
  );
}

/** Some words on both sides, for whoever reads the list. */
function around(text: string, { index, 0: word }: RegExpExecArray): string {
  const [from, to] = [Math.max(0, index - 12), index + word.length + 12];
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}
