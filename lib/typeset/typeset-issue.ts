/**
 * The whole way of an issue from copy to pages: collect → compose → paginate → contents → front matter.
 * Pure and deterministic. Page numbers are known before anything is drawn.
 */
import type { IssueCopy } from "../document/issue-copy";
import { composeBody } from "./compose-body";
import { contentsEntries } from "./contents";
import { collectEntries } from "./entries";
import { flowPages } from "./flow-pages";
import { frontMatter } from "./front-matter";
import { issueValues, placeFooter, placeHeader, placeProofMark } from "./furniture";
import { noMemory, type TypesetMemory } from "./memory";
import type { PageDraft } from "./page-draft";
import { type ProofDetails, placeProofNotes } from "./proof-notes";
import { runningHeads } from "./running-heads";
import { type Setting, settingOf } from "./setting";
import type { HouseStyle } from "./style";
import { typeArea } from "./type-area";
import type { ComposedIssue, Faces } from "./types";

export interface TypesetOptions {
  /** Makes it a proof: marked 校样, lines numbered, compared with the proof before. */
  readonly proof?: ProofDetails;
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
  const front = frontMatter(copy, entries, pageOf, setting, body.pages.length);

  const heads = runningHeads(body.pages, entries);
  const values = issueValues(copy, body.pages.length);
  for (const [index, page] of body.pages.entries())
    if (page.kind !== "blank" && !isBare(page, setting)) placeHeader(page, values, heads[index]!, setting);
  // Page numbers last, so that they come last in reading order, too. Blank pages count but show none.
  for (const page of [...front.before, ...front.after])
    if (page.kind !== "blank" && page !== front.bare) placeFooter(page, values, {}, setting);
  for (const [index, page] of body.pages.entries())
    if (page.kind !== "blank" && !isBare(page, setting)) placeFooter(page, values, heads[index]!, setting);

  const issue = [...front.covers, ...front.before, ...body.pages, ...front.after];
  const { proof } = options;
  const changes = proof ? placeProofNotes(issue, copy, proof, setting) : [];
  const pages = [...changes, ...issue];
  if (proof) for (const page of pages) placeProofMark(page, setting);
  return {
    pages,
    contents: contentsEntries(entries, pageOf),
    bodyPages: body.pages.length,
    findings: [...front.findings, ...body.findings],
  };
}

/** A page on which a 板块 opens, in a style that wants it without header and footer. */
const isBare = ({ anchors }: PageDraft, { style }: Setting) =>
  style.bare.openings && anchors.some(({ level }) => level === 1);

/** Body page of each entry's heading, from 1. */
function pagesOfAnchors(pages: readonly PageDraft[]): Map<string, number> {
  const pageOf = new Map<string, number>();
  for (const [index, page] of pages.entries())
    for (const { id } of page.anchors) if (!pageOf.has(id)) pageOf.set(id, index + 1);
  return pageOf;
}
