/** 预检 of an issue: what was found in which state of it, and the findings that the chief editor has waived. */
import { z } from "zod";
import { FascicleError } from "../errors";
import type { Actor, Principal } from "../workflow/actor";
import { standingErrors } from "../workflow/preflight";
import { db, type Transaction } from "./client";
import type { Prisma } from "./generated/client";
import { changeIssue, loadIssueState } from "./issue-state";
import { toJson } from "./json";
import { makeManifest } from "./manifest";
import { write } from "./write";

/** As lib/pdf/preflight reports it; rules of other versions of the program stay legible. */
export interface StoredFinding {
  readonly rule: string;
  readonly severity: "error" | "warning";
  /** Printed number, title and id of the article or section. */
  readonly article?: string;
  readonly title?: string;
  readonly articleId?: string;
  readonly block?: string;
  /** Printed page number. */
  readonly page?: string;
  /** Page of the whole issue from 1. */
  readonly sheet?: number;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly key: string;
}

const findingShape: z.ZodType<StoredFinding> = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning"]),
  article: z.string().optional(),
  title: z.string().optional(),
  articleId: z.string().optional(),
  block: z.string().optional(),
  page: z.string().optional(),
  sheet: z.number().optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  key: z.string(),
});
const findingList = z.array(findingShape);

export interface WaiverView {
  readonly waiverId: string;
  readonly finding: StoredFinding;
  readonly reason: string;
  readonly person: string;
  readonly at: string;
}

export interface FindingView extends StoredFinding {
  readonly waiver?: WaiverView;
  /** A waiver for the same rule and place whose content has changed since: it no longer holds. */
  readonly voided?: WaiverView;
}

export interface PreflightView {
  /** Absent where the issue was never checked. */
  readonly checked?: {
    readonly at: string;
    /** Whole issue, cover included. */
    readonly pages: number;
    /** Whether the issue is still as it was then. */
    readonly current: boolean;
  };
  readonly findings: readonly FindingView[];
  /** Waivers that no finding has any more. */
  readonly voided: readonly WaiverView[];
  /** Errors that no waiver answers. */
  readonly errors: number;
}

/** The latest result, whether or not the issue has changed since. */
export async function getPreflight(actor: Actor, issueId: string): Promise<PreflightView> {
  await loadIssueState(actor, issueId);
  const [manifest, waivers] = await Promise.all([makeManifest(db(), issueId), listWaivers(db(), issueId)]);
  const row = await latest(db(), issueId, manifest.hash);
  const found = row ? findingList.parse(row.findings) : [];
  const byKey = new Map(waivers.map((waiver) => [waiver.finding.key, waiver]));
  const keys = new Set(found.map(({ key }) => key));
  const left = waivers.filter(({ finding }) => !keys.has(finding.key));
  const findings = found.map((finding): FindingView => {
    const waiver = byKey.get(finding.key);
    const voided = waiver ? undefined : left.find((other) => isSamePlace(other.finding, finding));
    return { ...finding, ...(waiver && { waiver }), ...(voided && { voided }) };
  });
  const shown = new Set(findings.map(({ voided }) => voided?.waiverId));
  return {
    ...(row && {
      checked: {
        at: row.createdAt.toISOString(),
        pages: row.pageCount,
        current: row.manifestHash === manifest.hash,
      },
    }),
    findings,
    voided: left.filter(({ waiverId }) => !shown.has(waiverId)),
    errors: standingErrors(found, new Set(byKey.keys())).length,
  };
}

const isSamePlace = (a: StoredFinding, b: StoredFinding) =>
  a.rule === b.rule && (a.articleId ?? a.article) === (b.articleId ?? b.article) && a.block === b.block;

/** Of the issue as it is now, else the newest of an earlier state. */
async function latest(client: Transaction, issueId: string, manifestHash: string) {
  const present = await client.preflight.findUnique({
    where: { issueId_manifestHash: { issueId, manifestHash } },
  });
  return (
    present ?? (await client.preflight.findFirst({ where: { issueId }, orderBy: { createdAt: "desc" } }))
  );
}

async function listWaivers(client: Transaction, issueId: string): Promise<WaiverView[]> {
  const rows = await client.preflightWaiver.findMany({ where: { issueId }, orderBy: { createdAt: "asc" } });
  return rows.map(showWaiver);
}

function showWaiver(row: Prisma.PreflightWaiverModel): WaiverView {
  return {
    waiverId: row.id,
    finding: findingShape.parse(row.finding),
    reason: row.reason,
    person: row.personName,
    at: row.createdAt.toISOString(),
  };
}

/** Kept for the state it was made of. Called by the worker. */
export async function storePreflight(
  actor: Principal,
  result: { issueId: string; manifestHash: string; findings: readonly StoredFinding[]; pageCount: number },
): Promise<{ preflightId: string }> {
  const { issueId, manifestHash, pageCount } = result;
  const issue = await loadIssueState(actor, issueId);
  if (actor.kind === "person") throw new FascicleError("forbidden");
  const findings = findingList.parse(toJson(result.findings));
  return write(actor, async (tx, record) => {
    const stored = { findings: toJson(findings), pageCount, createdAt: new Date() };
    const { id } = await tx.preflight.upsert({
      where: { issueId_manifestHash: { issueId, manifestHash } },
      create: { issueId, manifestHash, ...stored },
      update: stored,
      select: { id: true },
    });
    const count = (severity: StoredFinding["severity"]) =>
      findings.filter((finding) => finding.severity === severity).length;
    record({
      action: "issue.preflight",
      subjectType: "issue",
      subjectId: issueId,
      journalId: issue.journalId,
      detail: { label: issue.label, manifestHash, errors: count("error"), warnings: count("warning") },
    });
    return { preflightId: id };
  });
}

const MAX_REASON = 500;

/**
 * 豁免 of one finding of the latest result. @throws FascicleError `reason-required`, `finding-gone` where the latest
 * result has it no more
 */
export async function waiveFinding(
  actor: Actor,
  waiver: { issueId: string; key: string; reason: string },
): Promise<{ waiverId: string }> {
  const { issueId, key } = waiver;
  const reason = waiver.reason.trim().slice(0, MAX_REASON);
  return write(actor, async (tx, record) => {
    const issue = await changeIssue(tx, actor, issueId, "waive");
    if (reason === "") throw new FascicleError("reason-required");
    const { hash } = await makeManifest(tx, issueId);
    const row = await latest(tx, issueId, hash);
    const finding = findingList.parse(row?.findings ?? []).find((candidate) => candidate.key === key);
    if (!finding) throw new FascicleError("finding-gone");
    const given = {
      finding: toJson(finding),
      reason,
      personId: actor.userId,
      personName: actor.name,
      createdAt: new Date(),
    };
    const { id } = await tx.preflightWaiver.upsert({
      where: { issueId_key: { issueId, key } },
      create: { issueId, key, ...given },
      update: given,
      select: { id: true },
    });
    record({
      action: "issue.waive",
      subjectType: "issue",
      subjectId: issueId,
      journalId: issue.journalId,
      detail: { label: issue.label, rule: finding.rule, title: finding.title ?? "", key, reason },
    });
    return { waiverId: id };
  });
}

/** The finding counts again. */
export async function withdrawWaiver(
  actor: Actor,
  { issueId, waiverId }: { issueId: string; waiverId: string },
): Promise<void> {
  await write(actor, async (tx, record) => {
    const issue = await changeIssue(tx, actor, issueId, "waive");
    const [waiver] = await tx.preflightWaiver.findMany({ where: { id: waiverId, issueId } });
    if (!waiver) throw new FascicleError("finding-gone");
    await tx.preflightWaiver.delete({ where: { id: waiver.id } });
    const { rule, title = "" } = findingShape.parse(waiver.finding);
    record({
      action: "issue.withdrawWaiver",
      subjectType: "issue",
      subjectId: issueId,
      journalId: issue.journalId,
      detail: { label: issue.label, rule, title, key: waiver.key, reason: waiver.reason },
    });
  });
}

/** What stands of this very state of the issue, waived findings left out; undefined where it was not checked. */
export async function preflightCounts(
  client: Transaction,
  issueId: string,
  manifestHash: string,
): Promise<{ readonly errors: number; readonly warnings: number } | undefined> {
  const row = await client.preflight.findUnique({
    where: { issueId_manifestHash: { issueId, manifestHash } },
    select: { findings: true },
  });
  if (!row) return undefined;
  const waivers = await client.preflightWaiver.findMany({ where: { issueId }, select: { key: true } });
  const keys = new Set(waivers.map(({ key }) => key));
  const findings = findingList.parse(row.findings);
  const warnings = findings.filter(({ severity, key }) => severity === "warning" && !keys.has(key));
  return { errors: standingErrors(findings, keys).length, warnings: warnings.length };
}

/** @throws FascicleError `preflight-missing`, `preflight-errors` */
export async function requireClean(
  client: Transaction,
  issueId: string,
  manifestHash: string,
): Promise<void> {
  const standing = await preflightCounts(client, issueId, manifestHash);
  if (!standing) throw new FascicleError("preflight-missing");
  if (standing.errors > 0) throw new FascicleError("preflight-errors", { count: standing.errors });
}

/** Waivers that hold for this state of the issue: what its sheet shows. */
export async function validWaivers(
  client: Transaction,
  issueId: string,
  manifestHash: string,
): Promise<WaiverView[]> {
  const row = await client.preflight.findUnique({
    where: { issueId_manifestHash: { issueId, manifestHash } },
    select: { findings: true },
  });
  const keys = new Set(findingList.parse(row?.findings ?? []).map(({ key }) => key));
  return (await listWaivers(client, issueId)).filter(({ finding }) => keys.has(finding.key));
}
