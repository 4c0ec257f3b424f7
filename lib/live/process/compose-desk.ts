/**
 * The work of the composer process: answers one ask after the other, with memories of limited size. Texts come from
 * the web process, which may read them; nothing here knows a database.
 */

import { z } from "zod";
import {
  type ArticleCopyText,
  copyText,
  type FilledFrame,
  fillFrame,
  frameArticles,
  type IssueFrame,
  placeText,
} from "../../document/issue-frame";
import { parseDocument } from "../../document/validate";
import { FascicleError } from "../../errors";
import { type FontFaces, fontsOf, loadFaces } from "../../pdf/faces";
import { type FontOutlines, liveIssue } from "../../typeset/live-issue";
import { TypesetMemory } from "../../typeset/memory";
import { readStyle } from "../../typeset/read-style";
import { type HouseStyle, STYLE_2024 } from "../../typeset/style";
import type { ArticleCopy, ComposedIssue, IssueCopy, SectionCopy } from "../../typeset/types";
import { typesetIssue } from "../../typeset/typeset-issue";
import type { Answer, Ask, IssueAsk, OutlinesAsk } from "../protocol";
import { LeastRecent } from "./least-recent";

/** Some forty issues of text, in characters of its JSON. */
const TEXT_KEPT = 8_000_000;
/** Styles with what was composed in them, some 20 MB each for an issue. */
const STYLES_KEPT = 3;
/** Composed issues, some 20 MB each: what several people look at in turn. */
const ISSUES_KEPT = 3;
/** More articles than the memory of a style holds. */
const WARM_KEPT = 2_000;
/** Longer than this nobody waits for an answer, ms: the rest of the work is done at the next ask. */
const SLICE = 120;

type Drafts = NonNullable<IssueAsk["drafts"]>;

interface Composed {
  readonly issue: ComposedIssue;
  readonly numbers: ReadonlyMap<string, string>;
}

/** A house style with its memory. */
interface Look {
  readonly style: HouseStyle;
  readonly memory: TypesetMemory;
  /** Hashes of texts that have been composed. */
  readonly warm: LeastRecent<true>;
}

export class ComposeDesk {
  private readonly texts = new LeastRecent<ArticleCopyText>(TEXT_KEPT);
  /** The composer knows an article by its object: the same one is made once. */
  private readonly articles = new LeastRecent<ArticleCopy>(TEXT_KEPT);
  private readonly looks = new LeastRecent<Look>(STYLES_KEPT);
  private readonly issues = new LeastRecent<Composed>(ISSUES_KEPT);
  private readonly faces: FontFaces = loadFaces();

  /** Never throws: an ask that fails must not cost the others their warm composer. */
  answer(ask: Ask): Answer {
    try {
      switch (ask.kind) {
        case "issue":
          return this.issue(ask);
        case "texts":
          for (const [hash, json] of Object.entries(ask.texts))
            this.texts.set(hash, readText(json), json.length);
          return done({});
        case "outlines":
          return done(this.outlines(ask));
        default:
          return ask satisfies never;
      }
    } catch (error) {
      if (error instanceof FascicleError) return { kind: "failed", id: error.id, values: error.values };
      console.error("composer:", error);
      return { kind: "failed", id: "composer-down", values: {} };
    }
  }

  private issue({ frame, drafts = {}, pages }: IssueAsk): Answer {
    const stored = frameArticles(frame).filter(({ id }) => drafts[id] === undefined);
    const missing = stored.filter(({ hash }) => !this.texts.has(hash));
    if (missing.length > 0) return { kind: "missing", articles: missing.map(({ id }) => id) };

    const look = this.look(frame.style);
    const key = JSON.stringify([frame, drafts]);
    let composed = this.issues.get(key);
    if (!composed) {
      const filled = this.fill(frame, drafts);
      const warm = this.warmUp(filled, frame, drafts, look);
      if (warm < stored.length) return { kind: "composing", done: warm, total: stored.length };
      composed = { issue: this.typeset(filled.copy, look), numbers: filled.numbers };
      this.issues.set(key, composed);
    }
    return done(liveIssue(composed.issue, composed.numbers, look.style, pages));
  }

  private look(style: unknown): Look {
    const key = JSON.stringify(style ?? null);
    const known = this.looks.get(key);
    if (known) return known;
    const look: Look = {
      style: style === undefined ? STYLE_2024 : readStyle(style),
      memory: new TypesetMemory(),
      warm: new LeastRecent(WARM_KEPT),
    };
    this.looks.set(key, look);
    return look;
  }

  private fill(frame: IssueFrame, drafts: Drafts): FilledFrame {
    return fillFrame(frame, (article, number) => {
      const draft = drafts[article.id];
      if (draft !== undefined) return placeText(readText(draft), article, number);
      const key = JSON.stringify([article.hash, number, article.title]);
      const known = this.articles.get(key);
      if (known) return known;
      const made = placeText(this.texts.get(article.hash)!, article, number);
      this.articles.set(key, made, JSON.stringify(made).length);
      return made;
    });
  }

  /**
   * Composes stored articles one by one for as long as an asker waits, so that the whole is then set from memory.
   * @returns how many are composed
   */
  private warmUp({ copy }: FilledFrame, frame: IssueFrame, drafts: Drafts, { warm, ...look }: Look): number {
    const until = performance.now() + SLICE;
    const copies = copyArticles(copy);
    let done = 0;
    for (const [index, { id, hash }] of frameArticles(frame).entries()) {
      if (drafts[id] !== undefined) continue;
      if (!warm.has(hash)) {
        if (performance.now() > until) continue;
        this.typeset({ ...copy, sections: [alone(copies[index]!)] }, look);
        warm.set(hash, true);
      }
      done++;
    }
    return done;
  }

  private typeset(copy: IssueCopy, { style, memory }: Pick<Look, "style" | "memory">): ComposedIssue {
    return typesetIssue(copy, style, this.faces, { memory });
  }

  private outlines({ glyphs }: OutlinesAsk): Record<string, FontOutlines> {
    const fonts = fontsOf(this.faces);
    const found: Record<string, FontOutlines> = {};
    for (const [name, wanted] of Object.entries(glyphs)) {
      const font = fonts.get(name);
      if (!font) continue;
      const paths = font.outlines(wanted);
      found[name] = {
        unitsPerEm: font.unitsPerEm,
        glyphs: Object.fromEntries(
          wanted.map((glyph, index) => [glyph, [font.glyphAdvance(glyph), paths[index]!]]),
        ),
      };
    }
    return found;
  }
}

/** A section without number and title holds an article that is set by itself. */
const alone = (article: ArticleCopy): SectionCopy => ({
  number: "",
  title: "",
  sections: [],
  articles: [article],
});

/** In the order of `frameArticles`. */
function copyArticles({ sections }: IssueCopy): ArticleCopy[] {
  const inSection = (section: SectionCopy): ArticleCopy[] => [
    ...section.sections.flatMap(inSection),
    ...section.articles,
  ];
  return sections.flatMap(inSection);
}

const line = z.string().max(2000);
const articleText = z.object({
  title: line,
  headline: z.array(line).max(6),
  subtitle: line.optional(),
  byline: line.optional(),
  source: line.optional(),
  releasedOn: line.optional(),
  document: z.unknown(),
});

/** What is typed comes from the browser as it is. @throws FascicleError `invalid-input` */
function readText(json: string): ArticleCopyText {
  const read = articleText.safeParse(JSON.parse(json));
  if (!read.success) throw new FascicleError("invalid-input", { reason: read.error.message, place: "draft" });
  return copyText({ ...read.data, document: parseDocument(read.data.document) });
}

function done(value: unknown): Answer {
  return { kind: "done", json: Buffer.from(JSON.stringify(value)) };
}
