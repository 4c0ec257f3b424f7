-- Fingerprints go into the index at once. The list of those that wait, which "fastupdate" keeps, is read through by
-- every look-up, and a check for prior use looks up some hundred of each article.
ALTER INDEX "ArticleIndex_prints_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list('"ArticleIndex_prints_idx"'::regclass);
