/** Browsers that save a page write its address into a comment before it; so does the intake, which reads it there. */
const NOTE = /saved from url=\(\d+\)(\S+)/;

/** The page's bytes with the note before them, whatever their encoding: the note is ASCII. UTF-16 goes without it. */
export function savedFrom(address: URL, bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return bytes;
  // A comment may not hold "--".
  const url = address.href.replaceAll("--", "%2D%2D");
  const note = `<!-- saved from url=(${String(url.length).padStart(4, "0")})${url} -->\n`;
  const mark = first === 0xef && second === 0xbb ? 3 : 0;
  return Buffer.concat([bytes.subarray(0, mark), Buffer.from(note, "latin1"), bytes.subarray(mark)]);
}

/** The address in a saved page's note. */
export function addressIn(comment: string): string | undefined {
  return NOTE.exec(comment)?.[1];
}
