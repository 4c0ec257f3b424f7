/** 发稿单: what it is made of, and the sheets that were made. */
import { FascicleError } from "../errors";
import type { Actor, Principal } from "../workflow/actor";
import { db } from "./client";
import { keepBytes } from "./files";
import { loadIssueState } from "./issue-state";
import { readJournalFacts } from "./json";
import { makeManifest } from "./manifest";
import { preflightCounts, validWaivers, type WaiverView } from "./preflight";
import { atOneMoment, type Production, readProduction } from "./production";
import { atDesk, requireFound } from "./visibility";
import { write } from "./write";

export interface SheetSources {
  readonly production: Production;
  /** Signatures that hold for the issue as it is, oldest first. */
  readonly signatures: readonly {
    readonly kind: "APPROVAL" | "PUBLICATION";
    readonly signer: string;
    readonly at: string;
  }[];
  readonly waivers: readonly WaiverView[];
  /** Findings that stand; absent where the issue as it is was not checked. */
  readonly open?: { readonly errors: number; readonly warnings: number };
}

/** For the worker: who may ask was decided when the job was opened. */
export async function loadSheetSources(issueId: string): Promise<SheetSources> {
  return atOneMoment(async (tx) => {
    const production = await readProduction(tx, issueId);
    const { sourceHash } = production;
    const rows = await tx.signOff.findMany({
      where: { issueId, voidedAt: null, manifestHash: sourceHash },
      orderBy: { createdAt: "asc" },
    });
    const open = await preflightCounts(tx, issueId, sourceHash);
    return {
      production,
      signatures: rows.map(({ kind, signerName, createdAt }) => ({
        kind,
        signer: signerName,
        at: createdAt.toISOString(),
      })),
      waivers: await validWaivers(tx, issueId, sourceHash),
      ...(open && { open }),
    };
  });
}

export interface SheetView {
  readonly sheetId: string;
  readonly at: string;
  /** Whether it speaks of the issue as it is now. */
  readonly current: boolean;
}

/** The newest, if there is one. */
export async function latestSheet(actor: Actor, issueId: string): Promise<SheetView | undefined> {
  await loadIssueState(actor, issueId);
  const row = await db().issueSheet.findFirst({ where: { issueId }, orderBy: { createdAt: "desc" } });
  if (!row) return undefined;
  const { hash } = await makeManifest(db(), issueId);
  const signed = await db().signOff.count({ where: { issueId, createdAt: { gt: row.createdAt } } });
  return {
    sheetId: row.id,
    at: row.createdAt.toISOString(),
    current: row.manifestHash === hash && signed === 0,
  };
}

/** @throws FascicleError `not-found` also where the person does not work at its desk */
export async function readSheet(
  actor: Actor,
  sheetId: string,
): Promise<{ bytes: Uint8Array; sha256: string; fileName: string }> {
  const row = requireFound(
    await db().issueSheet.findFirst({
      where: { id: sheetId, issue: atDesk(actor) },
      select: {
        fileSha: true,
        file: { select: { bytes: true } },
        issue: { select: { label: true, journalFacts: true } },
      },
    }),
  );
  const { title } = readJournalFacts(row.issue.journalFacts);
  return { bytes: row.file.bytes, sha256: row.fileSha, fileName: `发稿单 ${title} ${row.issue.label}.pdf` };
}

/** Kept as it was made. Called by the worker. */
export async function storeSheet(
  actor: Principal,
  { issueId, manifestHash, bytes }: { issueId: string; manifestHash: string; bytes: Uint8Array },
): Promise<{ sheetId: string }> {
  const issue = await loadIssueState(actor, issueId);
  if (actor.kind === "person") throw new FascicleError("forbidden");
  return write(actor, async (tx, record) => {
    const fileSha = await keepBytes(tx, bytes, "application/pdf");
    const { id } = await tx.issueSheet.create({
      data: { issueId, manifestHash, fileSha, createdAt: new Date() },
      select: { id: true },
    });
    record({
      action: "issue.storeSheet",
      subjectType: "issue",
      subjectId: issueId,
      journalId: issue.journalId,
      detail: { label: issue.label, sha256: fileSha, manifestHash },
    });
    return { sheetId: id };
  });
}
