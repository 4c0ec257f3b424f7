"use client";

import { useAnswer } from "@/app/use-answer";
import { IssuePriorUse } from "@/components/article/prior-use/issue-prior-use";
import { findPriorUse } from "./actions";

export function PriorUseTab({ issueId }: { issueId: string }) {
  const answer = useAnswer();
  return <IssuePriorUse issueId={issueId} find={() => answer(findPriorUse(issueId))} />;
}
