/**
 * Whatever an editor, a paste or an attacker sends: validated, stored, read, shown and set, nothing throws, doing it twice
 * changes nothing, and nothing active is shown. 10,000 documents by `FASCICLE_RUNS=10000`; fewer where nobody asks.
 */
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { editorDocument, hostileDocument } from "@/lib/document/arbitrary";
import { canonicalJson } from "@/lib/document/canonical";
import { toBlocks, toDocument } from "@/lib/document/convert";
import type { TiptapDocument } from "@/lib/document/tiptap";
import { parseDocument } from "@/lib/document/validate";
import { FascicleError } from "@/lib/errors";
import { STYLE_2024 } from "@/lib/typeset/presets/style-2024";
import { article, issueOf } from "@/lib/typeset/sample-copy";
import { syntheticFaces } from "@/lib/typeset/synthetic-faces";
import { typesetIssue } from "@/lib/typeset/typeset-issue";
import { BlocksView } from "./blocks-view";

const RUNS = Number(process.env.FASCICLE_RUNS ?? 200);
/** ms; as patient as there is to do. */
const PATIENCE = 60_000 + RUNS * 100;
const FACES = syntheticFaces();

/** All that the reading room ever shows. */
const ELEMENTS = new Set(
  "div h2 h3 h4 p span strong em u sup sub a br ul ol li section table thead tbody tr td th blockquote figure figcaption img".split(
    " ",
  ),
);
const ATTRIBUTES =
  /^(?:class|data-[a-z]+|href|rel|target|title|src|alt|width|height|loading|start|rowspan|colspan|align|aria-label|tabindex)$/;

function requireHarmless(markup: string): void {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`);
  for (const element of document.body.querySelectorAll("*")) {
    expect(ELEMENTS).toContain(element.nodeName.toLowerCase());
    for (const name of element.getAttributeNames()) expect(name.toLowerCase()).toMatch(ATTRIBUTES);
    expect(element.getAttribute("href") ?? "https://").toMatch(/^(?:https?:\/\/|mailto:)/i);
    expect(element.getAttribute("src") ?? "/api/files/").toMatch(/^\/api\/files\//);
  }
}

function walk(document: TiptapDocument): void {
  const stored = canonicalJson(document);
  const again = parseDocument(JSON.parse(stored));
  expect(canonicalJson(again)).toBe(stored);
  const blocks = toBlocks(again);
  expect(toBlocks(parseDocument(toDocument(blocks)))).toEqual(blocks);

  const show = () =>
    renderToStaticMarkup(createElement(BlocksView, { blocks, address: (file) => `/api/files/${file}` }));
  const markup = show();
  expect(show()).toBe(markup);
  requireHarmless(markup);

  const { pages } = typesetIssue(issueOf(article(blocks)), STYLE_2024, FACES);
  expect(pages.length).toBeGreaterThan(0);
}

test(
  "what an editor may produce goes all the way",
  () => {
    fc.assert(
      fc.property(editorDocument, (json) => walk(parseDocument(json))),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);

test(
  "whatever else comes in is refused, or goes all the way",
  () => {
    fc.assert(
      fc.property(hostileDocument, (json) => {
        let document: TiptapDocument;
        try {
          document = parseDocument(json);
        } catch (error) {
          expect(error).toBeInstanceOf(FascicleError);
          return;
        }
        walk(document);
      }),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);
