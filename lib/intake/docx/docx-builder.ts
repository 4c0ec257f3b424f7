/** Word files for tests, written part by part as Word and WPS write them, and as no honest program would. */
import { ZipFile } from "yazl";

export interface ParagraphOptions {
  readonly style?: string;
  readonly align?: "center" | "right";
  readonly bold?: boolean;
  /** Half points. */
  readonly size?: number;
  /** Numbered by that list, at that level. */
  readonly list?: readonly [numId: number, level: number];
  /** Into <w:pPr>, as it stands. */
  readonly properties?: string;
}

export const escapeXml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** @param properties of the run, as XML */
export const run = (text: string, properties = "") =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

/** @param content text, or runs as XML */
export function paragraph(content: string, options: ParagraphOptions = {}): string {
  const { style, align, bold, size, list, properties = "" } = options;
  const pPr = [
    style ? `<w:pStyle w:val="${style}"/>` : "",
    list ? `<w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr>` : "",
    align ? `<w:jc w:val="${align}"/>` : "",
    properties,
  ].join("");
  const rPr = `${bold ? "<w:b/>" : ""}${size ? `<w:sz w:val="${size}"/>` : ""}`;
  const runs = content.startsWith("<") ? content : content === "" ? "" : run(content, rPr);
  return `<w:p>${pPr ? `<w:pPr>${pPr}</w:pPr>` : ""}${runs}</w:p>`;
}

export interface Cell {
  readonly text: string;
  readonly across?: number;
  readonly down?: "restart" | "continue";
}

export function table(rows: readonly (readonly (Cell | string)[])[], headerRows = 0): string {
  const cell = (given: Cell | string) => {
    const { text, across, down } = typeof given === "string" ? { text: given } : given;
    const merge = down === undefined ? "" : `<w:vMerge${down === "restart" ? ' w:val="restart"' : ""}/>`;
    const properties = `${across ? `<w:gridSpan w:val="${across}"/>` : ""}${merge}`;
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${text
      .split("\n")
      .map((line) => paragraph(line))
      .join("")}</w:tc>`;
  };
  const row = (cells: readonly (Cell | string)[], index: number) =>
    `<w:tr>${index < headerRows ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells.map(cell).join("")}</w:tr>`;
  return `<w:tbl>${rows.map(row).join("")}</w:tbl>`;
}

export interface Level {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  /** 1.1 below 第一章 */
  readonly legal?: boolean;
}

/** One abstract numbering a list; its number is its place, from 1. */
export function numbering(lists: readonly (readonly Level[])[]): string {
  const levels = (list: readonly Level[]) =>
    list
      .map(
        ({ format, text, start = 1, legal }, level) =>
          `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${legal ? "<w:isLgl/>" : ""}<w:lvlText w:val="${escapeXml(text)}"/></w:lvl>`,
      )
      .join("");
  const abstract = lists.map(
    (list, index) => `<w:abstractNum w:abstractNumId="${index}">${levels(list)}</w:abstractNum>`,
  );
  const numbers = lists.map(
    (_, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${index}"/></w:num>`,
  );
  return part("numbering", `${abstract.join("")}${numbers.join("")}`);
}

/** @param styles by id: name as Word gives it, and properties as XML */
export function styles(
  given: Readonly<Record<string, readonly [name: string, properties?: string]>>,
): string {
  const style = ([id, [name, properties = ""]]: [string, readonly [string, string?]]) =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`;
  return part("styles", Object.entries(given).map(style).join(""));
}

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:v="urn:schemas-microsoft-com:vml"';

export const part = (name: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`;

export const documentPart = (...blocks: readonly string[]) =>
  part("document", `<w:body>${blocks.join("")}<w:sectPr/></w:body>`);

/** @param relations by id: kind, target, and whether it points outside */
export function relationsPart(
  relations: Readonly<Record<string, readonly [kind: string, target: string, external?: boolean]>>,
): string {
  const one = ([id, [kind, target, external]]: [string, readonly [string, string, boolean?]]) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ""}/>`;
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(relations).map(one).join("")}</Relationships>`;
}

/** @param parts by name; `word/document.xml` among them */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts))
    file.addBuffer(Buffer.from(content), name, { mtime: new Date(0) });
  file.end();
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    file.outputStream.on("data", (chunk: Buffer) => chunks.push(chunk));
    file.outputStream.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    file.outputStream.on("error", reject);
  });
}

/** A file of these blocks, with other parts beside. */
export function docx(
  blocks: readonly string[],
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array> {
  return zip({
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "word/document.xml": documentPart(...blocks),
    ...parts,
  });
}
