"use client";

import { Progress } from "antd";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { LiveError } from "@/components/pages/live-error";
import type { CopyPlace } from "@/components/pages/page-place";
import { useRemembered } from "@/components/ui/use-remembered";
import type { IssueFigures } from "@/lib/typeset/issue-figures";
import { Book } from "./book";
import { ContentsList } from "./contents-list";
import styles from "./preview.module.css";
import { PreviewBar } from "./preview-bar";
import { nearPages, turned, VIEWS, type View } from "./spreads";
import { Thumbnails } from "./thumbnails";
import { useIssuePages } from "./use-issue-pages";
import { usePreviewKeys } from "./use-preview-keys";

export interface IssuePreviewProps {
  readonly label: string;
  readonly issueAddress: string;
  /** Where its pages are composed. */
  readonly liveAddress: string;
  /** Index of the page to open at, in binding order. */
  readonly initialPage: number;
  readonly fileAddress: (sha256: string) => string;
  /** Where an article is edited, at a place in it if one is named. */
  readonly articleAddress: (articleId: string, place?: CopyPlace) => string;
  readonly onEdit: (address: string) => void;
}

export type Zoom = "page" | "width" | number;

const VIEW_KEY = "fascicle.preview-view";

/** The whole issue as it would be printed now: leafed through, looked over, gone through by its contents. */
export function IssuePreview(props: IssuePreviewProps) {
  const { label, issueAddress, liveAddress, initialPage, fileAddress, articleAddress, onEdit } = props;
  const t = useTranslations("preview");
  const [index, setIndex] = useState(initialPage);
  const [view, setView] = useRemembered(VIEW_KEY, VIEWS, usualView);
  const [zoom, setZoom] = useState<Zoom>("page");
  const [inSight, setInSight] = useState<readonly number[]>([]);
  const [contentsOpen, setContentsOpen] = useState(false);

  const near = useMemo(() => nearPages(index, Number.POSITIVE_INFINITY), [index]);
  const wanted = view === "thumbnails" ? inSight : near;
  const { pageAt, ...live } = useIssuePages(liveAddress, wanted);
  const { issue, composing, isBehind } = live;
  const pages = issue?.figures.pages ?? 0;

  const goTo = (page: number) => setIndex(Math.min(Math.max(0, page), Math.max(0, pages - 1)));
  const turn = (step: 1 | -1) => {
    const next = turned(index, pages, view, step);
    if (next !== undefined) setIndex(next);
  };
  usePreviewKeys({
    turn,
    toStart: () => goTo(0),
    toEnd: () => goTo(pages - 1),
    isLeafing: view !== "thumbnails",
  });
  useEffect(() => window.history.replaceState(null, "", `?page=${index + 1}`), [index]);

  const article = issue && articleOn(pageAt(index)?.data.lines, issue.figures);
  const edit = (place: CopyPlace) => {
    const id = issue && articleWith(place.article, issue.figures);
    if (id) onEdit(articleAddress(id, place));
  };

  return (
    <div className={styles.preview}>
      <PreviewBar
        label={label}
        issueAddress={issueAddress}
        index={index}
        figures={issue?.figures}
        folio={pageAt(index)?.data.folio}
        view={view}
        zoom={zoom}
        editAddress={article && articleAddress(article)}
        isBehind={isBehind}
        onPage={goTo}
        onTurn={turn}
        onView={setView}
        onZoom={setZoom}
        onContents={() => setContentsOpen(true)}
      />
      <LiveError live={live} safe={t("safe")} />
      {composing && (
        <div className={styles.composing} role="status">
          {t("composing", composing)}
          <Progress percent={Math.round((100 * composing.done) / composing.total)} showInfo={false} />
        </div>
      )}
      <div className={styles.body}>
        {issue && (
          <ContentsList
            contents={issue.contents}
            current={index - issue.figures.bodyStart + 1}
            open={contentsOpen}
            onClose={() => setContentsOpen(false)}
            onPage={(page) => {
              setContentsOpen(false);
              if (view === "thumbnails") setView("spread");
              goTo(issue.figures.bodyStart + page - 1);
            }}
          />
        )}
        {view === "thumbnails" ? (
          <Thumbnails
            pages={pages}
            pageAt={pageAt}
            current={index}
            fileAddress={fileAddress}
            onInSight={setInSight}
            onOpen={(page) => {
              goTo(page);
              setView("spread");
            }}
          />
        ) : (
          <Book
            index={index}
            pages={pages}
            view={view}
            zoom={zoom}
            pageAt={pageAt}
            fileAddress={fileAddress}
            onTurn={turn}
            onPlace={edit}
          />
        )}
      </div>
    </div>
  );
}

/** On a phone, until one chooses, single pages. */
const usualView = (): View => (window.matchMedia("(max-width: 720px)").matches ? "single" : "spread");

function articleWith(number: string, { ranges }: IssueFigures): string | undefined {
  return Object.entries(ranges).find(([, range]) => range.number === number)?.[0];
}

/** Id of the first article that a page shows. Numbers of sections stand on titles only. */
function articleOn(
  lines: readonly { article: string; block: string; role: string }[] | undefined,
  figures: IssueFigures,
): string | undefined {
  const line = lines?.find(
    ({ article, block, role }) => article !== "" && role !== "furniture" && block !== "title",
  );
  return line && articleWith(line.article, figures);
}
