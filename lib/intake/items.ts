/** What a body consists of before its blocks are decided: passages, attachment labels, tables, and what is ready. */
import type { Figure, Quotation, Table } from "../document/blocks";
import { squash } from "./characters";
import { joinLines, type Layout, type Passage } from "./joining";
import type { SourceLine } from "./lines";
import type { PlainList } from "./pieces";
import type { TakeNote } from "./report";
import { readTable, type TableWords } from "./table";
import { findTables } from "./table-lines";

export type Item =
  | { readonly kind: "passage"; readonly passage: Passage }
  | { readonly kind: "label"; readonly passage: Passage }
  | { readonly kind: "table"; readonly make: (id: string, words: TableWords) => Table }
  | { readonly kind: "figure"; readonly figure: Omit<Figure, "id"> }
  | { readonly kind: "list"; readonly list: PlainList }
  | { readonly kind: "quotation"; readonly quotation: Omit<Quotation, "id"> };

export function readItems(lines: readonly SourceLine[], layout: Layout, note: TakeNote): Item[] {
  const items: Item[] = [];
  const numbers = new Map<string, number>();
  const addText = (stretch: readonly SourceLine[], beforeTable: boolean) => {
    const textAt = (index: number) => stretch[index]?.text ?? "";
    // The line under a label and the one above a table are titles: they end without a mark, yet take nothing up.
    const isTitle = (index: number) =>
      textAt(index).length <= LONGEST_TITLE &&
      (isAttachmentLabel(textAt(index - 1)) || (beforeTable && index === stretch.length - 1));
    const isApart = (index: number) => isAttachmentLabel(textAt(index)) || isTitle(index);
    for (const passage of joinLines(stretch, layout, numbers, isApart, note))
      items.push({ kind: isAttachmentLabel(passage.text) ? "label" : "passage", passage });
  };
  let done = 0;
  for (const table of findTables(lines, note)) {
    addText(lines.slice(done, table.start), true);
    items.push({ kind: "table", make: (id, words) => readTable(table, id, words, note) });
    done = table.end;
  }
  addText(lines.slice(done), false);
  return items;
}

const LONGEST_TITLE = 60;

/** 附件, 附件 1, 附件一： — but 附件： introduces a list of what is attached. */
export function isAttachmentLabel(text: string): boolean {
  return text.length <= 12 && /^附(?:件|录|表)(?:[0-9一二三四五六七八九十]{1,3}[：:]?)?$/.test(squash(text));
}

export function passageOf(item: Item | undefined): Passage | undefined {
  return item?.kind === "passage" ? item.passage : undefined;
}

/** A short passage that no mark ends and no numeral opens. */
export function isTitleLike(passage: Passage | undefined): boolean {
  if (!passage || passage.numeral) return false;
  return passage.text.length <= 80 && !/[；：，、…]$/.test(passage.text) && !passage.text.includes("。");
}
