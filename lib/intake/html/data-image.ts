/** Images that a page carries in itself (`data:` addresses), of the kinds that the file store takes. */
const DATA = /^data:(image\/(?:png|jpe?g|gif|webp))(?:;[\w=-]{1,40})*;base64,/i;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

export interface DataImage {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function readDataImage(address: string): DataImage | undefined {
  const [head, mediaType] = DATA.exec(address) ?? [];
  if (!head || !mediaType) return undefined;
  const base64 = address.slice(head.length).replace(/\s+/g, "");
  const isWhole = base64.replace(/=+$/, "").length % 4 !== 1;
  if (!BASE64.test(base64) || !isWhole) return undefined;
  const bytes = Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0));
  return { mediaType: mediaType.toLowerCase(), bytes };
}

export function dataAddress({ mediaType, bytes }: DataImage): string {
  let units = "";
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    units += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return `data:${mediaType};base64,${btoa(units)}`;
}

/** Arguments that a call takes without trouble. */
const AT_ONCE = 8192;
