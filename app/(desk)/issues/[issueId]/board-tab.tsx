"use client";

import { useMemo, useState } from "react";
import { liveIssueAddress } from "@/app/addresses";
import { useAnswer } from "@/app/use-answer";
import type { Board, BoardActions } from "@/components/issue/board/board-view";
import { IssueBoard } from "@/components/issue/board/issue-board";
import { UNPLACED } from "@/components/issue/board/tree";
import { useLeaveGuard } from "@/components/ui/use-leave-guard";
import * as server from "./actions";

export function BoardTab({ issueId, board, editable }: { issueId: string; board: Board; editable: boolean }) {
  const answer = useAnswer();
  const [underWay, setUnderWay] = useState(0);
  useLeaveGuard(underWay > 0);
  const actions = useMemo<BoardActions>(() => {
    const done = async (result: Parameters<typeof answer<boolean>>[0]) => {
      setUnderWay((count) => count + 1);
      const isDone = (await answer(result)) ?? false;
      setUnderWay((count) => count - 1);
      return isDone;
    };
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
    <IssueBoard
      board={board}
      editable={editable}
      liveAddress={liveIssueAddress(issueId)}
      actions={actions}
      saving={underWay > 0}
    />
  );
}
