"use client";

import { useMemo } from "react";
import { liveIssueAddress } from "@/app/addresses";
import { useAnswer } from "@/app/use-answer";
import type { Board, BoardActions } from "@/components/issue/board/board-view";
import { IssueBoard } from "@/components/issue/board/issue-board";
import { UNPLACED } from "@/components/issue/board/tree";
import * as server from "./actions";

export function BoardTab({ issueId, board, editable }: { issueId: string; board: Board; editable: boolean }) {
  const answer = useAnswer();
  const actions = useMemo<BoardActions>(() => {
    const done = async (result: Parameters<typeof answer<boolean>>[0]) => (await answer(result)) ?? false;
    return {
      place: (articleId, { container, index }) =>
        done(
          container === UNPLACED
            ? server.unplaceArticle(articleId)
            : server.placeArticle(articleId, container, index),
        ),
      addSection: (parentId, title) => done(server.addSection(issueId, parentId, title)),
      renameSection: (sectionId, title) => done(server.renameSection(sectionId, title)),
      moveSection: (sectionId, parentId, index) => done(server.moveSection(sectionId, parentId, index)),
      setArticleBudget: (articleId, pages) => done(server.setArticleBudget(articleId, pages)),
      setSectionBudget: (sectionId, pages) => done(server.setSectionBudget(sectionId, pages)),
      deleteSection: (sectionId) => done(server.deleteSection(sectionId)),
    };
  }, [answer, issueId]);
  return (
    <IssueBoard board={board} editable={editable} liveAddress={liveIssueAddress(issueId)} actions={actions} />
  );
}
