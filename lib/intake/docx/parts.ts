/** What the parts beside the text hold: addresses of links and images, footnotes, comments. */
import type { WordPackage } from "./open-package";
import { elements, parseXml, textOf, type XmlElement } from "./xml";

export interface Relation {
  readonly target: string;
  /** Points out of the file; links apart, nothing such is ever followed. */
  readonly external: boolean;
  /** hyperlink, image, attachedTemplate … */
  readonly type: string;
}

export interface DocumentParts {
  readonly body: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly numbering: XmlElement | undefined;
  readonly relations: ReadonlyMap<string, Relation>;
  /** By id; the separators that Word keeps among them are left out. */
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  readonly endnotes: ReadonlyMap<string, XmlElement>;
  readonly comments: readonly XmlElement[];
}

/** @throws FascicleError as `parseXml`; `damaged-file` without a document */
export function readParts(file: WordPackage): DocumentParts {
  const read = (name: string) => {
    const text = file.text(name);
    return text === undefined ? undefined : parseXml(text);
  };
  const document = read("word/document.xml");
  const body = elements(document).find(({ name }) => name === "w:body");
  return {
    body: body ?? { name: "w:body", attributes: {}, children: [] },
    styles: read("word/styles.xml"),
    numbering: read("word/numbering.xml"),
    relations: readRelations(read("word/_rels/document.xml.rels")),
    footnotes: byId(read("word/footnotes.xml")),
    endnotes: byId(read("word/endnotes.xml")),
    comments: elements(read("word/comments.xml")).filter((comment) => textOf(comment).trim() !== ""),
  };
}

function readRelations(root: XmlElement | undefined): Map<string, Relation> {
  return new Map(
    elements(root).flatMap(({ attributes }) => {
      const { Id: id, Target: target, Type: type = "", TargetMode: mode } = attributes;
      if (id === undefined || target === undefined) return [];
      return [[id, { target, external: mode === "External", type: type.replace(/^.*\//, "") }]];
    }),
  );
}

function byId(root: XmlElement | undefined): Map<string, XmlElement> {
  const notes = elements(root).filter(
    ({ attributes }) => attributes["w:type"] === undefined || attributes["w:type"] === "normal",
  );
  return new Map(
    notes.flatMap((note) => (note.attributes["w:id"] === undefined ? [] : [[note.attributes["w:id"], note]])),
  );
}
