/** A chapter broken into pages, and the breaks that no rule allows but the copy left no way around. */
import { forbiddenBreak } from "./break-rules";
import { type FilledPage, fillPages, NoteQueue } from "./fill-pages";
import type { Chapter, FlowItem, PlateItem } from "./flow";
import { noteLinesIn } from "./note-area";
import type { TypeArea } from "./type-area";
import type { Finding } from "./types";

export interface Paginated {
  readonly pages: readonly FilledPage[];
  /** Page breaks taken against a rule, `page` counted from 1. */
  readonly findings: readonly Finding[];
}

export function paginate({ items }: Chapter, area: TypeArea): Paginated {
  const pages: FilledPage[] = [];
  const findings: Finding[] = [];
  for (const page of fillPages(items, area)) {
    const { broken, cut } = page;
    const plates = page.items.filter((item) => item.kind === "plate");
    const own = page.items.filter((item) => item.kind !== "plate");
    const isShown = own.some(({ kind }) => kind !== "space") || page.notes.length > 0;
    if (broken) findings.push(widow(page.items[0]!, pages.length + 1, broken));
    if (isShown || plates.length === 0) pages.push({ ...page, items: own });
    if (cut) findings.push(widow(cut, pages.length, "note-apart"));
    // No break was chosen before a plate, but it makes one.
    const left = plates[0] && forbiddenBreak([...own, plates[0]], own.length);
    if (left && plates[0]) findings.push(widow(plates[0], pages.length + 1, left));
    for (const plate of plates) pages.push(...platePages(plate, area));
  }
  return { pages, findings };
}

/** A plate's page with the note of its caption; what has no room there follows on pages of notes alone. */
function platePages({ items }: PlateItem, area: TypeArea): FilledPage[] {
  const notes = new NoteQueue();
  notes.call(items);
  const taken = items.reduce((sum, item) => sum + ("lines" in item ? item.lines : 0), 0);
  const pages = [{ items, notes: notes.take(noteLinesIn(area.height - taken * area.leading, area)) }];
  for (;;) {
    const rest = notes.take(noteLinesIn(area.height, area));
    if (rest.length === 0) return pages;
    pages.push({ items: [], notes: rest });
  }
}

const widow = ({ article, block }: FlowItem, page: number, detail: string): Finding => ({
  kind: "widow",
  article,
  block,
  page,
  detail,
});
