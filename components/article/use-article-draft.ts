"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type ArticleDraft, type ArticleFields, isSameDraft } from "./article-draft";
import type { ArticleActions, ArticleView } from "./article-view";
import type { ServerDraft } from "./saving/conflict-panel";
import { keepLocalCopy } from "./saving/local-copy";
import type { SaveState } from "./saving/save-queue";
import { useAutosave } from "./saving/use-autosave";

export interface ArticleDraftState {
  readonly draft: ArticleDraft;
  /** Changes whenever another text is put into the editor from outside. */
  readonly loaded: number;
  readonly save: SaveState;
  /** The server's text during a conflict, once fetched. */
  readonly theirs?: ServerDraft;
  readonly version: () => number;
  readonly setFields: (fields: ArticleFields) => void;
  readonly setDocument: (document: ArticleDraft["document"]) => void;
  /** Puts another whole text in place of the present one, to be saved like any change. */
  readonly replace: (draft: ArticleDraft) => void;
  readonly flush: () => Promise<boolean>;
  readonly keepMine: (theirs: ServerDraft) => Promise<void>;
  readonly takeTheirs: (theirs: ServerDraft) => void;
}

/** Where a text is put aside that was not chosen in a conflict. */
export const asideKey = (copyKey: string) => `${copyKey}/aside`;

/** The article's text as this page holds it, kept in step with the server. */
export function useArticleDraft(
  article: ArticleView,
  actions: ArticleActions,
  copyKey: string,
): ArticleDraftState {
  const [draft, setDraft] = useState(article.draft);
  const [loaded, setLoaded] = useState(0);
  const [theirs, setTheirs] = useState<ServerDraft>();
  const newest = useRef(article.draft);
  const autosave = useAutosave<ArticleDraft>({
    copyKey,
    version: article.version,
    savedAt: new Date(article.savedAt),
    save: actions.save,
  });
  const { change, resolve } = autosave;

  const put = useCallback(
    (next: ArticleDraft) => {
      newest.current = next;
      setDraft(next);
      change(next);
    },
    [change],
  );

  // The page was loaded anew (after a step, say) and the server is ahead: nothing here is unsaved, so follow it.
  const isSaved = autosave.state.kind === "saved";
  const currentVersion = autosave.version;
  useEffect(() => {
    if (!isSaved || article.version <= currentVersion()) return;
    if (!isSameDraft(article.draft, newest.current)) {
      newest.current = article.draft;
      setDraft(article.draft);
      setLoaded((count) => count + 1);
    }
    resolve(article.version);
  }, [article, currentVersion, isSaved, resolve]);

  const { load } = actions;
  const inConflict = autosave.state.kind === "conflict";
  useEffect(() => {
    if (!inConflict) setTheirs(undefined);
    else void load().then(setTheirs);
  }, [inConflict, load]);

  return {
    draft,
    loaded,
    save: autosave.state,
    theirs,
    version: autosave.version,
    setFields: (fields) => put({ ...newest.current, ...fields }),
    setDocument: (document) => put({ ...newest.current, document }),
    replace: (next) => {
      put(next);
      setLoaded((count) => count + 1);
    },
    flush: autosave.flush,
    keepMine: async (server) => {
      // Their text becomes a revision first, so that overwriting the draft loses nothing.
      if ((await actions.keepRevision(server.version)) === undefined) return;
      resolve(server.version, newest.current);
    },
    takeTheirs: (server) => {
      const copy = { draft: newest.current, version: server.version, at: new Date() };
      void keepLocalCopy(asideKey(copyKey), copy);
      newest.current = server.draft;
      setDraft(server.draft);
      setLoaded((count) => count + 1);
      resolve(server.version);
    },
  };
}
