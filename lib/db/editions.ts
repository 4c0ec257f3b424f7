/** 版本: produced PDFs, kept as bytes with their hash. */
import { z } from "zod";
import { FascicleError } from "../errors";
import type { ProofRecord } from "../typeset/proof-changes";
import type { Actor, Principal } from "../workflow/actor";
import { db } from "./client";
import { keepBytes } from "./files";
import type { EditionKind } from "./generated/enums";
import { loadIssueState } from "./issue-state";
import { given, readJournalFacts, toJson } from "./json";
import { makeManifest } from "./manifest";
import { deskJournals, published, requireAllowed, requireFound } from "./visibility";
import { write } from "./write";

export type { EditionKind } from "./generated/enums";

/** A line of the printed contents; `page` is the printed page number. */
export interface EditionEntry {
  readonly number: string;
  readonly title: string;
  readonly level: number;
  readonly page: number;
}

/** What paper an edition takes, as `lib/pdf` reckons it. */
export interface EditionFacts {
  readonly bookPages: number;
  readonly blanks: number;
  readonly leaves: number;
  /** mm */
  readonly spine: number;
  readonly binding?: "saddle" | "stack";
}

export interface EditionView {
  readonly editionId: string;
  readonly kind: EditionKind;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly pageCount: number;
  readonly createdAt: string;
  readonly contents: readonly EditionEntry[];
  readonly facts?: EditionFacts;
  /** Whether it shows the issue as it is now. */
  readonly current: boolean;
}

const entries: z.ZodType<EditionEntry[]> = z.array(
  z.object({ number: z.string(), title: z.string(), level: z.number(), page: z.number() }),
);

const factsOf: z.ZodType<EditionFacts> = z.object({
  bookPages: z.number(),
  blanks: z.number(),
  leaves: z.number(),
  spine: z.number(),
  binding: z.enum(["saddle", "stack"]).optional(),
});

/** Proofs and what goes to the printing house stay at the desk. */
const FOR_READERS: EditionKind[] = ["screen", "original"];

function visibleTo(actor: Actor) {
  return {
    OR: [
      { issue: { journalId: { in: deskJournals(actor) } } },
      { issue: published(actor), kind: { in: FOR_READERS } },
    ],
  };
}

/** Newest first; readers see the screen editions and originals of published issues. */
export async function listEditions(actor: Actor, issueId: string): Promise<EditionView[]> {
  const rows = await db().edition.findMany({
    where: { issueId, ...visibleTo(actor) },
    orderBy: { createdAt: "desc" },
    include: { file: { select: { size: true } } },
  });
  if (rows.length === 0) return [];
  const now = (await makeManifest(db(), issueId)).hash;
  return rows.map((row) => ({
    editionId: row.id,
    kind: row.kind,
    sha256: row.fileSha,
    size: row.file.size,
    pageCount: row.pageCount,
    createdAt: row.createdAt.toISOString(),
    contents: entries.parse(row.contents),
    ...given("facts", factsOf.safeParse(row.facts).data),
    current: row.sourceHash === now,
  }));
}

/** How files of other editions than the readers' are told apart. */
const NAMED: Partial<Record<EditionKind, string>> = {
  proof: "（校样）",
  print: "（印刷版）",
  cover: "（封面）",
  booklet: "（小册子）",
};

/** @throws FascicleError `not-found` also where the person may not see it */
export async function readEdition(
  actor: Actor,
  editionId: string,
): Promise<{ bytes: Uint8Array; sha256: string; fileName: string }> {
  const row = requireFound(
    await db().edition.findFirst({
      where: { id: editionId, ...visibleTo(actor) },
      select: {
        kind: true,
        fileSha: true,
        file: { select: { bytes: true } },
        issue: { select: { label: true, journalFacts: true } },
      },
    }),
  );
  const { title } = readJournalFacts(row.issue.journalFacts);
  const mark = NAMED[row.kind] ?? "";
  return { bytes: row.file.bytes, sha256: row.fileSha, fileName: `${title} ${row.issue.label}${mark}.pdf` };
}

/** The same bytes of the same kind are one edition. Called by the worker, and for the original of a past issue. */
export async function storeEdition(
  actor: Principal,
  edition: {
    issueId: string;
    kind: EditionKind;
    bytes: Uint8Array;
    pageCount: number;
    contents: readonly EditionEntry[];
    /** Manifest of the issue it shows. */
    sourceHash?: string;
    facts?: EditionFacts;
    proofLines?: ProofRecord;
  },
): Promise<{ editionId: string; sha256: string }> {
  const { issueId, kind, bytes, pageCount, contents, sourceHash, facts, proofLines } = edition;
  const issue = await loadIssueState(actor, issueId);
  requireAllowed(actor, { action: "addOriginal", issue });
  if (actor.kind === "person" && kind !== "original") throw new FascicleError("forbidden");
  if (Buffer.from(bytes.subarray(0, 5)).toString("latin1") !== "%PDF-")
    throw new FascicleError("damaged-file");
  return write(actor, async (tx, record) => {
    const fileSha = await keepBytes(tx, bytes, "application/pdf");
    const key = { issueId, kind, fileSha };
    const known = await tx.edition.findUnique({
      where: { issueId_kind_fileSha: key },
      select: { id: true },
    });
    if (known) return { editionId: known.id, sha256: fileSha };
    const { id } = await tx.edition.create({
      data: {
        ...key,
        pageCount,
        contents: toJson(contents),
        ...given("sourceHash", sourceHash),
        ...(facts && { facts: toJson(facts) }),
        ...(proofLines && { proofLines: toJson(proofLines) }),
      },
      select: { id: true },
    });
    record({
      action: "issue.storeEdition",
      subjectType: "issue",
      subjectId: issueId,
      journalId: issue.journalId,
      detail: { kind, sha256: fileSha, pageCount },
    });
    return { editionId: id, sha256: fileSha };
  });
}
