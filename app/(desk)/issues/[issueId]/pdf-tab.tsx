"use client";

import { useRouter } from "next/navigation";
import { editionAddress } from "@/app/addresses";
import { useAnswer } from "@/app/use-answer";
import { EditionList } from "@/components/issue/editions/edition-list";
import { ProduceEdition } from "@/components/issue/editions/produce-edition";
import type { JobView } from "@/components/issue/editions/use-job";
import { useErrorSentence } from "@/components/ui/error-sentence";
import type { EditionView } from "@/lib/db/editions";
import type { JobView as StoredJob } from "@/lib/db/jobs";
import type { IssueStatus } from "@/lib/workflow/status";
import * as server from "./actions";

export interface PdfTabProps {
  readonly issueId: string;
  readonly status: IssueStatus;
  readonly editions: readonly EditionView[];
  readonly latest?: StoredJob;
}

export function PdfTab({ issueId, status, editions, latest }: PdfTabProps) {
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
        kind={status === "PUBLISHED" ? "screen" : "proof"}
        onProduce={async () => (await answer(server.requestPdf(issueId)))?.jobId}
        onCancel={(jobId) => answer(server.cancelJob(jobId))}
        readJob={async (jobId) => {
          const result = await server.readJob(jobId);
          return result.ok ? view(result.value) : undefined;
        }}
        onEnded={() => router.refresh()}
      />
      <EditionList
        editions={editions.map(({ editionId, size, pageCount, createdAt, ...edition }) => ({
          ...edition,
          id: editionId,
          bytes: size,
          pages: pageCount,
          at: createdAt,
          address: editionAddress(editionId),
        }))}
      />
    </>
  );
}
