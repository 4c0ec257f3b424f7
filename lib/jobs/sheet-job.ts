/** The job `sheet`: 发稿单 of an issue from the records, composed anew so that its pages and fonts are the true ones. */
import type { ClaimedJob, JobEnd } from "../db/job-work";
import type { WaiverView } from "../db/preflight";
import { loadSheetSources, storeSheet } from "../db/sheets";
import { toIssueCopy } from "../document/issue-copy";
import messages from "../i18n/messages/zh-CN.json";
import { sheetFacts } from "../pdf/manuscript-sheet/issue-facts";
import type { SheetWaiver } from "../pdf/manuscript-sheet/sheet-blocks";
import { readStyle } from "../typeset/read-style";
import { WORKER } from "../workflow/actor";
import { composeIssue } from "./compose-issue";
import { JobProgress } from "./job-progress";

const STEPS = ["loading", "composing", "drawing", "storing"] as const;
type Step = (typeof STEPS)[number];

/** @throws FascicleError of what it calls; JobCancelled */
export async function makeSheet(job: ClaimedJob): Promise<JobEnd> {
  const { issueId } = job;
  if (issueId === null) throw new Error("a sheet job without an issue");
  const progress = new JobProgress<Step>(job);
  const report = (step: Step) => progress.tell(step, STEPS.indexOf(step), STEPS.length);

  await report("loading");
  const { production, signatures, waivers, open } = await loadSheetSources(issueId);
  const { issue, files, sourceHash } = production;
  const style = readStyle(issue.style);

  await report("composing");
  const copy = toIssueCopy(issue);
  const composed = await composeIssue(copy, style, files, () => report("composing"));

  await report("drawing");
  const { makeManuscriptSheet } = await import("../pdf/manuscript-sheet/make-sheet");
  const bytes = await makeManuscriptSheet({
    journal: copy.journal.title,
    label: copy.label,
    facts: sheetFacts(copy, style, composed, FONT_NAMES),
    signatures: signatures.map(({ kind, signer, at }) => ({
      kind: messages.issues.approval.kind[kind],
      name: signer,
      at: officeTime(at),
      mark: sourceHash.slice(0, 16),
    })),
    waivers: waivers.map(waiverLine),
    open,
    manifestHash: sourceHash,
  });

  await report("storing");
  const { sheetId } = await storeSheet(WORKER, { issueId, manifestHash: sourceHash, bytes });
  return { status: "DONE", result: { sheetId } };
}

/** As printers know them. */
const FONT_NAMES = new Map([
  ["noto-serif-sc", "思源宋体"],
  ["noto-serif-sc-bold", "思源宋体 粗"],
  ["noto-sans-sc-bold", "思源黑体 粗"],
  ["noto-emoji", "Noto Emoji"],
  ["lxgw-wenkai", "霞鹜文楷"],
]);

const ruleNames: Readonly<Record<string, { readonly name: string }>> = messages.preflight.rule;

function waiverLine({ finding, reason, person, at }: WaiverView): SheetWaiver {
  const { rule, article, title, page } = finding;
  const place = article === undefined ? "整期" : `${article} ${title ?? ""}`.trim();
  return {
    rule: ruleNames[rule]?.name ?? rule,
    place: page === undefined ? place : `${place}，第 ${page} 页`,
    reason,
    name: person,
    at: officeTime(at),
  };
}

/** 2026年3月1日 09:30, in the office's time zone wherever the worker runs. */
function officeTime(iso: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Shanghai",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(iso));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}年${part("month")}月${part("day")}日 ${part("hour")}:${part("minute")}`;
}
