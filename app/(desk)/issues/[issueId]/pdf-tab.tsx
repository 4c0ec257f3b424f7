"use client";

import { useRouter } from "next/navigation";
import { editionAddress, issueWordAddress } from "@/app/addresses";
import { useAnswer } from "@/app/use-answer";
import { EditionList } from "@/components/issue/editions/edition-list";
import { OFFERED_EDITIONS, ProduceEdition } from "@/components/issue/editions/produce-edition";
import type { JobView } from "@/components/issue/editions/use-job";
import { WordDownload } from "@/components/issue/editions/word-download";
import { useErrorSentence } from "@/components/ui/error-sentence";
import type { EditionView } from "@/lib/db/editions";
import type { JobView as StoredJob } from "@/lib/db/jobs";
import { EDITION_RULES, type ProducedEdition } from "@/lib/workflow/edition-rules";
import type { IssueStatus } from "@/lib/workflow/status";
import * as server from "./actions";

export interface PdfTabProps {
  readonly issueId: string;
  readonly status: IssueStatus;
  readonly editions: readonly EditionView[];
  /** What this person may have produced now. */
  readonly allowed: readonly ProducedEdition[];
  readonly latest?: StoredJob;
}

export function PdfTab({ issueId, status, editions, allowed, latest }: PdfTabProps) {
  const sentence = useErrorSentence();
  const answer = useAnswer();
  const router = useRouter();
  const view = ({ jobId, error, ...job }: StoredJob): JobView => ({
    ...job,
    id: jobId,
    reason: error && sentence(error),
  });
  return (
    <>
      <ProduceEdition
        latest={latest && view(latest)}
        offers={OFFERED_EDITIONS.map((edition) => ({ edition, ...refusalOf(edition, allowed, status) }))}
        usual={status === "PUBLISHED" ? "screen" : "proof"}
        paper={editions.find(({ facts }) => facts && facts.binding === undefined)?.facts}
        onProduce={async (choice) => (await answer(server.requestPdf(issueId, choice)))?.jobId}
        onCancel={(jobId) => answer(server.cancelJob(jobId))}
        readJob={async (jobId) => {
          const result = await server.readJob(jobId);
          return result.ok ? view(result.value) : undefined;
        }}
        onEnded={() => router.refresh()}
      />
      <WordDownload address={issueWordAddress(issueId)} />
      <EditionList
        editions={editions.map(({ editionId, size, pageCount, createdAt, facts, ...edition }) => ({
          ...edition,
          id: editionId,
          bytes: size,
          pages: pageCount,
          at: createdAt,
          ...(facts && { paper: facts }),
          address: editionAddress(editionId),
        }))}
      />
    </>
  );
}

function refusalOf(
  edition: ProducedEdition,
  allowed: readonly ProducedEdition[],
  status: IssueStatus,
): { refusal?: "approval" | "publication" | "role" } {
  if (allowed.includes(edition)) return {};
  const { from } = EDITION_RULES[edition];
  if (from.includes(status)) return { refusal: "role" };
  return { refusal: from.includes("APPROVED") ? "approval" : "publication" };
}
