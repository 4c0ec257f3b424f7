/**
 * The whole way of an issue from copy to pages: collect → compose → paginate → contents → front matter.
 * Pure and deterministic. Page numbers are known before anything is drawn.
 */
import type { IssueCopy } from "../document/issue-copy";
import { composeBody } from "./compose-body";
import { contentsArea, contentsEntries, setContents } from "./contents";
import { coverPage } from "./cover";
import { collectEntries } from "./entries";
import { flowPages, placeFolios } from "./flow-pages";
import { placeHeader, placeProofMark } from "./furniture";
import { noMemory, type TypesetMemory } from "./memory";
import type { PageDraft } from "./page-draft";
import { romanNumeral } from "./roman-numeral";
import { settingOf } from "./setting";
import { setStatement } from "./statement";
import type { HouseStyle } from "./style";
import { typeArea } from "./type-area";
import type { ComposedIssue, Faces } from "./types";

export interface TypesetOptions {
  /** Marks each page 校样. */
  readonly proof?: boolean;
  /** Keeps what one setting composed for the next. */
  readonly memory?: TypesetMemory;
}

/** Sets an issue. Nothing throws: what cannot be done well is told in `findings`, with its place. */
export function typesetIssue(
  copy: IssueCopy,
  style: HouseStyle,
  faces: Faces,
  options: TypesetOptions = {},
): ComposedIssue {
  const memory = options.memory?.under(style, faces) ?? noMemory();
  const setting = settingOf(style, faces, typeArea(style), memory);
  const { area } = setting;

  const entries = collectEntries(copy);
  const chapters = composeBody(entries, setting);
  const body = flowPages(chapters, setting, { kind: "body", folio: (index) => `${index + 1}`, area });

  const pageOf = pagesOfAnchors(body.pages);
  const contentsItems = setContents(copy.contentsTitle, entries, pageOf, setting);
  const contents = flowPages([{ items: contentsItems, recto: false }], setting, {
    kind: "contents",
    folio: (index) => romanNumeral(index + 1),
    area: contentsArea(setting),
  });
  const statementItems = setStatement(copy, setting);
  const statement = flowPages([{ items: statementItems, recto: false }], setting, {
    kind: "statement",
    folio: (index) => romanNumeral(contents.pages.length + index + 1),
    area,
  });

  const numbered = [...contents.pages, ...statement.pages, ...body.pages];
  const pages = [coverPage(copy, setting), ...numbered];
  for (const page of body.pages) if (page.kind !== "blank") placeHeader(page, copy, setting);
  placeFolios(numbered, setting);
  if (options.proof) for (const page of pages) placeProofMark(page, setting);
  return {
    pages,
    contents: contentsEntries(entries, pageOf),
    bodyPages: body.pages.length,
    findings: [...contents.findings, ...statement.findings, ...body.findings],
  };
}

/** Body page of each entry's heading, from 1. */
function pagesOfAnchors(pages: readonly PageDraft[]): Map<string, number> {
  const pageOf = new Map<string, number>();
  for (const [index, page] of pages.entries())
    for (const { id } of page.anchors) if (!pageOf.has(id)) pageOf.set(id, index + 1);
  return pageOf;
}
