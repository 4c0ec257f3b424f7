/** Writes a structure into the document: one small object an element (PDF 32000-1, 14.7.2). */
import type PDFDocument from "pdfkit";
import type { PdfReference } from "pdfkit";
import { PackedObjects } from "./packed-objects";
import { PdfLiteral } from "./pdfkit-patches";
import type { Structure, StructureElement } from "./structure";
import { textLiteral } from "./text-string";

/** What the structure points to in the file. */
export interface StructureTargets {
  /** The pages' objects. The marks of a page have its index as their key in the parent tree (14.7.4.4). */
  readonly pages: readonly PdfReference[];
  /** The annotations of each page's links; their keys follow those of the pages in this order. */
  readonly links: readonly (readonly PdfReference[])[];
}

export function writeStructure(document: PDFDocument, structure: Structure, targets: StructureTargets): void {
  const packed = new PackedObjects(document);
  const writer = new StructureWriter(packed, structure, targets);
  const root = packed.reserve();
  const body = writer.writeTree(structure.root, root);
  packed.write(root, body);
  packed.end();
  document._root.data.StructTreeRoot = new PdfLiteral(`${root} 0 R`);
}

class StructureWriter {
  /** For each page the elements of its marks, and the elements of all links. */
  private readonly marks: string[][];
  private readonly linkElements: string[][];
  private readonly ids: string[] = [];

  constructor(
    private readonly packed: PackedObjects,
    { pages }: Structure,
    private readonly targets: StructureTargets,
  ) {
    this.marks = pages.map(({ count }) => Array<string>(count).fill("null"));
    this.linkElements = targets.links.map(({ length }) => Array<string>(length).fill("null"));
  }

  /** Body of the tree's root, once all below it is written. */
  writeTree(top: StructureElement, root: number): string {
    const first = this.writeElement(top, root);
    const { marks, ids } = this;
    const links = this.linkElements.flat();
    const parents = this.packed.reserve();
    const numbers = [
      ...marks.map((elements, page) => `${page}[${elements.join(" ")}]`),
      ...links.map((element, index) => `${marks.length + index} ${element}`),
    ];
    this.packed.write(parents, `<</Nums[${numbers.join("\n")}]>>`);
    const names = ids.length > 0 ? `/IDTree<</Names[${ids.join(" ")}]>>` : "";
    const next = marks.length + links.length;
    return `<</Type/StructTreeRoot/K ${first} 0 R/ParentTree ${parents} 0 R/ParentTreeNextKey ${next}${names}>>`;
  }

  private writeElement(element: StructureElement, parent: number): number {
    const id = this.packed.reserve();
    const own = `${id} 0 R`;
    // Marks on this page are told by number alone.
    const home = element.kids.find((kid) => "page" in kid)?.page;
    const kids = element.kids.map((kid) => {
      if ("type" in kid) return `${this.writeElement(kid, id)} 0 R`;
      const page = kid.page === home ? "" : `/Pg ${this.targets.pages[kid.page]}`;
      if ("link" in kid) {
        this.linkElements[kid.page]![kid.link] = own;
        return `<</Type/OBJR${page}/Obj ${this.targets.links[kid.page]![kid.link]}>>`;
      }
      this.marks[kid.page]![kid.mark] = own;
      return page ? `<</Type/MCR${page}/MCID ${kid.mark}>>` : String(kid.mark);
    });
    const { type, alt, attributes, id: name } = element;
    if (name !== undefined) this.ids.push(`(${name})${own}`);
    const parts = [
      `<</S/${type}/P ${parent} 0 R`,
      home !== undefined && `/Pg ${this.targets.pages[home]}`,
      kids.length > 0 && `/K[${kids.join(" ")}]`,
      alt !== undefined && `/Alt ${textLiteral(alt)}`,
      attributes !== undefined && `/A${attributes}`,
      name !== undefined && `/ID(${name})`,
      ">>",
    ];
    this.packed.write(id, parts.filter(Boolean).join(""));
    return id;
  }
}
