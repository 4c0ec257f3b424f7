/** Copy written for tests: issues, articles and blocks with as little said as the rule under test needs. */
import type { Block, Heading, Inline, Paragraph, Table, TableCell } from "../document/blocks";
import type { ArticleCopy, IssueCopy, SectionCopy } from "../document/issue-copy";

const SENTENCES =
  "编辑部在每个学期开始时召开选题会，讨论本期的栏目、篇目和进度。校对人员先读原稿，再读清样，逐字核对数字、人名和引文。" +
  "版面编排以整行为单位，标题占整数行，表格之后回到行格。";

/** `count` characters of running text. */
export function han(count: number): string {
  return SENTENCES.repeat(Math.ceil(count / SENTENCES.length)).slice(0, count);
}

/** Text that fills the given number of lines of `characters` each, two of them indented. */
export function lines(count: number, characters = 34): string {
  return "编".repeat(count * characters - 2 - Math.floor(characters / 2));
}

export const text = (content: string): Inline[] => [{ kind: "text", text: content }];

export const paragraph = (content: string, id = "p"): Paragraph => ({
  kind: "paragraph",
  id,
  content: text(content),
});

export const heading = (content: string, id = "h", level: Heading["level"] = 1): Heading => ({
  kind: "heading",
  id,
  level,
  content: text(content),
});

export function cell(
  content: string,
  spans: Partial<Pick<TableCell, "rowspan" | "colspan">> = {},
): TableCell {
  return { paragraphs: [text(content)], rowspan: 1, colspan: 1, ...spans };
}

export function table(rows: readonly (readonly TableCell[])[], overrides: Partial<Table> = {}): Table {
  const columns = rows[0]?.reduce((sum, { colspan }) => sum + colspan, 0) ?? 1;
  return { kind: "table", id: "t", columns, headerRows: 1, rows, ...overrides };
}

export function article(blocks: readonly Block[], overrides: Partial<ArticleCopy> = {}): ArticleCopy {
  return { number: "1.1.1", title: "短题", headline: ["文章的原题"], blocks, ...overrides };
}

export function section(overrides: Partial<SectionCopy> = {}): SectionCopy {
  return { number: "1", title: "板块", sections: [], articles: [], ...overrides };
}

export function issue(sections: readonly SectionCopy[], overrides: Partial<IssueCopy> = {}): IssueCopy {
  return {
    journal: { title: "试刊", institution: "试验学校" },
    label: "2030年第01期",
    coverLines: [],
    print: {},
    statement: { title: "《试刊》说明", blocks: [paragraph("本刊为试验之用。")] },
    masthead: { title: "编辑", entries: [{ role: "主编", names: ["甲乙"] }] },
    contentsTitle: "目 录",
    sections,
    ...overrides,
  };
}

/** One section, one column and the articles, numbered 1.1.1 and on. */
export function issueOf(...articles: readonly ArticleCopy[]): IssueCopy {
  const numbered = articles.map((copy, index) => ({ ...copy, number: `1.1.${index + 1}` }));
  const column = section({ number: "1.1", title: "栏目", articles: numbered });
  return issue([section({ sections: [column] })]);
}
