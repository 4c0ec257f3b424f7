/**
 * Text of headers and footers with variables in braces. A word whose variables are all empty falls away with the
 * separator before it: `{journal} · 总第{serial}期` is 试刊 where the issue has no serial number.
 */

export const RUNNING_VARIABLES = [
  "journal",
  "label",
  "year",
  "number",
  "serial",
  "section",
  "column",
  "article",
  "folio",
  "pages",
] as const;

export type RunningVariable = (typeof RUNNING_VARIABLES)[number];
export type RunningValues = Readonly<Partial<Record<RunningVariable, string>>>;

const VARIABLE = /\{([^{}]*)\}/g;
/** What stands between two words of a running line. */
const SEPARATOR = /([\s\u3000·•|｜/／—–]+)/;

export function fillRunningText(template: string, values: RunningValues): string {
  const [first = "", ...rest] = template.split(SEPARATOR);
  const words = [{ separator: "", word: first }];
  for (let i = 0; i < rest.length; i += 2) words.push({ separator: rest[i]!, word: rest[i + 1]! });
  let text = "";
  for (const { separator, word } of words) {
    const filled = fillWord(word, values);
    if (filled !== "") text += text === "" ? filled : separator + filled;
  }
  return text;
}

/** A word without variables stays; of the others those that have something to say. */
function fillWord(word: string, values: RunningValues): string {
  const names = [...word.matchAll(VARIABLE)].map(([, name]) => name!);
  if (names.length > 0 && names.every((name) => !filledIn(name, values))) return "";
  return word.replaceAll(VARIABLE, (_, name: string) => filledIn(name, values));
}

const isVariable = (name: string): name is RunningVariable =>
  RUNNING_VARIABLES.some((variable) => variable === name);

const filledIn = (name: string, values: RunningValues) => (isVariable(name) ? (values[name] ?? "") : "");

/** The first thing in braces that is no variable, with a brace that has no partner; undefined where all is well. */
export function unknownVariable(template: string): string | undefined {
  const names = [...template.matchAll(VARIABLE)].map(([, name]) => name!);
  const unknown = names.find((name) => !isVariable(name));
  if (unknown !== undefined) return `{${unknown}}`;
  return template.replaceAll(VARIABLE, "").match(/[{}]/)?.[0];
}
