/** The whole issue as data: for export, for the composer, for comparing. */
import type { ArticleData, FileData, IssueData, SectionData } from "../document/issue";
import type { Principal } from "../workflow/actor";
import { imagesOf, readText, TEXT_COLUMNS } from "./article-content";
import { db, type Transaction } from "./client";
import { issueFacts } from "./issue-facts";
import { filesOfStyle } from "./issue-style";
import { given } from "./json";
import { IN_ORDER, type SectionNode, toTree } from "./section-tree";
import { atDesk, requireFound } from "./visibility";

/**
 * @param options files: whether the images come along, as base64
 * @throws FascicleError `not-found` also where the actor does not work at its desk
 */
export async function loadIssueData(
  actor: Principal,
  issueId: string,
  options: { files?: boolean } = {},
): Promise<IssueData> {
  const visible = await db().issue.count({ where: { id: issueId, ...atDesk(actor) } });
  requireFound(visible > 0 ? true : undefined);
  return readIssueData(db(), issueId, options);
}

const ARTICLE = {
  ...TEXT_COLUMNS,
  id: true,
  tags: { orderBy: { position: "asc" }, select: { tag: { select: { name: true } } } },
} as const;

/** Without asking who wants it. */
export async function readIssueData(
  client: Transaction,
  issueId: string,
  options: { files?: boolean } = {},
): Promise<IssueData> {
  const row = requireFound(
    await client.issue.findUnique({
      where: { id: issueId },
      include: {
        sections: {
          orderBy: IN_ORDER,
          select: {
            id: true,
            parentId: true,
            title: true,
            number: true,
            placements: {
              orderBy: IN_ORDER,
              select: { number: true, title: true, article: { select: ARTICLE } },
            },
          },
        },
      },
    }),
  );
  const sections = toTree(row.sections).map(sectionData);
  const facts = issueFacts(row);
  const images = new Set([
    ...[facts.statement.document, ...documentsOf(sections)].flatMap(imagesOf),
    ...filesOfStyle(row.style).map(({ sha256 }) => sha256),
  ]);
  return {
    ...facts,
    sections,
    files: options.files ? await loadFiles(client, row.journalId, [...images]) : [],
  };
}

interface Placed {
  readonly number: string | null;
  readonly title: string | null;
  readonly article: Parameters<typeof readText>[0] & {
    readonly tags: readonly { readonly tag: { readonly name: string } }[];
  };
}

function sectionData(node: SectionNode<Placed>): SectionData {
  return {
    ...given("number", node.number),
    title: node.title,
    sections: node.sections.map(sectionData),
    articles: node.placements.map(articleData),
  };
}

function articleData({ number, title, article }: Placed): ArticleData {
  const text = readText(article);
  return {
    ...given("number", number),
    ...text,
    title: title ?? text.title,
    tags: article.tags.map(({ tag }) => tag.name),
  };
}

function documentsOf(sections: readonly SectionData[]): ArticleData["document"][] {
  return sections.flatMap((section) => [
    ...section.articles.map((article) => article.document),
    ...documentsOf(section.sections),
  ]);
}

/** In the order of their names, so that the same issue is always the same data. */
export async function loadFiles(
  client: Transaction,
  journalId: string,
  images: string[],
): Promise<FileData[]> {
  const rows = await client.journalFile.findMany({
    where: { journalId, sha256: { in: images } },
    orderBy: { sha256: "asc" },
    select: { sha256: true, name: true, file: { select: { mediaType: true, bytes: true } } },
  });
  return rows.map(({ sha256, name, file }) => ({
    sha256,
    mediaType: file.mediaType,
    ...given("name", name),
    base64: Buffer.from(file.bytes).toString("base64"),
  }));
}
