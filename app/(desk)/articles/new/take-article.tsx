"use client";

import { useRouter } from "next/navigation";
import { WaysIn } from "@/components/article/intake/ways-in";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { takeFile } from "./actions";

export function TakeArticle() {
  const router = useRouter();
  const sentence = useErrorSentence();
  return (
    <WaysIn
      onTake={async (file) => {
        const form = new FormData();
        form.set("file", file);
        const answer = await takeFile(form).catch(() => UNREACHABLE);
        if (!answer.ok) return sentence(answer);
        router.push(`/articles/new/${answer.value.sha256}`);
        return undefined;
      }}
    />
  );
}

const UNREACHABLE = { ok: false, id: "unreachable", values: {} } as const;
