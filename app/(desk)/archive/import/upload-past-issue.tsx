"use client";

import { useRouter } from "next/navigation";
import { UploadIssue } from "@/components/archive/upload-issue";
import { useErrorSentence } from "@/components/ui/error-sentence";
import { uploadIssue } from "./actions";

export function UploadPastIssue({ limit }: { limit: number }) {
  const router = useRouter();
  const sentence = useErrorSentence();
  return (
    <UploadIssue
      limit={limit}
      onUpload={async (file) => {
        const form = new FormData();
        form.set("issue", file);
        const answer = await uploadIssue(form).catch(() => UNREACHABLE);
        if (!answer.ok) return sentence(answer);
        router.push(`/archive/import/${answer.value.sha256}`);
        return undefined;
      }}
    />
  );
}

const UNREACHABLE = { ok: false, id: "unreachable", values: {} } as const;
