/** 本社词表 of a journal: what proofreading looks for beside its own rules. */
import { cleanText } from "../document/text";
import { FascicleError } from "../errors";
import type { HouseWord } from "../proofread/house-words";
import type { Actor } from "../workflow/actor";
import { db } from "./client";
import { given } from "./json";
import { requireAllowed, requireFound } from "./visibility";
import { write } from "./write";

export interface HouseWordRow extends HouseWord {
  readonly wordId: string;
}

/** A list is read at every article that is opened. */
const MAX_WORDS = 5000;
const MAX_LENGTH = 200;

/** By kind, then by term; whoever works at the desk. */
export async function listHouseWords(actor: Actor): Promise<HouseWordRow[]> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "readDesk", journalId });
  return readHouseWords(journalId);
}

/** For the worker, who proofreads without being asked who he is. */
export async function readHouseWords(journalId: string): Promise<HouseWordRow[]> {
  const rows = await db().houseWord.findMany({ where: { journalId } });
  return rows
    .map(({ id, kind, term, preferred, note }) => ({
      wordId: id,
      kind,
      term,
      ...given("preferred", preferred),
      ...given("note", note),
    }))
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.term.localeCompare(b.term, "zh-CN"));
}

/**
 * Adds words; one that is there already, of the same kind, takes over what is said now.
 * @throws FascicleError `invalid-input` for a word without term, or one that has to name another and does not;
 * `too-many-words`
 */
export async function putHouseWords(actor: Actor, words: readonly HouseWord[]): Promise<{ count: number }> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "manageHouseWords", journalId });
  const cleaned = words.map(cleanWord);
  return write(actor, async (tx, record) => {
    for (const { kind, term, preferred = null, note = null } of cleaned)
      await tx.houseWord.upsert({
        where: { journalId_kind_term: { journalId, kind, term } },
        create: { journalId, kind, term, preferred, note },
        update: { preferred, note },
      });
    if ((await tx.houseWord.count({ where: { journalId } })) > MAX_WORDS)
      throw new FascicleError("too-many-words", { limit: MAX_WORDS });
    record({
      action: "houseWords.put",
      subjectType: "journal",
      subjectId: journalId,
      journalId,
      detail: { count: cleaned.length, terms: cleaned.slice(0, 20).map(({ term }) => term) },
    });
    return { count: cleaned.length };
  });
}

export async function removeHouseWord(actor: Actor, wordId: string): Promise<void> {
  const { journalId } = actor;
  requireAllowed(actor, { action: "manageHouseWords", journalId });
  await write(actor, async (tx, record) => {
    const { kind, term } = requireFound(await tx.houseWord.findFirst({ where: { id: wordId, journalId } }));
    await tx.houseWord.delete({ where: { id: wordId } });
    record({
      action: "houseWords.remove",
      subjectType: "journal",
      subjectId: journalId,
      journalId,
      detail: { kind, term },
    });
  });
}

function cleanWord({ kind, term, preferred, note }: HouseWord): HouseWord {
  const clean = (text = "") => cleanText(text).trim().slice(0, MAX_LENGTH);
  const word = { term: clean(term), preferred: clean(preferred), note: clean(note) };
  if (word.term === "") throw new FascicleError("invalid-input", { reason: "empty", place: "term" });
  if (kind !== "sensitive" && word.preferred === "")
    throw new FascicleError("invalid-input", { reason: "empty", place: "preferred" });
  return {
    kind,
    term: word.term,
    ...(word.preferred !== "" && { preferred: word.preferred }),
    ...(word.note !== "" && { note: word.note }),
  };
}
