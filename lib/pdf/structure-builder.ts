/** Which element of the structure a line, a run or an image belongs to. */
import type { GlyphRun, Page, PageLine, PlacedImage } from "../typeset/types";
import type { StructureElement } from "./structure";
import { TableElement } from "./structure-table";

/** PDF knows six levels of headings (14.8.4.3.2). */
const DEEPEST_HEADING = 6;
/** Said of a figure that nobody has described: PDF/UA wants something. */
const UNDESCRIBED = "插图";

export class StructureBuilder {
  private readonly root = element("Document");
  private section = this.root;
  private sectionName: string | undefined;
  /** Elements that go on: paragraphs over several lines and pages, lists, tables. */
  private readonly open = new Map<string, StructureElement>();
  private readonly tables = new Map<string, TableElement>();
  private readonly figures = new Map<string, StructureElement>();
  private readonly captioned: ReadonlySet<string>;
  /** Of the list items that enclose the present line, by depth from 1. */
  private readonly itemBodies: StructureElement[] = [];
  private lastHeading = 0;
  private articleLevel = 1;
  private notes = 0;

  constructor(pages: readonly Page[]) {
    const tables = pages.flatMap(({ lines }) => lines.filter(({ cell }) => cell).map(blockKey));
    const figures = pages.flatMap(({ images }) => images.map(blockKey));
    this.captioned = new Set([...tables, ...figures]);
  }

  end(): StructureElement {
    for (const table of this.tables.values()) table.end();
    return this.root;
  }

  /** The element of a line, or none for what is no copy. */
  line(line: PageLine, page: Page): StructureElement | undefined {
    if (line.role === "furniture" && line.block !== "cover" && line.block !== "contents") return undefined;
    this.enterSection(line, page);
    if (line.block === "contents") return this.contentsLine(line);
    if (line.cell && line.role === "table") return this.table(line).cell(line.cell);
    const key = [blockKey(line), line.paragraph, line.note].join("|");
    const going = line.index > 0 ? this.open.get(key) : undefined;
    const found = going ?? this.newParagraph(line, page);
    this.open.set(key, found);
    return found;
  }

  /** The run's own element inside its line's: a link, the call of a note, or none of its own. */
  inline(line: StructureElement, { href, call }: GlyphRun): StructureElement {
    if (href === undefined && call === undefined) return line;
    return add(line, element(call === undefined ? "Link" : "Reference"));
  }

  figure(image: PlacedImage): StructureElement {
    const { x, y, width, height, alt } = image;
    const box = [x, y, x + width, y + height].map(Math.round).join(" ");
    const figure = element("Figure", {
      alt: alt || UNDESCRIBED,
      attributes: `<</O/Layout/Placement/Block/BBox[${box}]>>`,
    });
    this.figures.set(blockKey(image), figure);
    return add(this.section, figure);
  }

  /** Where a link's annotation belongs: the link element of what it lies on, which is made where it is missing. */
  linkOf(content: StructureElement | undefined): StructureElement {
    if (content?.type === "Link") return content;
    return add(content ?? this.section, element("Link"));
  }

  /** Articles, and pages that are none, are sections. */
  private enterSection({ article, block }: PageLine, { kind }: Page): void {
    const name = kind === "body" ? article : block === "masthead" ? block : kind;
    if (name === this.sectionName) return;
    this.sectionName = name;
    this.section = add(this.root, element("Sect"));
    this.itemBodies.length = 0;
  }

  /** Title of the contents, then one item a line, whose text is all a link. */
  private contentsLine(line: PageLine): StructureElement {
    if (line.article === "") return this.heading(1);
    const key = `contents|${line.article}`;
    const going = line.index > 0 ? this.open.get(key) : undefined;
    if (going) return going;
    const list = this.open.get("contents") ?? add(this.section, element("TOC"));
    this.open.set("contents", list);
    const link = add(add(list, element("TOCI")), element("Link"));
    this.open.set(key, link);
    return link;
  }

  private newParagraph(line: PageLine, page: Page): StructureElement {
    const { role, level, item, note, paragraph } = line;
    const key = blockKey(line);
    if (note !== undefined) return this.note();
    if (this.captioned.has(key) && (role === "heading" || this.figures.has(key))) return this.caption(line);
    if (role === "title") return this.title(line, page);
    if (role === "heading" && level !== undefined) return this.heading(this.articleLevel + level);
    if (item) return this.item(line, item);
    this.itemBodies.length = 0;
    if (paragraph !== undefined) return add(this.quotation(key), element("P"));
    return add(this.section, element("P"));
  }

  private title({ article, block }: PageLine, { anchors }: Page): StructureElement {
    if (article === "") {
      this.articleLevel = 1;
      return this.heading(1);
    }
    if (block !== "title") return add(this.section, element("P"));
    const anchor = anchors.find(({ id }) => id === article || id.startsWith(`${article}#`));
    this.articleLevel = anchor?.level ?? article.split(".").length;
    return this.heading(this.articleLevel);
  }

  /** No level is left out on the way down (7.4.2 of PDF/UA-1). */
  private heading(level: number): StructureElement {
    this.itemBodies.length = 0;
    const shown = Math.min(level, this.lastHeading + 1, DEEPEST_HEADING);
    this.lastHeading = shown;
    return add(this.section, element(`H${shown}`));
  }

  private note(): StructureElement {
    return add(this.section, element("Note", { id: `note-${String(++this.notes).padStart(5, "0")}` }));
  }

  private table(line: PageLine): TableElement {
    const key = blockKey(line);
    const known = this.tables.get(key);
    if (known) return known;
    const table = new TableElement(add(this.section, element("Table")));
    this.tables.set(key, table);
    return table;
  }

  private caption(line: PageLine): StructureElement {
    const figure = this.figures.get(blockKey(line));
    return figure ? add(figure, element("Caption")) : this.table(line).caption();
  }

  private quotation(key: string): StructureElement {
    const quotation = this.open.get(`${key}|quotation`) ?? add(this.section, element("BlockQuote"));
    this.open.set(`${key}|quotation`, quotation);
    return quotation;
  }

  /** The marker is part of the text that is read, so the list says that it numbers nothing itself. */
  private item({ article }: PageLine, item: NonNullable<PageLine["item"]>): StructureElement {
    const { list, depth, index } = item;
    const key = `${article}|${list}|list`;
    const parent = this.itemBodies[depth - 2] ?? this.section;
    const known = this.open.get(key);
    const whole = known ?? add(parent, element("L", { attributes: "<</O/List/ListNumbering/None>>" }));
    this.open.set(key, whole);
    const bodyKey = `${key}|${index}`;
    const body = this.open.get(bodyKey) ?? add(add(whole, element("LI")), element("LBody"));
    this.open.set(bodyKey, body);
    this.itemBodies.length = depth;
    this.itemBodies[depth - 1] = body;
    return body;
  }
}

const blockKey = ({ article, block }: { readonly article: string; readonly block: string }) =>
  `${article}|${block}`;

export function element(
  type: string,
  more: Pick<StructureElement, "alt" | "attributes" | "id"> = {},
): StructureElement {
  return { type, kids: [], ...more };
}

export function add(parent: StructureElement, kid: StructureElement): StructureElement {
  parent.kids.push(kid);
  return kid;
}
