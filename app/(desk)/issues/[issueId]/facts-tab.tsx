"use client";

import { useRef } from "react";
import { fileAddress } from "@/app/addresses";
import { useAnswer } from "@/app/use-answer";
import { type IssueFacts, IssueFactsForm } from "@/components/issue/facts/issue-facts-form";
import { saveFacts } from "./actions";

export interface FactsTabProps {
  readonly issueId: string;
  readonly version: number;
  readonly facts: IssueFacts;
  readonly editable: boolean;
}

export function FactsTab({ issueId, version, facts, editable }: FactsTabProps) {
  const answer = useAnswer();
  const builtOn = useRef(version);
  return (
    <IssueFactsForm
      facts={facts}
      editable={editable}
      fileAddress={fileAddress}
      onSave={async (changed) => {
        const saved = await answer(saveFacts(issueId, builtOn.current, JSON.stringify(changed)));
        if (saved) builtOn.current = saved.version;
        return saved !== undefined;
      }}
    />
  );
}
