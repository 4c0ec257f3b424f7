"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { WaysIn } from "@/components/article/intake/ways-in";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { takeAddress, takeFile } from "./actions";

/** @param opensAddresses  whether the server may open a page */
export function TakeArticle({ opensAddresses }: { opensAddresses: boolean }) {
  const router = useRouter();
  const sentence = useErrorSentence();

  async function review(taken: ReturnType<typeof takeFile>): Promise<ReactNode> {
    const answer = await taken.catch(() => UNREACHABLE);
    if (!answer.ok) return sentence(answer);
    router.push(`/articles/new/${answer.value.sha256}`);
    return undefined;
  }

  return (
    <WaysIn
      onTake={(file) => {
        const form = new FormData();
        form.set("file", file);
        return review(takeFile(form));
      }}
      onTakeAddress={opensAddresses ? (address) => review(takeAddress(address)) : undefined}
    />
  );
}

const UNREACHABLE = { ok: false, id: "unreachable", values: {} } as const;
