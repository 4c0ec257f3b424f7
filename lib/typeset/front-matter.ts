/** What stands around the body: cover, contents and statement, in the order the style wants. */
import type { IssueCopy } from "../document/issue-copy";
import { romanNumeral } from "../document/roman-numeral";
import { contentsArea, setContents } from "./contents";
import { coverPage } from "./cover";
import type { Entry } from "./entries";
import { type FlowPages, flowPages } from "./flow-pages";
import { type PageDraft, pageDraft } from "./page-draft";
import type { Setting } from "./setting";
import { hasSides, type Side, sideOf } from "./sides";
import { setStatement } from "./statement";
import type { Finding } from "./types";

export interface FrontMatter {
  /** The cover, with its blank inner side where pages have sides: the contents begin on the right. */
  readonly covers: readonly PageDraft[];
  readonly before: readonly PageDraft[];
  /** Behind the body. */
  readonly after: readonly PageDraft[];
  /** The page that carries no running lines, if there is one. */
  readonly bare?: PageDraft;
  readonly findings: readonly Finding[];
}

export function frontMatter(
  copy: IssueCopy,
  entries: readonly Entry[],
  pageOf: ReadonlyMap<string, number>,
  setting: Setting,
  bodyPages: number,
): FrontMatter {
  const { style, area } = setting;
  const { statementPlace } = style;
  const folioAfter = (before: number) => (index: number) =>
    style.contents.folio === "roman" ? romanNumeral(before + index + 1) : undefined;
  const { memory } = setting;
  const contents = (before: number): FlowPages => {
    const listed = entries.map(({ id, number, title, level, article }) => [
      ...[id, number, title, level, pageOf.get(id)],
      article !== undefined,
    ]);
    return memory.contents.get(JSON.stringify([copy.contentsTitle, before, listed]), () =>
      flowPages(
        [{ items: setContents(copy.contentsTitle, entries, pageOf, setting), recto: false }],
        setting,
        {
          kind: "contents",
          folio: folioAfter(before),
          area: contentsArea(setting),
          before,
        },
      ),
    );
  };
  const { sections: _, ...frame } = copy;
  const framed = JSON.stringify(frame);
  const statement = (before: number, folio: (index: number) => string | undefined): FlowPages =>
    memory.statement.get(`${before} ${framed}`, () =>
      flowPages([{ items: setStatement(copy, setting), recto: false }], setting, {
        kind: "statement",
        folio,
        area,
        before,
      }),
    );

  const parts: FlowPages[] = [];
  if (statementPlace === "beforeContents") parts.push(statement(0, folioAfter(0)));
  const standing = parts[0]?.pages.length ?? 0;
  const listed = contents(standing);
  parts.push(listed);
  if (statementPlace === "afterContents") {
    const before = listed.pages.length;
    parts.push(statement(before, folioAfter(before)));
  }
  const last = statementPlace === "last" ? statement(bodyPages, () => undefined) : undefined;

  const before = parts.flatMap(({ pages }) => pages);
  const sided = hasSides(style);
  const [first] = listed.pages;
  return {
    covers: [
      memory.cover.get(framed, () => coverPage(copy, setting)),
      ...(sided ? [blankPage("verso", setting)] : []),
    ],
    before:
      sided && before.length % 2 === 1 ? [...before, blankPage(sideOf(before.length), setting)] : before,
    after: last?.pages ?? [],
    ...(style.bare.contentsStart && first && { bare: first }),
    findings: [...parts, ...(last ? [last] : [])].flatMap(({ findings }) => findings),
  };
}

function blankPage(side: Side, { style: { paper } }: Setting): PageDraft {
  return pageDraft({ kind: "blank", side, width: paper.width, height: paper.height });
}
