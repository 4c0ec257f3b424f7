/**
 * The work of the composer process: answers one ask after the other, with memories of limited size. Texts come from
 * the web process, which may read them; nothing here knows a database.
 */

import { z } from "zod";
import type { ArticleCopy, IssueCopy } from "../../document/issue-copy";
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
import { builtInFont } from "../../pdf/built-in-fonts";
import { type FontFaces, loadFaces } from "../../pdf/faces";
import { type FontFile, fontFile } from "../../pdf/font-file";
import { composeAlone, issueArticles } from "../../typeset/compose-articles";
import { isBuiltInFont, storedFontHash } from "../../typeset/font-names";
import { LeastRecent } from "../../typeset/least-recent";
import { type FontOutlines, liveIssue } from "../../typeset/live-issue";
import { TypesetMemory } from "../../typeset/memory";
import { STYLE_2024 } from "../../typeset/presets/style-2024";
import { readStyle } from "../../typeset/read-style";
import type { HouseStyle } from "../../typeset/style";
import type { ComposedIssue } from "../../typeset/types";
import { typesetIssue } from "../../typeset/typeset-issue";
import type { Answer, Ask, IssueAsk, OutlinesAsk } from "../protocol";

/** Some forty issues of text, in characters of its JSON. */
const TEXT_KEPT = 8_000_000;
/** Styles with what was composed in them, some 20 MB each for an issue. */
const STYLES_KEPT = 3;
/** Composed issues, some 20 MB each: what several people look at in turn. */
const ISSUES_KEPT = 3;
/** Stored fonts, bytes: two of the largest that are taken. */
const FILES_KEPT = 80_000_000;
/** More articles than the memory of a style holds. */
const WARM_KEPT = 2_000;
/** Longer than this nobody waits for an answer, ms: the rest of the work is done at the next ask. */
const SLICE = 120;

type MissingFiles = { readonly kind: "missing"; readonly files: readonly string[] };
type Drafts = NonNullable<IssueAsk["drafts"]>;

interface Composed {
  readonly issue: ComposedIssue;
  readonly numbers: ReadonlyMap<string, string>;
}

/** A house style with its faces and its memory. */
interface Look {
  readonly style: HouseStyle;
  readonly faces: FontFaces;
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
  private readonly files = new LeastRecent<Uint8Array>(FILES_KEPT);

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
        case "files":
          for (const [hash, bytes] of ask.files) this.files.set(hash, bytes, bytes.length);
          return done({});
        case "outlines":
          return this.outlines(ask);
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
    const look = this.look(frame.style);
    if (missing.length > 0 || look.kind === "missing")
      return {
        kind: "missing",
        articles: missing.map(({ id }) => id),
        files: look.kind === "missing" ? look.files : [],
      };
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

  /** @throws FascicleError `invalid-input` */
  private look(style: unknown): ({ readonly kind: "look" } & Look) | MissingFiles {
    const key = JSON.stringify(style ?? null);
    const known = this.looks.get(key);
    if (known) return { kind: "look", ...known };
    const house = style === undefined ? STYLE_2024 : readStyle(style);
    const fonts = this.storedFonts(Object.values(house.fonts).flat());
    if (fonts.missing.length > 0) return { kind: "missing", files: fonts.missing };
    const look: Look = {
      style: house,
      faces: loadFaces(house.fonts, fonts.files),
      memory: new TypesetMemory(),
      warm: new LeastRecent(WARM_KEPT),
    };
    this.looks.set(key, look);
    return { kind: "look", ...look };
  }

  /** Of the fonts named, those that an office has stored: their bytes, and the hashes of those not here. */
  private storedFonts(names: readonly string[]) {
    const files = new Map<string, Uint8Array>();
    const missing: string[] = [];
    for (const hash of new Set(names.flatMap((name) => storedFontHash(name) ?? []))) {
      const bytes = this.files.get(hash);
      if (bytes) files.set(hash, bytes);
      else missing.push(hash);
    }
    return { files, missing };
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
    const copies = issueArticles(copy);
    let done = 0;
    for (const [index, { id, hash }] of frameArticles(frame).entries()) {
      if (drafts[id] !== undefined) continue;
      if (!warm.has(hash)) {
        if (performance.now() > until) continue;
        composeAlone(copy, copies[index]!, look.style, look.faces, look.memory);
        warm.set(hash, true);
      }
      done++;
    }
    return done;
  }

  private typeset(copy: IssueCopy, { style, faces, memory }: Omit<Look, "warm">): ComposedIssue {
    return typesetIssue(copy, style, faces, { memory });
  }

  /** Fonts that nobody knows have no outlines. */
  private outlines({ glyphs }: OutlinesAsk): Answer {
    const { files, missing } = this.storedFonts(Object.keys(glyphs));
    if (missing.length > 0) return { kind: "missing", articles: [], files: missing };
    const found: Record<string, FontOutlines> = {};
    for (const [name, wanted] of Object.entries(glyphs)) {
      const font = fontNamed(name, files);
      if (font) found[name] = outlinesOf(font, wanted);
    }
    return done(found);
  }
}

function fontNamed(name: string, files: ReadonlyMap<string, Uint8Array>): FontFile | undefined {
  if (isBuiltInFont(name)) return builtInFont(name);
  const bytes = files.get(storedFontHash(name) ?? "");
  return bytes && fontFile(name, () => bytes);
}

function outlinesOf(font: FontFile, glyphs: readonly number[]): FontOutlines {
  const paths = font.outlines(glyphs);
  return {
    unitsPerEm: font.unitsPerEm,
    glyphs: Object.fromEntries(
      glyphs.map((glyph, index) => [glyph, [font.glyphAdvance(glyph), paths[index]!]]),
    ),
  };
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
