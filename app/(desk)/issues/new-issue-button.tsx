"use client";

import { useRouter } from "next/navigation";
import { useAnswer } from "@/app/use-answer";
import { NewIssue, type NewIssueProps } from "@/components/issue/list/new-issue";
import { createIssue } from "./actions";

export function NewIssueButton(props: Omit<NewIssueProps, "onCreate">) {
  const answer = useAnswer();
  const router = useRouter();
  return (
    <NewIssue
      {...props}
      onCreate={async (year, number) => {
        const made = await answer(createIssue({ year, number }));
        if (made) router.push(`/issues/${made.issueId}`);
        return made !== undefined;
      }}
    />
  );
}
