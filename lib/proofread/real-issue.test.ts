/**
 * The real issue against findings judged by eye. They are kept as rule, place and a hash of the words with their
 * neighbours: no text of the issue is here.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { sharedFile } from "../../scripts/shared-file";
import { type IssueCopy, toIssueCopy } from "../document/issue-copy";
import { fromPlain } from "../document/plain";
import { passagesOf } from "./passages";
import { articlesOf, proofreadIssue } from "./proofread-issue";
import judged from "./real-issue-findings.json";
import { RULES } from "./rules";
import { STARTER_WORDS } from "./starter-words";
import type { Finding } from "./types";

const FILE = sharedFile("seed/2024-01.json");

/** As it is kept: `1.1.2 b6 12 doubled-word 0123456789ab`. */
function nameOf({ article, place, rule, text, context }: Finding): string {
  const hash = createHash("sha256")
    .update(context.before + text + context.after)
    .digest("hex")
    .slice(0, 12);
  const cell = place.cell ? `/${place.cell.row}/${place.cell.column}` : "";
  return `${article} ${place.block}${cell} ${place.from} ${rule} ${hash}`;
}

describe.skipIf(!existsSync(FILE))("the real issue", () => {
  let copy: IssueCopy;
  let names: string[];

  beforeAll(() => {
    copy = toIssueCopy(fromPlain(JSON.parse(readFileSync(FILE, "utf8"))));
    names = proofreadIssue(copy).map(nameOf);
  });

  test("every finding has been judged", () => {
    expect(names.filter((name) => ![...judged.right, ...judged.wrong].includes(name))).toEqual([]);
  });

  test("the starter of the house words raises no false alarm", () => {
    const told = proofreadIssue(copy, { houseWords: STARTER_WORDS }).filter(
      ({ rule }) => RULES[rule] === "house",
    );
    expect(told.map(({ article, place }) => [article, place.block])).toEqual([]);
  });

  test("every misprint that was found is found still", () => {
    expect(judged.right.length).toBeGreaterThan(50);
    expect(judged.right.filter((name) => !names.includes(name))).toEqual([]);
  });

  test("there is at most one false alarm per 1,000 characters", () => {
    const characters = articlesOf(copy)
      .flatMap(passagesOf)
      .reduce((sum, { text }) => sum + text.length, 0);
    const wrong = names.filter((name) => !judged.right.includes(name));
    console.info(
      `the real issue: ${characters} characters, ${names.length} findings, ${wrong.length} of them false`,
    );
    expect((wrong.length * 1000) / characters).toBeLessThanOrEqual(1);
  });
});
