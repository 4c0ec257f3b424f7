"use client";

import { Pagination, Tag } from "antd";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { PassagePart } from "@/lib/search/passages";
import type { ArticleStatus } from "@/lib/workflow/status";
import { ArticleStatusTag } from "../article/status-tag";
import styles from "./search.module.css";
import { type SearchRequest, searchAddress } from "./search-query";

export interface FoundArticle {
  readonly articleId: string;
  readonly address: string;
  readonly title: readonly PassagePart[];
  readonly passages: readonly (readonly PassagePart[])[];
  readonly status: ArticleStatus;
  readonly source?: string;
  readonly releasedOn?: string;
  readonly tags: readonly string[];
  readonly issue?: { readonly label: string; readonly section: string };
}

export interface SearchResultsProps {
  readonly request: SearchRequest;
  readonly hits: readonly FoundArticle[];
  readonly total: number;
  readonly isEstimate: boolean;
  /** Of results that can be leafed through. */
  readonly reachable: number;
  readonly pageSize: number;
  readonly loosened?: readonly string[];
  readonly withStatus: boolean;
}

export function SearchResults(props: SearchResultsProps) {
  const { request, hits, total, isEstimate, reachable, pageSize, loosened, withStatus } = props;
  const t = useTranslations("search");
  const router = useRouter();
  return (
    <>
      <p className={styles.count} role="status">
        {t(isEstimate ? "about" : "found", { count: total })}
        {loosened && t("loosened", { words: loosened.join("、") })}
      </p>
      <ol className={styles.hits}>
        {hits.map((hit) => (
          <li key={hit.articleId}>
            <h2>
              <Link href={hit.address}>
                {hit.title.length > 0 ? <Marked parts={hit.title} /> : t("untitled")}
              </Link>
            </h2>
            {hit.passages.map((parts, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: passages have no other name, and never move
              <p key={index} className={styles.passage}>
                <Marked parts={parts} />
              </p>
            ))}
            <p className={styles.facts}>
              {withStatus && <ArticleStatusTag status={hit.status} />}
              {hit.issue && (
                <span>
                  {hit.issue.label} · {hit.issue.section}
                </span>
              )}
              {hit.source && <span>{hit.source}</span>}
              {hit.releasedOn && <time dateTime={hit.releasedOn}>{hit.releasedOn}</time>}
              {hit.tags.map((tag) => (
                <Tag key={tag}>{tag}</Tag>
              ))}
            </p>
          </li>
        ))}
      </ol>
      <Pagination
        hideOnSinglePage
        align="end"
        current={request.page}
        total={reachable}
        pageSize={pageSize}
        showSizeChanger={false}
        onChange={(page) => router.push(searchAddress({ ...request, page }))}
      />
    </>
  );
}

function Marked({ parts }: { parts: readonly PassagePart[] }) {
  return parts.map(({ text, isHit }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, which never move
    isHit ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
}
