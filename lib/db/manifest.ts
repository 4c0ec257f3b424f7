/** What a signature is for: everything that would be printed, as one hash. */
import { canonicalJson } from "../document/canonical";
import { parseDocument } from "../document/validate";
import { imagesOf } from "./article-content";
import { sha256 } from "./audit-chain";
import type { Transaction } from "./client";
import { filesOfStyle, styleOf } from "./issue-style";
import { readJournalFacts, readMasthead, readPrint } from "./json";
import { loadTree, type SectionNode } from "./section-tree";

export interface Manifest {
  /** Canonical JSON: ordered tree with revision hashes, facts, style, masthead, statement, file hashes. */
  readonly text: string;
  readonly hash: string;
}

type Placed = Awaited<ReturnType<typeof loadTree>>[number]["placements"][number];

export async function makeManifest(client: Transaction, issueId: string): Promise<Manifest> {
  const issue = await client.issue.findUniqueOrThrow({ where: { id: issueId } });
  const statement = parseDocument(issue.statement);
  const images = await client.articleFile.findMany({
    where: { article: { placement: { section: { issueId } } } },
    distinct: ["sha256"],
    select: { sha256: true },
  });
  const files = new Set([
    ...images.map((image) => image.sha256),
    ...imagesOf(statement),
    ...filesOfStyle(issue.style).map((file) => file.sha256),
  ]);
  const text = canonicalJson({
    format: "fascicle-manifest/1",
    journal: readJournalFacts(issue.journalFacts),
    year: issue.year,
    number: issue.number,
    label: issue.label,
    serial: issue.serial,
    coverLines: issue.coverLines,
    print: readPrint(issue.print),
    masthead: { title: issue.mastheadTitle, entries: readMasthead(issue.masthead) },
    statement: { title: issue.statementTitle, document: statement },
    contentsTitle: issue.contentsTitle,
    style: styleOf(issue.style),
    sections: (await loadTree(client, issueId)).map(sectionEntry),
    files: [...files].sort(),
  });
  return { text, hash: sha256(text) };
}

function sectionEntry(node: SectionNode<Placed>): unknown {
  return {
    title: node.title,
    number: node.number,
    sections: node.sections.map(sectionEntry),
    articles: node.placements.map(({ article, number, title }) => ({
      articleId: article.id,
      number,
      title: title ?? article.title,
      hash: article.contentHash,
    })),
  };
}
