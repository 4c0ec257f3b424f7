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
import { furnished, issueValues, ownPage, placeProofMark } from "./furniture";
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
  // Blank pages count but show no number.
  const inFront = (page: PageDraft) =>
    furnished(page, page.kind === "blank" || page === front.bare ? "none" : "footer", values, {}, setting);
  const inBody = (page: PageDraft, index: number) => {
    const isPlain = page.kind === "blank" || isBare(page, setting);
    return furnished(page, isPlain ? "none" : "headerAndFooter", values, heads[index]!, setting);
  };
  const issue = [
    ...front.covers,
    ...front.before.map(inFront),
    ...body.pages.map(inBody),
    ...front.after.map(inFront),
  ];
  const pages = options.proof ? markedAsProof(issue, copy, options.proof, setting) : issue;
  return {
    pages,
    contents: contentsEntries(entries, pageOf),
    bodyPages: body.pages.length,
    findings: [...front.findings, ...body.findings],
  };
}

/** Marks are placed on pages of the proof's own: those of the issue may be remembered. */
function markedAsProof(
  issue: readonly PageDraft[],
  copy: IssueCopy,
  proof: ProofDetails,
  setting: Setting,
): PageDraft[] {
  const own = issue.map(ownPage);
  const pages = [...placeProofNotes(own, copy, proof, setting), ...own];
  for (const page of pages) placeProofMark(page, setting);
  return pages;
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
