"use client";

import { useEffect, useMemo, useRef } from "react";
import { type Live, type ShownPage, useLive } from "@/components/pages/use-live";

export interface IssuePages extends Omit<Live, "pages"> {
  /** Pages fetched so far, by their index in binding order. */
  readonly pageAt: (index: number) => ShownPage | undefined;
}

/** The pages of an issue, fetched as they are wanted and kept as long as the preview is open. */
export function useIssuePages(address: string, wanted: readonly number[]): IssuePages {
  const body = useMemo(() => JSON.stringify({ indices: wanted }), [wanted]);
  const live = useLive(address, body);
  const kept = useRef(new Map<number, ShownPage>());
  useEffect(() => {
    for (const page of live.pages) kept.current.set(page.index, page);
  }, [live.pages]);
  return {
    ...live,
    pageAt: (index) => live.pages.find((page) => page.index === index) ?? kept.current.get(index),
  };
}
