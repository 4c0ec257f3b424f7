/**
 * The simple shape of an issue, for comparing with a reference and for feeding other tools:
 * `journal statement masthead toc sections[].columns[].articles[]`, blocks as plain text. Marks,
 * images and alignment are not in it; `fromPlain(toPlain(issue))` keeps all that it can express.
 */
import type { Block, Inline, List, ListFormat, Table } from "./blocks";
import { inlineText, LIST_FORMATS } from "./blocks";
import { toBlocks, toDocument } from "./convert";
import type { ArticleData, IssueData, SectionData } from "./issue";
import { toIssueCopy } from "./issue-copy";
import { listMarker, readListMarker } from "./list-marker";
import {
  type ParsedArticle,
  type PlainArticle,
  type PlainBlock,
  type PlainIssue,
  type PlainSection,
  parsePlainArticle,
  parsePlainIssue,
} from "./plain-shape";

export function toPlain(issue: IssueData): PlainIssue {
  const copy = toIssueCopy(issue);
  const numbers = new Map<ArticleData | SectionData, string>();
  issue.sections.forEach((section, index) => {
    collectNumbers(section, copy.sections[index]!, numbers);
  });
  const numberOf = (entry: ArticleData | SectionData) => numbers.get(entry) ?? "";

  const article = (data: ArticleData) => toPlainArticle(data, numberOf(data), toBlocks(data.document));
  const { journal, masthead } = issue;
  return {
    journal: {
      title: journal.title,
      ...(journal.titleEn ? { titleEn: journal.titleEn } : {}),
      institution: journal.institution,
      ...(journal.institutionNote ? { institutionNote: journal.institutionNote } : {}),
      ...(journal.institutionEn ? { institutionEn: journal.institutionEn } : {}),
      issueLabel: issue.label,
      year: issue.year,
      number: issue.number,
      ...(journal.classification ? { status: journal.classification } : {}),
      ...(journal.sponsor ? { sponsor: journal.sponsor } : {}),
      coverLines: [...issue.coverLines],
    },
    statementTitle: issue.statement.title,
    statement: toBlocks(issue.statement.document).flatMap(toPlainBlock),
    masthead: {
      title: masthead.title,
      ...Object.fromEntries(masthead.entries.map((entry) => [entry.role, entry.names.join("、")])),
    },
    tocTitle: issue.contentsTitle,
    toc: issue.sections.flatMap((section) => contentsRows(section, 1, numberOf)),
    sections: issue.sections.map((section) => ({
      number: numberOf(section),
      title: section.title,
      columns: section.sections.map((column) => ({
        number: numberOf(column),
        title: column.title,
        articles: column.articles.map(article),
      })),
      articles: section.articles.map(article),
    })),
  };
}

export function toPlainArticle(
  data: Omit<ArticleData, "document">,
  number: string,
  blocks: readonly Block[],
): PlainArticle {
  return {
    number,
    tocTitle: data.title,
    fullTitle: [...data.headline],
    ...(data.subtitle ? { subtitle: data.subtitle } : {}),
    ...(data.byline ? { byline: data.byline } : {}),
    ...(data.source ? { source: data.source } : {}),
    ...(data.releasedOn ? { publishedOn: data.releasedOn } : {}),
    blocks: blocks.flatMap(toPlainBlock),
  };
}

type Numbered = { number: string; sections: readonly Numbered[]; articles: readonly { number: string }[] };

function collectNumbers(
  data: SectionData,
  copy: Numbered,
  numbers: Map<ArticleData | SectionData, string>,
): void {
  numbers.set(data, copy.number);
  data.sections.forEach((child, index) => {
    collectNumbers(child, copy.sections[index]!, numbers);
  });
  data.articles.forEach((child, index) => {
    numbers.set(child, copy.articles[index]!.number);
  });
}

function contentsRows(
  section: SectionData,
  level: number,
  numberOf: (entry: ArticleData | SectionData) => string,
): PlainIssue["toc"] {
  return [
    { number: numberOf(section), title: section.title, level },
    ...section.sections.flatMap((child) => contentsRows(child, level + 1, numberOf)),
    ...section.articles.map((child) => ({ number: numberOf(child), title: child.title, level: level + 1 })),
  ];
}

function toPlainBlock(block: Block): PlainBlock[] {
  switch (block.kind) {
    case "heading":
      return [{ type: "heading", level: block.level, text: inlineText(block.content) }];
    case "attachmentTitle":
      return [{ type: "heading", level: 1, role: "attachment-title", text: inlineText(block.content) }];
    case "attachmentLabel":
      return [{ type: "attachment-label", text: inlineText(block.content) }];
    case "salutation":
      return [{ type: "paragraph", role: "salutation", text: inlineText(block.content) }];
    case "paragraph": {
      const lead = inlineText(block.content.filter((i) => i.kind === "text" && i.marks?.includes("lead")));
      return [{ type: "paragraph", text: inlineText(block.content), ...(lead ? { lead } : {}) }];
    }
    case "signature":
      return [{ type: "paragraph", role: "signature", text: inlineText(block.content) }];
    case "quotation":
      return block.paragraphs.map((p) => ({ type: "paragraph", role: "quotation", text: inlineText(p) }));
    case "list":
      return [{ type: "list", ordered: block.format !== "bullet", items: plainItems(block) }];
    case "figure":
      return [
        {
          type: "figure",
          text: block.caption ?? "",
          file: block.file,
          width: block.width,
          height: block.height,
        },
      ];
    case "table":
      return [
        {
          type: "table",
          ...(block.caption ? { caption: block.caption } : {}),
          ...(block.note ? { captionNote: block.note } : {}),
          header: block.headerRows > 0,
          columns: block.columns,
          rows: block.rows.map((row) =>
            row.map((cell) => ({
              text: cell.paragraphs.map(inlineText).join("\n"),
              rowspan: cell.rowspan,
              colspan: cell.colspan,
            })),
          ),
        },
      ];
  }
}

function plainItems(list: List): { marker: string; text: string }[] {
  return list.items.flatMap((item, index) => {
    const own = item.blocks.flatMap((b) => (b.kind === "paragraph" ? [inlineText(b.content)] : []));
    const nested = item.blocks.flatMap((b) => (b.kind === "list" ? plainItems(b) : []));
    return [{ marker: listMarker(list.format, list.start + index), text: own.join("\n") }, ...nested];
  });
}

/**
 * @throws FascicleError `invalid-input` where the JSON has not the simple shape
 */
export function fromPlain(json: unknown): IssueData {
  const plain = parsePlainIssue(json);
  const { journal, masthead } = plain;
  return {
    format: "fascicle-issue/1",
    journal: {
      title: journal.title,
      titleEn: journal.titleEn,
      institution: journal.institution,
      institutionNote: journal.institutionNote,
      institutionEn: journal.institutionEn,
      sponsor: journal.sponsor,
      classification: journal.status,
    },
    year: journal.year,
    number: journal.number,
    label: journal.issueLabel,
    coverLines: journal.coverLines,
    print: {},
    statement: { title: plain.statementTitle, document: toDocument(fromPlainBlocks(plain.statement)) },
    masthead: {
      title: masthead.title ?? "",
      entries: Object.entries(masthead).flatMap(([role, names]) =>
        role === "title" || typeof names !== "string" ? [] : [{ role, names: names.split("、") }],
      ),
    },
    contentsTitle: plain.tocTitle,
    sections: plain.sections.map(fromPlainSection),
    files: [],
  };
}

function fromPlainSection(section: PlainSection): SectionData {
  return {
    number: section.number,
    title: section.title,
    sections: (section.columns ?? []).map(fromPlainSection),
    articles: (section.articles ?? []).map(toArticleData),
  };
}

/** @throws FascicleError `invalid-input` where the JSON has not the simple shape of an article */
export function fromPlainArticle(json: unknown): ArticleData {
  return toArticleData(parsePlainArticle(json));
}

function toArticleData(article: ParsedArticle): ArticleData {
  return {
    number: article.number,
    title: article.tocTitle,
    headline: article.fullTitle,
    subtitle: article.subtitle,
    byline: article.byline,
    source: article.source,
    releasedOn: article.publishedOn,
    tags: [],
    document: toDocument(fromPlainBlocks(article.blocks)),
  };
}

function fromPlainBlocks(blocks: readonly PlainBlock[]): Block[] {
  return blocks.flatMap((block, index) => fromPlainBlock(block, `b${index + 1}`));
}

function fromPlainBlock(block: PlainBlock, id: string): Block[] {
  switch (block.type) {
    case "heading":
      if (block.role === "attachment-title")
        return [{ kind: "attachmentTitle", id, content: plainText(block.text) }];
      return [{ kind: "heading", id, level: block.level, content: plainText(block.text) }];
    case "attachment-label":
      return [{ kind: "attachmentLabel", id, content: plainText(block.text) }];
    case "paragraph":
      if (block.role === "salutation" || block.role === "signature")
        return [{ kind: block.role, id, content: plainText(block.text) }];
      if (block.role === "quotation") return [{ kind: "quotation", id, paragraphs: [plainText(block.text)] }];
      return [{ kind: "paragraph", id, content: withLead(block.text, block.lead) }];
    case "figure":
      return [
        {
          kind: "figure",
          id,
          file: block.file,
          width: block.width,
          height: block.height,
          caption: block.text,
        },
      ];
    case "list":
      return fromPlainList(block.items, id);
    case "table":
      return [fromPlainTable(block, id)];
  }
}

/** Items whose markers do not continue the sequence begin a new list, so that each marker comes out as given. */
function fromPlainList(items: readonly { marker: string; text: string }[], id: string): List[] {
  const lists: { format: ListFormat; start: number; texts: string[] }[] = [];
  for (const item of items) {
    const { format, value } = readListMarker(item.marker) ?? { format: LIST_FORMATS[8], value: 1 };
    const last = lists.at(-1);
    const continues =
      last?.format === format && (format === "bullet" || last.start + last.texts.length === value);
    if (continues) last.texts.push(item.text);
    else lists.push({ format, start: value, texts: [item.text] });
  }
  return lists.map(({ format, start, texts }, part) => ({
    kind: "list",
    id: part === 0 ? id : `${id}-${part + 1}`,
    format,
    start,
    items: texts.map((text, index) => ({
      blocks: [{ kind: "paragraph", id: `${id}-${part + 1}-${index + 1}`, content: plainText(text) }],
    })),
  }));
}

function fromPlainTable(block: Extract<PlainBlock, { type: "table" }>, id: string): Table {
  return {
    kind: "table",
    id,
    columns: block.columns,
    headerRows: block.header ? 1 : 0,
    rows: block.rows.map((row) =>
      row.map((cell) => ({
        paragraphs: cell.text.split("\n").map(plainText),
        rowspan: cell.rowspan,
        colspan: cell.colspan,
      })),
    ),
    caption: block.caption,
    note: block.captionNote,
  };
}

function plainText(text: string): Inline[] {
  return text === "" ? [] : [{ kind: "text", text }];
}

function withLead(text: string, lead: string | undefined): Inline[] {
  if (!lead || !text.startsWith(lead)) return plainText(text);
  return [{ kind: "text", text: lead, marks: ["lead"] }, ...plainText(text.slice(lead.length))];
}
