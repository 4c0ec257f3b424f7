/** Images that a page carries in itself (`data:` addresses), of the kinds that the file store takes. */
const DATA = /^data:(image\/(?:png|jpe?g|gif|webp))(?:;[\w=-]{1,40})*;base64,/i;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;

export interface DataImage {
  readonly mediaType: string;
  /** Without spaces; `atob` takes it. */
  readonly base64: string;
}

export function readDataImage(address: string): DataImage | undefined {
  const [head, mediaType] = DATA.exec(address) ?? [];
  if (!head || !mediaType) return undefined;
  const base64 = address.slice(head.length).replace(/\s+/g, "");
  const isWhole = base64.replace(/=+$/, "").length % 4 !== 1;
  return BASE64.test(base64) && isWhole ? { mediaType: mediaType.toLowerCase(), base64 } : undefined;
}
