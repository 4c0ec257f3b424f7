"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useAnswer } from "@/app/use-answer";
import type { IncomingView } from "@/components/article/intake/incoming-list";
import { WaysIn } from "@/components/article/intake/ways-in";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { dropCopy, makeArticleAsRead, takeAddress, takeFile } from "./actions";

export interface TakeArticleProps {
  readonly copies: readonly IncomingView[];
  /** Whether the server may open a page. */
  readonly opensAddresses: boolean;
}

export function TakeArticle({ copies, opensAddresses }: TakeArticleProps) {
  const router = useRouter();
  const sentence = useErrorSentence();
  const answer = useAnswer();

  async function take(taken: ReturnType<typeof takeFile>, isAlone: boolean): Promise<ReactNode> {
    const result = await taken.catch(() => UNREACHABLE);
    if (!result.ok) return sentence(result);
    if (isAlone) router.push(`/articles/new/${result.value.sha256}`);
    return undefined;
  }

  return (
    <WaysIn
      copies={copies}
      onTake={(file, isAlone) => {
        const form = new FormData();
        form.set("file", file);
        return take(takeFile(form), isAlone);
      }}
      onTakeAddress={opensAddresses ? (address) => take(takeAddress(address), true) : undefined}
      onDrop={async (file) => {
        await answer(dropCopy(file));
      }}
      onMake={async (file) => (await answer(makeArticleAsRead(file)))?.articleId !== undefined}
    />
  );
}

const UNREACHABLE = { ok: false, id: "unreachable", values: {} } as const;
