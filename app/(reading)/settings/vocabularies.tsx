"use client";

import { useRouter } from "next/navigation";
import { useAnswer } from "@/app/use-answer";
import { Vocabulary, type VocabularyWord } from "@/components/settings/vocabulary";
import * as server from "./vocabulary-actions";

export function Tags({ words, colors }: { words: readonly VocabularyWord[]; colors: readonly string[] }) {
  const done = useDone();
  return (
    <Vocabulary
      kind="tags"
      words={words}
      colors={colors}
      actions={{
        merge: (id, into) => done(server.mergeTag(id, into)),
        rename: (id, name) => done(server.renameTag(id, name)),
        color: (id, color) => done(server.colorTag(id, color)),
        remove: (id) => done(server.deleteTag(id)),
      }}
    />
  );
}

export function Sources({ words }: { words: readonly VocabularyWord[] }) {
  const done = useDone();
  return (
    <Vocabulary
      kind="sources"
      words={words}
      colors={[]}
      actions={{
        merge: (name, into) => done(server.mergeSource(name, into)),
        split: (alias) => done(server.splitSource(alias)),
      }}
    />
  );
}

function useDone() {
  const answer = useAnswer();
  const router = useRouter();
  return async (result: Parameters<typeof answer<boolean>>[0]) => {
    const isDone = (await answer(result)) === true;
    if (isDone) router.refresh();
    return isDone;
  };
}
