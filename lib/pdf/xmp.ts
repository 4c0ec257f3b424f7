/** The document's facts as an XMP packet (ISO 16684-1), for readers that do not look at the Info dictionary. */

/** What the Info dictionary does not say. */
export interface XmpExtras {
  /** ISO 15930-7: names the file and its version. */
  readonly pdfX?: { readonly version: string; readonly documentId: string };
  /** Part of ISO 14289 the file follows. */
  readonly pdfUaPart?: number;
}

export type XmpInfo = Readonly<Record<string, unknown>>;

/** In: the Info dictionary. Out: the packet; what is absent there is left out here. */
export function xmpPacket(info: XmpInfo, { pdfX, pdfUaPart }: XmpExtras = {}): string {
  const { Title, Author, Subject, Creator, Producer, CreationDate, ModDate } = info;
  const properties = [
    Title &&
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(Title)}</rdf:li></rdf:Alt></dc:title>`,
    Author && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(Author)}</rdf:li></rdf:Seq></dc:creator>`,
    Subject &&
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(Subject)}</rdf:li></rdf:Alt></dc:description>`,
    Creator && `<xmp:CreatorTool>${escapeXml(Creator)}</xmp:CreatorTool>`,
    CreationDate instanceof Date && `<xmp:CreateDate>${seconds(CreationDate)}</xmp:CreateDate>`,
    ModDate instanceof Date && `<xmp:ModifyDate>${seconds(ModDate)}</xmp:ModifyDate>`,
    ModDate instanceof Date && `<xmp:MetadataDate>${seconds(ModDate)}</xmp:MetadataDate>`,
    Producer && `<pdf:Producer>${escapeXml(Producer)}</pdf:Producer>`,
    pdfX && "<pdf:Trapped>False</pdf:Trapped>",
    pdfX && `<pdfxid:GTS_PDFXVersion>${pdfX.version}</pdfxid:GTS_PDFXVersion>`,
    pdfX && `<xmpMM:DocumentID>uuid:${pdfX.documentId}</xmpMM:DocumentID>`,
    pdfX && "<xmpMM:VersionID>1</xmpMM:VersionID>",
    pdfX && "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
    pdfUaPart && `<pdfuaid:part>${pdfUaPart}</pdfuaid:part>`,
  ].filter((property) => typeof property === "string");
  const namespaces = Object.entries(NAMESPACES)
    .filter(([prefix]) => properties.some((property) => property.includes(`<${prefix}:`)))
    .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""${namespaces.join("")}>
${properties.join("\n")}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

const NAMESPACES: Readonly<Record<string, string>> = {
  dc: "http://purl.org/dc/elements/1.1/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  xmpMM: "http://ns.adobe.com/xap/1.0/mm/",
  pdf: "http://ns.adobe.com/pdf/1.3/",
  pdfxid: "http://www.npes.org/pdfx/ns/id/",
  pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
};

/** As in the Info dictionary, which knows no fractions. */
const seconds = (date: Date) => date.toISOString().replace(/\.\d+Z$/, "Z");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escapeXml(value: unknown): string {
  return String(value).replace(/[&<>]/g, (character) => ENTITIES[character]!);
}
