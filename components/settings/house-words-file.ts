import type { HouseWord } from "@/lib/proofread/house-words";
import type { HouseWordsRead } from "@/lib/proofread/house-words-csv";

/** A spreadsheet of a Chinese Windows saves CSV as GBK. Undefined where it is no CSV. */
export async function readHouseWordsFile(file: File): Promise<HouseWordsRead | undefined> {
  const { readHouseWords } = await import("@/lib/proofread/house-words-csv");
  try {
    return readHouseWords(decode(new Uint8Array(await file.arrayBuffer())));
  } catch {
    return undefined;
  }
}

export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

export async function downloadHouseWords(words: readonly HouseWord[], name: string): Promise<void> {
  const { writeHouseWords } = await import("@/lib/proofread/house-words-csv");
  const address = URL.createObjectURL(new Blob([writeHouseWords(words)], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
