/** What stands on pages beside their copy: running header with its hairline, page number, mark of a proof. */
import type { IssueCopy } from "../document/issue-copy";
import type { PageDraft } from "./page-draft";
import { placeText } from "./place-text";
import type { Setting } from "./setting";

const HAIRLINE = 0.4;
/** The hairline under the header, below its baseline, em of the header's size. */
const HAIRLINE_DROP = 0.55;

export const PROOF_MARK = "校样";

/** 刊名　2024年第01期 */
export function placeHeader(page: PageDraft, { journal, label }: IssueCopy, setting: Setting): void {
  const { area } = setting;
  const { face, size, baseline } = setting.style.header;
  const text = [journal.title, label].filter((part) => part !== "").join("\u3000");
  placeText(page, text, { block: "header", face, size, align: "center", baseline }, setting);
  const y = baseline + size * HAIRLINE_DROP;
  page.rules.push({ x1: area.left, y1: y, x2: area.left + area.width, y2: y, width: HAIRLINE });
}

export function placeFolio(page: PageDraft, setting: Setting): void {
  if (page.folio === undefined) return;
  placeText(page, page.folio, { block: "folio", ...setting.style.footer, align: "center" }, setting);
}

/** At the header's outer end, so that no page of a proof passes for the issue's. */
export function placeProofMark(page: PageDraft, setting: Setting): void {
  const { size, baseline } = setting.style.header;
  placeText(page, PROOF_MARK, { block: "proof", face: "hei", size, align: "right", baseline }, setting);
}
