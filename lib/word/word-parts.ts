/** What the text of a Word file refers to and other parts hold: addresses, images, footnotes, lists. */
import type { List } from "../document/blocks";
import type { HouseStyle } from "../typeset/style";

/** Bytes by SHA-256. */
export type Images = ReadonlyMap<string, Uint8Array>;

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

export interface CountedList {
  readonly format: List["format"];
  readonly start: number;
  /** 0 for the outermost. */
  readonly depth: number;
}

/** Signs that browsers mend in an address and over which Word calls the file damaged. */
const NO_ADDRESS = /[\s<>"{}|\\^`]/g;

/** First bytes of what Word draws. */
const KINDS: readonly { readonly extension: string; readonly bytes: readonly number[] }[] = [
  { extension: "png", bytes: [0x89, 0x50, 0x4e, 0x47] },
  { extension: "jpeg", bytes: [0xff, 0xd8, 0xff] },
  { extension: "gif", bytes: [0x47, 0x49, 0x46, 0x38] },
];

export class WordParts {
  readonly relations: Relation[] = [];
  /** By their names under word/. */
  readonly media = new Map<string, Uint8Array>();
  /** Texts; the first has the id 1. */
  readonly notes: string[] = [];
  /** The first has the id 1. */
  readonly lists: CountedList[] = [];
  /** Names of headers and footers with their XML. */
  readonly runningLines = new Map<string, string>();
  private readonly links = new Map<string, string>();
  private drawings = 0;

  constructor(
    readonly style: HouseStyle,
    private readonly images: Images,
  ) {}

  relate(type: string, target: string, external = false): string {
    const id = `rId${this.relations.length + 1}`;
    this.relations.push({ id, type, target, ...(external && { external }) });
    return id;
  }

  link(href: string): string {
    const known =
      this.links.get(href) ?? this.relate("hyperlink", href.replace(NO_ADDRESS, encodeURIComponent), true);
    this.links.set(href, known);
    return known;
  }

  /** The relation to an image; undefined where the store has it not, or Word cannot draw it. */
  image(file: string): string | undefined {
    const bytes = this.images.get(file);
    const kind = KINDS.find(({ bytes: first }) => first.every((byte, index) => bytes?.[index] === byte));
    if (!bytes || !kind) return undefined;
    const target = `media/${file}.${kind.extension}`;
    const known = this.relations.find((relation) => relation.target === target);
    this.media.set(target, bytes);
    return known?.id ?? this.relate("image", target);
  }

  note(text: string): number {
    return this.notes.push(text);
  }

  list(list: CountedList): number {
    return this.lists.push(list);
  }

  /** Drawings are told apart by numbers. */
  drawing(): number {
    return ++this.drawings;
  }

  /** A header or footer, named by the relation returned. */
  runningLine(kind: "header" | "footer", xml: string): string {
    for (const [known, its] of this.runningLines)
      if (its === xml) return this.relations.find(({ target }) => target === known)?.id ?? "";
    const name = `${kind}${this.runningLines.size + 1}.xml`;
    this.runningLines.set(name, xml);
    return this.relate(kind, name);
  }
}
