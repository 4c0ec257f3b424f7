/**
 * For tests: what of PDF/UA-1 (ISO 14289-1) a program can check, read from the finished file by way of qpdf.
 * What it cannot: whether the order is the sensible one, headings are headings, descriptions describe.
 */
import { judge } from "./pdf-tools";

type Dictionary = Readonly<Record<string, unknown>>;

interface QpdfFile {
  readonly qpdf: readonly [
    unknown,
    Readonly<Record<string, { value?: unknown; stream?: { dict: Dictionary; data?: string } }>>,
  ];
  readonly pages: readonly { readonly object: string; readonly contents: readonly string[] }[];
}

/** 14.8.4 of PDF 32000-1, as far as issues use it. */
const STANDARD_TYPES = new Set(
  "Document Sect TOC TOCI H1 H2 H3 H4 H5 H6 P L LI LBody Table TR TH TD Caption Figure BlockQuote Note Reference Link".split(
    " ",
  ),
);

/** Faults in words, none where all that can be checked is right. */
export function pdfUaFaults(pdf: Uint8Array): string[] {
  return new Inspection(
    JSON.parse(
      judge("qpdf", ["--json=2", "--json-stream-data=inline", "--decode-level=generalized", "FILE"], pdf),
    ),
  ).faults();
}

class Inspection {
  private readonly found: string[] = [];
  /** Per page object, the marks that elements claim, with the claiming element. */
  private readonly claims = new Map<string, Map<number, string>>();
  private readonly linkElements = new Map<string, string>();
  private lastHeading = 0;

  constructor(private readonly file: QpdfFile) {}

  faults(): string[] {
    const catalog = this.catalog();
    this.checkCatalog(catalog);
    const root = this.dictionary(catalog["/StructTreeRoot"]);
    this.must("/K" in root, "no structure");
    for (const kid of list(root["/K"])) this.checkElement(kid, catalog["/StructTreeRoot"]);
    const parents = this.parentTree(root);
    for (const page of this.file.pages) this.checkPage(page, parents);
    return this.found;
  }

  private checkCatalog(catalog: Dictionary): void {
    this.must(this.dictionary(catalog["/MarkInfo"])["/Marked"] === true, "not marked as tagged");
    this.must(/^u:\w/.test(String(catalog["/Lang"])), "no language");
    const preferences = this.dictionary(catalog["/ViewerPreferences"]);
    this.must(preferences["/DisplayDocTitle"] === true, "the title is not displayed");
    const metadata = this.file.qpdf[1][`obj:${String(catalog["/Metadata"])}`]?.stream?.data ?? "";
    const xmp = Buffer.from(metadata, "base64").toString("utf8");
    this.must(xmp.includes("<pdfuaid:part>1</pdfuaid:part>"), "no identification as PDF/UA");
    this.must(/<dc:title>.+<\/dc:title>/.test(xmp), "no title in XMP");
  }

  private checkElement(reference: unknown, parent: unknown): void {
    const own = String(reference);
    const element = this.dictionary(reference);
    const type = String(element["/S"]).slice(1);
    this.must(STANDARD_TYPES.has(type), `${type} is no standard type`);
    this.must(element["/P"] === parent, `${type} ${own} names another parent`);
    const level = /^H(\d)$/.exec(type)?.[1];
    if (level) {
      this.must(Number(level) <= this.lastHeading + 1, `${type} follows H${this.lastHeading}`);
      this.lastHeading = Number(level);
    }
    const attributes = this.dictionary(element["/A"]);
    if (type === "Figure") this.must(String(element["/Alt"] ?? "") !== "", "a figure without description");
    if (type === "Figure") this.must("/BBox" in attributes, "a figure without its box");
    if (type === "TH") this.must("/Scope" in attributes, "a head that heads nothing");
    if (type === "Note") this.must("/ID" in element, "a note without ID");
    if (type === "Table") this.checkTable(element);
    for (const kid of list(element["/K"])) this.checkKid(kid, element, own, type);
  }

  private checkKid(kid: unknown, element: Dictionary, own: string, type: string): void {
    if (typeof kid === "number") {
      this.claim(String(element["/Pg"]), kid, own);
      return;
    }
    if (typeof kid === "string") {
      this.checkElement(kid, own);
      return;
    }
    const content = this.dictionary(kid);
    const page = String(content["/Pg"] ?? element["/Pg"]);
    if (content["/Type"] === "/MCR") this.claim(page, Number(content["/MCID"]), own);
    else {
      this.must(type === "Link", `an annotation inside ${type}`);
      this.linkElements.set(String(content["/Obj"]), own);
    }
  }

  private claim(page: string, mark: number, element: string): void {
    const onPage = this.claims.get(page) ?? new Map<number, string>();
    this.claims.set(page, onPage);
    this.must(!onPage.has(mark), `mark ${mark} of page ${page} belongs to two elements`);
    onPage.set(mark, element);
  }

  /** Rows and spans make a rectangle without holes. */
  private checkTable(table: Dictionary): void {
    const filled = new Set<string>();
    const rows = list(table["/K"]).filter((row) => this.dictionary(row)["/S"] === "/TR");
    for (const [row, reference] of rows.entries()) {
      let column = 0;
      for (const cell of list(this.dictionary(reference)["/K"])) {
        const attributes = this.dictionary(this.dictionary(cell)["/A"]);
        while (filled.has(`${row},${column}`)) column++;
        for (let down = 0; down < Number(attributes["/RowSpan"] ?? 1); down++)
          for (let along = 0; along < Number(attributes["/ColSpan"] ?? 1); along++)
            filled.add(`${row + down},${column + along}`);
      }
    }
    const columns = Math.max(...[...filled].map((slot) => Number(slot.split(",")[1]))) + 1;
    this.must(filled.size === rows.length * columns, "a table with holes");
  }

  /** Elements by key: of a page's marks in order, of an annotation one. */
  private parentTree(root: Dictionary): ReadonlyMap<number, unknown> {
    const numbers = list(this.dictionary(root["/ParentTree"])["/Nums"]);
    const entries = Array.from({ length: numbers.length / 2 }, (_, i): [number, unknown] => [
      Number(numbers[2 * i]),
      numbers[2 * i + 1],
    ]);
    return new Map(entries);
  }

  private checkPage(page: QpdfFile["pages"][number], parents: ReadonlyMap<number, unknown>): void {
    const dictionary = this.dictionary(page.object);
    this.must(dictionary["/Tabs"] === "/S", `page ${page.object} is not tabbed through by structure`);
    const elements = list(parents.get(Number(dictionary["/StructParents"])));
    const claimed = this.claims.get(page.object) ?? new Map<number, string>();
    const marks = this.marksOf(page);
    this.must(
      marks.length === claimed.size,
      `page ${page.object} has ${marks.length} marks, ${claimed.size} are claimed`,
    );
    for (const mark of marks)
      this.must(
        elements[mark] !== undefined && claimed.get(mark) === elements[mark],
        `mark ${mark} of page ${page.object} has no home`,
      );
    for (const annotation of list(dictionary["/Annots"])) {
      const link = this.dictionary(annotation);
      this.must(String(link["/Contents"] ?? "") !== "", "a link without description");
      const element = this.linkElements.get(String(annotation));
      this.must(
        element !== undefined && parents.get(Number(link["/StructParent"])) === element,
        "a link outside the structure",
      );
    }
  }

  /** Numbers of the marks in the page's content; what is painted outside of any mark or artifact is a fault. */
  private marksOf(page: QpdfFile["pages"][number]): number[] {
    const marks: number[] = [];
    let depth = 0;
    const content = page.contents.map((reference) =>
      Buffer.from(this.file.qpdf[1][`obj:${reference}`]?.stream?.data ?? "", "base64").toString("latin1"),
    );
    for (const [token] of content
      .join("\n")
      .matchAll(/\/\w+ (?:<<.*?>>+ ?BDC|BMC)|\bEMC\b|\b(?:TJ|Tj|S|f|Do)\b/g)) {
      if (token === "EMC") depth--;
      else if (/B[DM]C$/.test(token)) {
        depth++;
        const number = /\/MCID (\d+)/.exec(token)?.[1];
        if (number !== undefined) marks.push(Number(number));
      } else this.must(depth > 0, `${token} outside of any mark on page ${page.object}`);
    }
    this.must(depth === 0, `marks left open on page ${page.object}`);
    this.must(new Set(marks).size === marks.length, `a mark used twice on page ${page.object}`);
    return marks;
  }

  private catalog(): Dictionary {
    const catalog = Object.values(this.file.qpdf[1]).find(
      ({ value }) => value instanceof Object && "/Type" in value && value["/Type"] === "/Catalog",
    );
    return this.dictionary(catalog?.value);
  }

  private dictionary(value: unknown): Dictionary {
    const target = typeof value === "string" ? this.file.qpdf[1][`obj:${value}`]?.value : value;
    return isDictionary(target) ? target : {};
  }

  private must(holds: boolean, fault: string): void {
    if (!holds) this.found.push(fault);
  }
}

const list = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
