/** numbering.xml: each list of the document counts for itself. */
import type { ListFormat } from "../document/blocks";
import type { HouseStyle } from "../typeset/style";
import type { CountedList } from "./word-parts";
import { part, tag, twips, val } from "./xml";

/** What Word counts with, and what stands around the number. `①` ends at 20 and `a.` goes on with aa. */
const COUNTED: Readonly<Record<ListFormat, readonly [format: string, text: (number: string) => string]>> = {
  "1.": ["decimal", (n) => `${n}.`],
  "1、": ["decimal", (n) => `${n}、`],
  "(1)": ["decimal", (n) => `(${n})`],
  "（1）": ["decimal", (n) => `（${n}）`],
  "一、": ["chineseCountingThousand", (n) => `${n}、`],
  "（一）": ["chineseCountingThousand", (n) => `（${n}）`],
  "①": ["decimalEnclosedCircleChinese", (n) => n],
  "a.": ["lowerLetter", (n) => `${n}.`],
  bullet: ["bullet", () => "•"],
};

export function numberingPart(lists: readonly CountedList[], style: HouseStyle): string {
  const abstract = lists.map((list, index) =>
    tag(
      "w:abstractNum",
      { "w:abstractNumId": index },
      val("w:nsid", (0x10000000 + index).toString(16).toUpperCase()),
      val("w:multiLevelType", "multilevel"),
      ...Array.from({ length: list.depth + 1 }, (_, level) => levelXml(list, level, style)),
    ),
  );
  const numbers = lists.map((_, index) =>
    tag("w:num", { "w:numId": index + 1 }, val("w:abstractNumId", index)),
  );
  return part("numbering", ...abstract, ...numbers);
}

/** Set like paragraphs, as official documents do; a nested list stands further in. */
function levelXml({ format, start }: CountedList, level: number, { body }: HouseStyle): string {
  const [counted, text] = COUNTED[format];
  const indent = body.indentEm * body.size;
  return tag(
    "w:lvl",
    { "w:ilvl": level },
    val("w:start", start),
    val("w:numFmt", counted),
    val("w:suff", /[、）①]$/.test(format) ? "nothing" : "space"),
    val("w:lvlText", text(`%${level + 1}`)),
    val("w:lvlJc", "left"),
    tag("w:pPr", {}, tag("w:ind", { "w:left": twips(level * indent), "w:firstLine": twips(indent) })),
  );
}
