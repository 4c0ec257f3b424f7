/** An issue composed within a job, which is told after each article and may be cancelled there. */
import type { IssueCopy } from "../document/issue-copy";
import { loadFaces } from "../pdf/faces";
import type { Files } from "../pdf/images";
import { composeArticles } from "../typeset/compose-articles";
import { TypesetMemory } from "../typeset/memory";
import type { HouseStyle } from "../typeset/style";
import type { ComposedIssue } from "../typeset/types";
import { typesetIssue } from "../typeset/typeset-issue";

/** What `tell` throws ends the composing. */
export async function composeIssue(
  copy: IssueCopy,
  style: HouseStyle,
  files: Files,
  tell: () => Promise<void> | undefined,
): Promise<ComposedIssue> {
  const faces = loadFaces(style.fonts, files);
  const memory = new TypesetMemory();
  for (const _ of composeArticles(copy, style, faces, memory)) await tell();
  return typesetIssue(copy, style, faces, { memory });
}
