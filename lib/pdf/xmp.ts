/** The document's facts as an XMP packet (ISO 16684-1), for readers that do not look at the Info dictionary. */

/** In: the Info dictionary. Out: the packet; what is absent there is left out here. */
export function xmpPacket(info: Readonly<Record<string, string | Date | undefined>>): string {
  const { Title, Author, Subject, Creator, Producer, CreationDate } = info;
  const properties = [
    Title &&
      `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(Title)}</rdf:li></rdf:Alt></dc:title>`,
    Author && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(Author)}</rdf:li></rdf:Seq></dc:creator>`,
    Subject &&
      `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(Subject)}</rdf:li></rdf:Alt></dc:description>`,
    Creator && `<xmp:CreatorTool>${escapeXml(Creator)}</xmp:CreatorTool>`,
    CreationDate instanceof Date && `<xmp:CreateDate>${CreationDate.toISOString()}</xmp:CreateDate>`,
    Producer && `<pdf:Producer>${escapeXml(Producer)}</pdf:Producer>`,
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
${properties.filter(Boolean).join("\n")}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escapeXml(value: string | Date): string {
  return String(value).replace(/[&<>]/g, (character) => ENTITIES[character]!);
}
