/** The same issue, fonts and house style as a Typst document, for the comparison. */
import type { Block, TableCell } from "../../lib/document/blocks";
import { inlineText } from "../../lib/document/blocks";
import type { ArticleCopy, IssueCopy, SectionCopy } from "../../lib/document/issue-copy";
import { listMarker } from "../../lib/document/list-marker";
import type { HouseStyle } from "../../lib/typeset/style";

export function typstSource(issue: IssueCopy, style: HouseStyle): string {
  return [
    preamble(issue, style),
    front(issue),
    ...issue.sections.flatMap((section) => sectionSource(section, style, 1)),
  ].join("\n");
}

/** `literal` keeps Typst from reading copy as markup. */
const literal = (text: string) => text.replace(/[\\#$*_`<>@[\]~"'=/+-]/g, "\\$&").replaceAll("\n", " ");

function preamble(issue: IssueCopy, style: HouseStyle): string {
  const { paper, typeArea, body } = style;
  const leading = body.leading - body.size * 0.88;
  return `#set document(title:"${issue.journal.title.replaceAll('"', "")}")
#set page(width:${paper.width}pt,height:${paper.height}pt,margin:(top:${typeArea.top}pt,bottom:${typeArea.top}pt,left:${typeArea.inner}pt,right:${typeArea.outer}pt),header:align(center,text(${style.header.size}pt)[${literal(`${issue.journal.title}　${issue.label}`)}]),numbering:"1")
#set text(font:"Noto Serif SC",size:${body.size}pt,lang:"zh",region:"cn",top-edge:0.88em,bottom-edge:0pt)
#set par(justify:true,first-line-indent:(amount:${body.indentEm}em,all:true),leading:${leading}pt,spacing:${leading}pt)
#set heading(numbering:none)
#show heading: set text(font:"Noto Sans SC",weight:700)
#show heading.where(level:1): set text(${style.sectionTitle.size}pt)
#show heading.where(level:2): set text(${style.columnTitle.size}pt)
#show heading.where(level:3): set text(${style.articleTitle.size}pt)`;
}

function front(issue: IssueCopy): string {
  const masthead = issue.masthead.entries.map((entry) => literal(`${entry.role}：${entry.names.join("　")}`));
  return `#align(center)[#v(200pt)#text(48pt)[${literal(issue.journal.title)}]]
#pagebreak()
#outline(title:[${literal(issue.contentsTitle)}],depth:3)
#pagebreak()
#align(center)[${literal(issue.statement.title)}]

${issue.statement.blocks.map((block) => blockSource(block, undefined)).join("\n\n")}

${masthead.join("\n\n")}
#pagebreak()
#counter(page).update(1)`;
}

function sectionSource(section: SectionCopy, style: HouseStyle, level: number): string[] {
  return [
    heading(level, `${section.number} ${section.title}`),
    ...section.sections.flatMap((child) => sectionSource(child, style, level + 1)),
    ...section.articles.map((article) => articleSource(article, style, level + 1)),
  ];
}

const heading = (level: number, title: string) => `#heading(level:${level})[${literal(title)}]\n`;

function articleSource(article: ArticleCopy, style: HouseStyle, level: number): string {
  const paragraphs = [
    heading(level, `${article.number} ${article.title}`),
    ...article.headline.map((line) => `#align(center)[#text(weight:700)[${literal(line)}]]`),
    ...article.blocks.map((block) => blockSource(block, style)),
  ];
  if (article.source) paragraphs.push(`#align(right)[${literal(`资料来源：${article.source}`)}]`);
  if (article.releasedOn) paragraphs.push(`#align(right)[${literal(`发布日期：${article.releasedOn}`)}]`);
  return `${paragraphs.join("\n\n")}\n#pagebreak(weak:true)\n`;
}

function blockSource(block: Block, style: HouseStyle | undefined): string {
  switch (block.kind) {
    case "heading":
    case "attachmentLabel":
      return `#block(sticky:true)[#h(2em)#strong[${literal(inlineText(block.content))}]]`;
    case "attachmentTitle":
      return `#align(center)[#strong[${literal(inlineText(block.content))}]]`;
    case "signature":
      return `#align(right)[${literal(inlineText(block.content))}]`;
    case "paragraph":
    case "salutation":
      return literal(inlineText(block.content));
    case "quotation":
      return block.paragraphs.map((paragraph) => literal(inlineText(paragraph))).join("\n\n");
    case "list":
      return block.items
        .flatMap((item, index) =>
          item.blocks.map((part) =>
            part.kind === "paragraph"
              ? literal(listMarker(block.format, block.start + index) + inlineText(part.content))
              : blockSource(part, style),
          ),
        )
        .join("\n\n");
    case "table": {
      const rows = block.rows.map((row) => row.map(cellSource).join(""));
      const header = rows.slice(0, block.headerRows).join("");
      return `#{set par(justify:false,first-line-indent:0pt,leading:4pt);set text(${style?.table.size ?? 12}pt);table(columns:${block.columns},align:center+horizon,inset:3pt,stroke:.5pt,table.header(${header}),\n${rows.slice(block.headerRows).join("\n")})}`;
    }
    case "figure":
      return literal(block.caption ?? "");
    default:
      return block satisfies never;
  }
}

function cellSource(cell: TableCell): string {
  const text = literal(cell.paragraphs.map(inlineText).join(" "));
  return `table.cell(rowspan:${cell.rowspan},colspan:${cell.colspan})[${text}],`;
}
