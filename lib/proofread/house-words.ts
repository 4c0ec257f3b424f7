/** The house's own word list: preferred terms, sensitive terms, titles of office. The caller hands it in. */
import type { Found, PassageCheck } from "./types";

export const HOUSE_WORD_KINDS = ["preferred", "sensitive", "office"] as const;
export type HouseWordKind = (typeof HOUSE_WORD_KINDS)[number];

export interface HouseWord {
  readonly kind: HouseWordKind;
  /** What is looked for; with `office` the person's name. */
  readonly term: string;
  /** The term to use, or the office that stands before the name: 省教育厅厅长. */
  readonly preferred?: string;
  /** Said with the finding. */
  readonly note?: string;
}

/** Words that are longer go first: of 技工学校 and 技工 the longer is meant where it stands. */
export function checkHouseWords(words: readonly HouseWord[]): PassageCheck {
  const ordered = [...words].filter(({ term }) => term !== "").sort((a, b) => b.term.length - a.term.length);
  return (passage) =>
    ordered.flatMap((word) =>
      occurrences(passage.text, word.term).flatMap((at) => {
        const found = checkWord(word, passage.text, at);
        return found ? [{ ...found, passage }] : [];
      }),
    );
}

function occurrences(text: string, term: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) places.push(at);
  return places;
}

function checkWord(word: HouseWord, text: string, at: number): Omit<Found, "passage"> | undefined {
  const { term, preferred, note = "" } = word;
  const to = at + term.length;
  const detail = { term, preferred: preferred ?? "", note };
  switch (word.kind) {
    case "preferred":
      // The preferred term may contain the other: 技工学校 and 技工.
      if (!preferred || preferred === term || standsWithin(preferred, term, text, at)) return undefined;
      return { rule: "house-word", reason: "house-word", from: at, to, suggestion: preferred, detail };
    case "sensitive":
      return {
        rule: "sensitive-word",
        reason: "sensitive-word",
        from: at,
        to,
        ...(preferred !== undefined && { suggestion: preferred }),
        detail,
      };
    case "office": {
      const said = OFFICE.exec(text.slice(0, at))?.[0];
      if (!preferred || !said || preferred.endsWith(said) || said.endsWith(preferred)) return undefined;
      return {
        rule: "office-title",
        reason: "office-title",
        from: at - said.length,
        to,
        detail: { ...detail, said },
      };
    }
    default:
      return word.kind satisfies never;
  }
}

/** The office in front of a name, as far as it is told by its last words. */
const OFFICE =
  /(?:[\p{Script=Han}]{0,6}?[副]?(?:部|省|市|区|县|厅|局|司|处|院|校|所|会|组|社)长|[\p{Script=Han}]{0,6}?(?:副?书记|副?主席|副?主任|总理|副?主编|总编|副?会长|教授|秘书长))$/u;

function standsWithin(longer: string, term: string, text: string, at: number): boolean {
  for (let inner = longer.indexOf(term); inner >= 0; inner = longer.indexOf(term, inner + 1))
    if (text.startsWith(longer, at - inner)) return true;
  return false;
}
