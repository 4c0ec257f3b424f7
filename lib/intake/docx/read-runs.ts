/** The runs of one paragraph → text with marks; on the way, what is no text: images, boxes, notes, changes. */
import type { Inline, Mark } from "../../document/blocks";
import { safeAddress } from "../../document/text";
import { LEAD } from "../../word/style-ids";
import type { DocumentParts } from "./parts";
import { type Styles, textProperties } from "./styles";
import { child, descendant, elements, textOf, toggle, value, type XmlElement } from "./xml";

export interface FoundImage {
  readonly relation: string;
  readonly alt?: string;
}

export interface ReadRuns {
  readonly content: readonly Inline[];
  readonly images: readonly FoundImage[];
  /** Contents of text boxes: paragraphs and tables. */
  readonly boxes: readonly XmlElement[];
  /** Text units that are bold, and of what size, to tell what the whole looks like. */
  readonly bold: number;
  readonly length: number;
  readonly size: number;
}

/** What was left out or changed over the whole document. */
export interface Tally {
  insertions: number;
  deletions: number;
  hidden: string[];
  objects: number;
  formulas: string[];
  endnotes: number;
}

interface Context {
  readonly parts: DocumentParts;
  readonly styles: Styles;
  readonly tally: Tally;
}

/** Looks that the paragraph's style gives to its text. */
interface Inherited {
  readonly bold: boolean;
  readonly size: number;
}

export function readRuns(paragraph: XmlElement, inherited: Inherited, context: Context): ReadRuns {
  const reader = new RunReader(inherited, context);
  reader.read(paragraph, undefined);
  return reader.result();
}

class RunReader {
  private readonly content: Inline[] = [];
  private readonly images: FoundImage[] = [];
  private readonly boxes: XmlElement[] = [];
  private bold = 0;
  private length = 0;
  private size = 0;
  /** Depth of fields, and whether the innermost still tells its code. */
  private readonly fields: ("code" | "result")[] = [];

  constructor(
    private readonly inherited: Inherited,
    private readonly context: Context,
  ) {}

  result(): ReadRuns {
    const { content, images, boxes, bold, length, size } = this;
    return { content, images, boxes, bold, length, size };
  }

  read(parent: XmlElement, href: string | undefined): void {
    const { tally, parts } = this.context;
    for (const element of elements(parent)) {
      switch (element.name) {
        case "w:r":
          this.readRun(element, href);
          break;
        case "w:hyperlink": {
          const relation = parts.relations.get(element.attributes["r:id"] ?? "");
          this.read(element, safeAddress(relation?.target) ?? href);
          break;
        }
        case "w:ins":
        case "w:moveTo":
          tally.insertions++;
          this.read(element, href);
          break;
        case "w:del":
        case "w:moveFrom":
          tally.deletions++;
          break;
        case "m:oMath":
        case "m:oMathPara":
          this.addFormula(element);
          break;
        case "w:sdt":
          this.read(child(element, "w:sdtContent") ?? element, href);
          break;
        case "mc:AlternateContent":
          this.readAlternate(element, (choice) => this.read(choice, href));
          break;
        case "w:fldSimple":
        case "w:smartTag":
        case "w:customXml":
        case "w:dir":
        case "w:bdo":
          this.read(element, href);
          break;
        default: // Properties, bookmarks, marks of comments and of proofing.
      }
    }
  }

  private readRun(run: XmlElement, href: string | undefined): void {
    const rPr = child(run, "w:rPr");
    if (toggle(rPr, "w:vanish") || toggle(rPr, "w:webHidden")) {
      const text = textOf(run);
      if (text.trim() !== "") this.context.tally.hidden.push(text);
      return;
    }
    const style = this.context.styles.of(value(rPr, "w:rStyle"));
    const own = {
      bold: this.inherited.bold,
      size: this.inherited.size,
      ...(style && boldOf(style.properties)),
      ...textProperties(rPr),
    };
    const { own: isOwn } = this.context.styles;
    // In a file of this house marks stand at the runs themselves, beside their styles.
    const bold = isOwn ? toggle(rPr, "w:b") === true : own.bold && !this.inherited.bold;
    const isLead = isOwn && value(rPr, "w:rStyle") === LEAD;
    const marks: Mark[] = [
      ...(isLead ? (["lead"] as const) : []),
      ...marksOf(rPr, bold, href !== undefined && !isOwn),
    ];
    const add = (text: string) => {
      if (text === "" || this.fields.includes("code")) return;
      this.content.push({
        kind: "text",
        text,
        ...(marks.length > 0 ? { marks } : {}),
        ...(href ? { href } : {}),
      });
      const letters = text.replace(/\s/g, "").length;
      this.length += letters;
      if (own.bold) this.bold += letters;
      if (letters > 0) this.size = Math.max(this.size, own.size);
    };
    this.readRunContent(run, add);
  }

  private readRunContent(run: XmlElement, add: (text: string) => void): void {
    const { parts, tally } = this.context;
    for (const element of elements(run)) {
      const id = element.attributes["w:id"] ?? "";
      switch (element.name) {
        case "w:t":
          add(textOf(element));
          break;
        case "w:tab":
        case "w:ptab":
          add(" ");
          break;
        case "w:noBreakHyphen":
          add("-");
          break;
        case "w:br":
        case "w:cr":
          if (element.attributes["w:type"] === undefined || element.attributes["w:type"] === "textWrapping")
            this.content.push({ kind: "lineBreak" });
          break;
        case "w:sym":
          add(symbol(element));
          break;
        case "w:ruby":
          for (const base of elements(child(element, "w:rubyBase"))) this.readRunContent(base, add);
          break;
        case "w:fldChar":
          this.readField(element.attributes["w:fldCharType"]);
          break;
        case "w:footnoteReference":
          this.addNote(parts.footnotes.get(id));
          break;
        case "w:endnoteReference":
          if (this.addNote(parts.endnotes.get(id))) tally.endnotes++;
          break;
        case "w:drawing":
        case "w:pict":
        case "w:object":
          this.readDrawing(element);
          break;
        case "mc:AlternateContent":
          this.readAlternate(element, (choice) => this.readRunContent(choice, add));
          break;
        default:
      }
    }
  }

  private readField(type: string | undefined): void {
    if (type === "begin") this.fields.push("code");
    else if (type === "separate" && this.fields.length > 0) this.fields[this.fields.length - 1] = "result";
    else if (type === "end") this.fields.pop();
  }

  private addNote(note: XmlElement | undefined): boolean {
    const text = elements(note)
      .map((paragraph) => plainText(paragraph))
      .join(" ")
      .trim();
    if (text === "") return false;
    this.content.push({ kind: "footnote", text });
    return true;
  }

  private addFormula(element: XmlElement): void {
    const text = textOf(element).trim();
    if (text === "") return;
    this.context.tally.formulas.push(text);
    this.content.push({ kind: "text", text });
    this.length += text.length;
  }

  private readDrawing(element: XmlElement): void {
    const box = descendant(element, "w:txbxContent");
    if (box) {
      this.boxes.push(box);
      return;
    }
    const relation =
      descendant(element, "a:blip")?.attributes["r:embed"] ??
      descendant(element, "v:imagedata")?.attributes["r:id"];
    if (relation === undefined) {
      this.context.tally.objects++;
      return;
    }
    const alt = descendant(element, "wp:docPr")?.attributes.descr?.trim();
    this.images.push({ relation, ...(alt ? { alt } : {}) });
  }

  /** The newer form where something in it is understood, else the older one. */
  private readAlternate(element: XmlElement, read: (choice: XmlElement) => void): void {
    const before = this.content.length + this.images.length + this.boxes.length;
    const objects = this.context.tally.objects;
    const choice = child(element, "mc:Choice");
    if (choice) read(choice);
    if (this.content.length + this.images.length + this.boxes.length > before) return;
    const fallback = child(element, "mc:Fallback");
    if (!fallback) return;
    this.context.tally.objects = objects;
    read(fallback);
  }
}

function boldOf({ bold }: { readonly bold?: boolean }): { bold?: boolean } {
  return bold === undefined ? {} : { bold };
}

function marksOf(rPr: XmlElement | undefined, bold: boolean, isLink: boolean): Mark[] {
  const marks: Mark[] = [];
  if (bold) marks.push("bold");
  if (toggle(rPr, "w:i")) marks.push("italic");
  if (!isLink && toggle(rPr, "w:u")) marks.push("underline");
  if (toggle(rPr, "w:em")) marks.push("emphasisDots");
  const raised = value(rPr, "w:vertAlign");
  if (raised === "superscript" || raised === "subscript") marks.push(raised);
  return marks;
}

/** Symbol fonts keep their signs in the private area; as bullets they are known, else lost. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attributes["w:char"] ?? "", 16);
  if (!(code >= 0x20 && code <= 0xffff) || (code >= 0xd800 && code <= 0xdfff)) return "";
  return String.fromCharCode(code);
}

/** Text of a note, without the mark of its reference. */
function plainText(parent: XmlElement): string {
  return elements(parent)
    .map((element) => {
      if (element.name === "w:t") return textOf(element);
      if (element.name === "w:tab") return " ";
      return /^w:(?:del|moveFrom|instrText|delText)$/.test(element.name) ? "" : plainText(element);
    })
    .join("");
}
