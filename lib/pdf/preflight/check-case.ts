import type { Block } from "../../document/blocks";
import type { ArticleCopy, IssueCopy } from "../../document/issue-copy";
import { STYLE_2024 } from "../../typeset/presets/style-2024";
import { article, issueOf, paragraph } from "../../typeset/sample-copy";
import type { HouseStyle } from "../../typeset/style";
import { syntheticFaces } from "../../typeset/synthetic-faces";
import type { ComposedIssue } from "../../typeset/types";
import { typesetIssue } from "../../typeset/typeset-issue";
import { checkIssue } from "./check-issue";
import type { PreflightFinding, PreflightInput } from "./types";

/** With source and date, as an article wants to be. */
const sound = { source: "某报", releasedOn: "2030-01-02" };
export const good = (blocks: readonly Block[] = [paragraph("正文。")], more: Partial<ArticleCopy> = {}) =>
  article(blocks, { ...sound, ...more });

export interface Case {
  readonly copy?: IssueCopy;
  readonly style?: HouseStyle;
  /** Characters for which the faces have no glyph. */
  readonly missing?: string;
  readonly alter?: (composed: ComposedIssue) => ComposedIssue;
  readonly more?: Partial<PreflightInput>;
}

export function check({
  copy = issueOf(good()),
  style = STYLE_2024,
  missing,
  alter,
  more,
}: Case): PreflightFinding[] {
  const composed = typesetIssue(copy, style, syntheticFaces(missing));
  return checkIssue({
    copy,
    style,
    composed: alter ? alter(composed) : composed,
    images: new Map(),
    digest: (text) => text,
    ...more,
  });
}

export const rulesOf = (given: Case) => [...new Set(check(given).map(({ rule }) => rule))];
