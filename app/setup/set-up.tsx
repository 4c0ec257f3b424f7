"use client";

import { enter } from "@/app/signin/sign-in";
import { SetUpForm } from "@/components/account/set-up-form";
import { ErrorNotice } from "@/components/ui/error-notice";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { setUp } from "./actions";

/** After the set-up the administrator is signed in and offered to bring in a past issue. */
export function SetUp() {
  const sentence = useErrorSentence();
  return (
    <SetUpForm
      onSetUp={async (fields) => {
        const answer = await setUp(fields).catch(() => UNREACHABLE);
        if (!answer.ok) return <ErrorNotice title={sentence(answer)} />;
        await enter(fields.account, fields.password, "/archive/import?first=1");
        return undefined;
      }}
    />
  );
}

const UNREACHABLE = { ok: false, id: "unreachable", values: {} } as const;
