"use client";

import { App, Button } from "antd";
import { useTranslations } from "next-intl";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { EditorControls } from "@/components/editor/editor-controls";
import { isDismissed } from "@/lib/proofread/dismissed";
import type { HouseWord } from "@/lib/proofread/house-words";
import type { Finding } from "@/lib/proofread/types";
import type { ArticleView } from "../article-view";
import type { ArticleDraftState } from "../use-article-draft";
import { acceptInFields, fieldsOf } from "./accept-finding";
import { keyOf } from "./finding-key";
import { useProofreading } from "./use-proofreading";

export interface ProofreadingDesk {
  /** Without those dismissed; undefined while the text is read for the first time. */
  readonly findings: readonly Finding[] | undefined;
  /** Key of the finding that is looked at. */
  readonly chosen: string | undefined;
  /** Marks the findings in an editor that has just come. */
  readonly mark: () => void;
  /** False where the finding is about no text of the editor. */
  readonly show: (finding: Finding) => boolean;
  /** All at once, and undone at once. */
  readonly accept: (findings: readonly Finding[]) => void;
}

const ACCEPTED = "finding-accepted";

/** Proofreading beside the text: findings, their marks in the editor, and what becomes of them. */
export function useProofreadingDesk({
  article,
  text,
  houseWords,
  editor,
}: {
  article: ArticleView;
  text: ArticleDraftState;
  houseWords: readonly HouseWord[];
  editor: RefObject<EditorControls | null>;
}): ProofreadingDesk {
  const t = useTranslations("proofread.panel");
  const { message } = App.useApp();
  const all = useProofreading(text.draft, houseWords);
  const [chosen, setChosen] = useState<string>();
  const { dismissals } = article;
  const findings = useMemo(
    () => all?.filter((finding) => !isDismissed(finding, dismissals)),
    [all, dismissals],
  );

  const shown = useRef<Parameters<EditorControls["mark"]>[0]>([]);
  const mark = useCallback(() => editor.current?.mark(shown.current), [editor]);
  useEffect(() => {
    shown.current = (findings ?? []).map((finding) => ({
      place: finding.place,
      words: finding.text,
      chosen: keyOf(finding) === chosen,
    }));
    mark();
  }, [findings, chosen, mark]);

  function accept(accepted: readonly Finding[]) {
    const changes = accepted.map(({ place, text: words, suggestion = "" }) => ({
      place,
      words,
      others: suggestion,
    }));
    const inText = editor.current?.replace(changes) ?? 0;
    const { fields, count: inFields } = acceptInFields(text.draft, accepted);
    if (inFields > 0) text.setFields(fields);
    if (inText + inFields === 0) {
      message.info(t("gone"));
      return;
    }
    const before = fieldsOf(text.draft);
    tellAccepted(inText + inFields, () => {
      if (inText > 0) editor.current?.undo();
      if (inFields > 0) text.setFields(before);
    });
  }

  /** The focus stays in the list, so that undoing is offered where one is. */
  function tellAccepted(count: number, undo: () => void) {
    const content = (
      <>
        {t("accepted", { count })}
        <Button
          type="link"
          size="small"
          onClick={() => {
            undo();
            message.destroy(ACCEPTED);
          }}
        >
          {t("undo")}
        </Button>
      </>
    );
    message.success({ key: ACCEPTED, content });
  }

  return {
    findings,
    chosen,
    mark,
    show: (finding) => {
      setChosen(keyOf(finding));
      return editor.current?.select(finding.place, finding.text) ?? false;
    },
    accept,
  };
}
