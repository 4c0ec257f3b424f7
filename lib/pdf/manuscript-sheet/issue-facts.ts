/** What a sheet tells of an issue: its paper and type as they come out, not as somebody typed them. */
import type { IssueCopy } from "../../document/issue-copy";
import { chineseDate } from "../../typeset/set-article";
import type { HouseStyle } from "../../typeset/style";
import type { ComposedIssue } from "../../typeset/types";
import { editionFacts } from "../edition-facts";
import { articlesOf } from "../preflight/copy-places";

const MM_PER_POINT = 25.4 / 72;

/** Names of fonts by theirs, where the office has none for them. */
export type FontNames = ReadonlyMap<string, string>;

export function sheetFacts(
  copy: IssueCopy,
  style: HouseStyle,
  composed: ComposedIssue,
  fontNames: FontNames = new Map(),
): [name: string, value: string][] {
  const { print, journal, serial } = copy;
  const { bookPages, blanks, leaves, spine } = editionFacts(composed.pages.length, style);
  const fonts = fontsUsed(composed).map((font) => fontNames.get(font) ?? font);
  const facts: [string, string | undefined][] = [
    ["编印单位", print.compiler ?? journal.sponsor ?? journal.institution],
    ["准印证号", print.permit],
    ["总期号", serial === undefined ? undefined : `总第${serial}期`],
    ["文章", `${articlesOf(copy).length} 篇`],
    ["页数", `${composed.pages.length} 页，其中正文 ${composed.bodyPages} 页`],
    ["成书", `${bookPages} 页（含空白 ${blanks} 页），${leaves} 张，书脊 ${spine} 毫米`],
    ["开本", `${trim(style)} 毫米，出血 ${style.press.bleed} 毫米`],
    ["版心", `每行 ${style.typeArea.characters} 字，每页 ${style.typeArea.lines} 行`],
    ["正文", `${style.body.size} 磅，行距 ${style.body.leading} 磅`],
    ["正文用纸", `${style.press.paperWeight} 克`],
    ["字体", fonts.join("、")],
    ["印数", print.copies === undefined ? undefined : `${print.copies} 册`],
    ["印刷单位", print.printer],
    ["印刷日期", print.printedOn && chineseDate(print.printedOn)],
    ["发送对象", print.recipients],
  ];
  return facts.map(([name, value]) => [name, value || "—"]);
}

function trim({ paper }: HouseStyle): string {
  return [paper.width, paper.height].map((length) => Math.round(length * MM_PER_POINT)).join("×");
}

/** Names of all fonts that show a character, in the order in which they come up. */
function fontsUsed({ pages }: ComposedIssue): string[] {
  const used = new Set<string>();
  for (const page of pages) for (const { run } of page.runs) used.add(run.font);
  return [...used];
}
