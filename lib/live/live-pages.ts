/**
 * Live pages for a person: what he may see is read through `lib/db`, composed in the composer process, and handed on
 * as it comes. Texts cross over once; afterwards an issue is asked for by the hashes of its articles.
 */
import { readFile } from "../db/files";
import { loadArticleFrame, loadArticleTexts, loadFrameArticles, loadIssueFrame } from "../db/issue-frame";
import { type Arrangement, arrangeFrame, frameArticles, type IssueFrame } from "../document/issue-frame";
import { FascicleError } from "../errors";
import type { PagesWanted } from "../typeset/live-issue";
import type { Actor } from "../workflow/actor";
import { composer } from "./composer";
import type { Answer, Ask, IssueAsk } from "./protocol";

export interface LiveOptions {
  /** Of asks under the same key only the newest is answered. */
  readonly key?: string;
  /** Aborted where nobody waits any more. */
  readonly signal?: AbortSignal;
}

export type LiveAnswer =
  | Extract<Answer, { kind: "done" | "composing" }>
  /** Something newer was asked; this answer is nobody's. */
  | { readonly kind: "dropped" };

export interface IssueLook {
  /** A style that is tried, in place of the stored one. */
  readonly style?: unknown;
  /** An order that is tried. */
  readonly arrangement?: Arrangement;
}

/** @throws FascicleError `not-found`, `invalid-input` (style), `composer-down`, `composer-busy` */
export async function liveIssuePages(
  actor: Actor,
  issueId: string,
  pages: PagesWanted,
  look: IssueLook = {},
  options: LiveOptions = {},
): Promise<LiveAnswer> {
  const frame = async () => {
    const stored = await loadIssueFrame(actor, issueId);
    const styled = look.style === undefined ? stored : { ...stored, style: look.style };
    return look.arrangement ? arrange(actor, styled, look.arrangement) : styled;
  };
  return compose(actor, frame, { pages }, options);
}

/**
 * Pages of one article as it is being typed, where it stands in its issue; where it stands in none, by itself.
 * @param draft JSON of the `ArticleText`, absent for the stored one
 */
export async function liveArticlePages(
  actor: Actor,
  articleId: string,
  have: readonly string[],
  draft?: string,
  options: LiveOptions = {},
): Promise<LiveAnswer> {
  const ask = {
    pages: { article: articleId, have },
    ...(draft === undefined ? {} : { drafts: { [articleId]: draft } }),
  };
  return compose(actor, () => loadArticleFrame(actor, articleId), ask, options);
}

/** Outlines of glyphs by name of their font, as `Outlines`. @throws FascicleError as above */
export async function glyphOutlines(
  actor: Actor,
  glyphs: Readonly<Record<string, readonly number[]>>,
): Promise<LiveAnswer> {
  return answered(actor, async () => ({ kind: "outlines", glyphs }), {});
}

async function arrange(actor: Actor, frame: IssueFrame, arrangement: Arrangement): Promise<IssueFrame> {
  const known = new Set(frameArticles(frame).map(({ id }) => id));
  const others = Object.values(arrangement)
    .flat()
    .filter((id) => !known.has(id));
  return arrangeFrame(frame, arrangement, others.length > 0 ? await loadFrameArticles(actor, others) : []);
}

function compose(
  actor: Actor,
  readFrame: () => Promise<IssueFrame>,
  ask: Omit<IssueAsk, "kind" | "frame">,
  options: LiveOptions,
): Promise<LiveAnswer> {
  return answered(actor, async () => ({ kind: "issue", frame: await readFrame(), ...ask }), options);
}

/** A text may change between two readings; then both are read again. */
const MOST_READINGS = 4;

/** Tells the composer what it misses until it can answer. */
async function answered(
  actor: Actor,
  makeAsk: () => Promise<Ask>,
  options: LiveOptions,
): Promise<LiveAnswer> {
  for (let reading = 0; reading < MOST_READINGS; reading++) {
    const answer = await composer().ask(await makeAsk(), options);
    switch (answer.kind) {
      case "done":
      case "composing":
      case "dropped":
        return answer;
      case "failed":
        throw new FascicleError(answer.id, answer.values);
      case "missing":
        await tellTexts(actor, answer.articles);
        await tellFiles(actor, answer.files);
        break;
      default:
        answer satisfies never;
    }
  }
  throw new FascicleError("composer-busy");
}

/** So many articles at a time, that reading them leaves the event loop free in between. */
const AT_A_TIME = 4;

async function tellTexts(actor: Actor, articles: readonly string[]): Promise<void> {
  for (let at = 0; at < articles.length; at += AT_A_TIME) {
    const found = await loadArticleTexts(actor, articles.slice(at, at + AT_A_TIME));
    const texts = Object.fromEntries([...found].map(([hash, text]) => [hash, JSON.stringify(text)]));
    await composer().ask({ kind: "texts", texts });
  }
}

/** @throws FascicleError `not-found` where a font is none of the actor's journals' */
async function tellFiles(actor: Actor, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    const { bytes } = await readFile(actor, hash);
    await composer().ask({ kind: "files", files: new Map([[hash, bytes]]) });
  }
}
