/** Words that say what a text is about, by how much rarer they are elsewhere (TF-IDF), with the words of our field. */
import { Jieba, TfIdf } from "@node-rs/jieba";
import { dict, idf } from "@node-rs/jieba/dict.js";
import type { KeywordText } from "../../db/article-index";
import { FIELD_WORDS } from "./field-words";

/** Kept of each text, the weightiest first. */
const MOST = 10;
/** A word of the title weighs as if it stood so often in the text. */
const TITLE = 4;
/** In the general dictionary's measure: rare, and likely kept whole. */
const FIELD_FREQUENCY = 20_000;
const FIELD_IDF = 11;

/** Nouns, verbs as nouns, names of institutions and things; no persons and places: those are no tags. */
const PARTS_OF_SPEECH = ["n", "nz", "vn", "l", "an", "j", "nt"];

let tools: { readonly jieba: Jieba; readonly weights: TfIdf } | undefined;

/** The dictionary takes a third of a second and some 100 MB when it is first used: for the worker alone. */
function dictionary() {
  if (tools) return tools;
  const jieba = Jieba.withDict(dict);
  jieba.loadDict(lines((word) => `${word} ${FIELD_FREQUENCY} n`));
  const weights = TfIdf.withDict(idf);
  weights.loadDict(lines((word) => `${word} ${FIELD_IDF}`));
  tools = { jieba, weights };
  return tools;
}

const lines = (line: (word: string) => string) => Buffer.from(`${FIELD_WORDS.map(line).join("\n")}\n`);

export function extractKeywords({ title, text }: KeywordText): string[] {
  const { jieba, weights } = dictionary();
  const whole = `${`${title}。`.repeat(TITLE)}\n${text}`;
  return weights
    .extractKeywords(jieba, whole, MOST * 2, PARTS_OF_SPEECH)
    .map(({ keyword }) => keyword)
    .filter((word) => /^[\p{Script=Han}]{2,8}$/u.test(word))
    .slice(0, MOST);
}
