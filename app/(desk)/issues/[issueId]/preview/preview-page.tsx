"use client";

import { useRouter } from "next/navigation";
import { articleAddress, fileAddress, liveIssueAddress } from "@/app/addresses";
import { IssuePreview } from "@/components/issue/preview/issue-preview";

export interface PreviewPageProps {
  readonly issueId: string;
  readonly label: string;
  readonly initialPage: number;
}

export function PreviewPage({ issueId, label, initialPage }: PreviewPageProps) {
  const router = useRouter();
  return (
    <IssuePreview
      label={label}
      issueAddress={`/issues/${issueId}`}
      liveAddress={liveIssueAddress(issueId)}
      initialPage={initialPage}
      fileAddress={fileAddress}
      articleAddress={articleAddress}
      onEdit={(address) => router.push(address)}
    />
  );
}
