/**
 * Which packages become part of the bundles. Most stay outside, they are in node_modules anyway; but a
 * command that draws a PDF would wait longer for the few hundred small files of these than for its work.
 */
import { readFileSync } from "node:fs";

const INSIDE = /^(zod|react|pdfkit|@react-pdf\/renderer)$/;

/**
 * What these packages would load and never call, because we measure, break and embed text ourselves and encrypt
 * nothing: with it, loading takes twice as long. By module, what is imported of it.
 * @type {Record<string, string[]>}
 */
const ABSENT = {
  fontkit: ["create", "open", "openSync"],
  linebreak: ["default"],
  "unicode-properties": ["default"],
  "@react-pdf/hyphenate/en-us": ["syllables"],
  "@noble/ciphers/aes": ["cbc", "ecb"],
};

/**
 * Sources that would not work or dawdle inside a bundle.
 * @type {[filter: RegExp, change: (source: string) => string][]}
 */
const CHANGES = [
  // pdfkit loads the metrics of its standard fonts from beside itself.
  [
    /pdfkit\.node\.mjs$/,
    (source) =>
      source.replace(
        "createRequire(import.meta.url)",
        "createRequire(createRequire(import.meta.url).resolve('pdfkit'))",
      ),
  ],
  // The layout engine is a string in its source; to `fetch` that, Node would load a whole HTTP client.
  [/yoga-wasm-base64-esm\.js$/, (source) => `const fetch = undefined;\n${source}`],
  // The metrics of its standard fonts, in which no text is set; it loads them at need, too.
  [
    /@react-pdf\/font\/lib\/index\.js$/,
    (source) => source.replaceAll(/this\.load\(\{\s*fontFamily: 'Helvetica',[^}]*\}\);/g, ""),
  ],
  // Sentences in fifty languages, none of which is shown to anybody.
  [/zod\/v4\/locales\/index\.js$/, () => 'export { default as en } from "./en.js";'],
];

/** @type {import("esbuild").Plugin} */
export const packages = {
  name: "packages",
  setup(build) {
    // From our own sources, bare names stay outside (`@/…` is our own too); from a package inside, whatever
    // it needs comes along.
    build.onResolve({ filter: /^(@[^/]|[^./@])/ }, ({ path, importer, kind }) =>
      kind === "entry-point" || importer.includes("node_modules") || INSIDE.test(path)
        ? undefined
        : { path, external: true },
    );
    build.onResolve({ filter: /./ }, ({ path }) =>
      path in ABSENT ? { path, namespace: "absent" } : undefined,
    );
    build.onLoad({ filter: /./, namespace: "absent" }, ({ path }) => ({
      contents: `const absent = () => { throw new Error("${path} is not in the bundle"); };
        export { ${ABSENT[path]?.map((name) => `absent as ${name}`).join(", ")} };`,
    }));
    for (const [filter, change] of CHANGES)
      build.onLoad({ filter }, ({ path }) => ({ contents: change(readFileSync(path, "utf8")) }));
  },
};

/** For CommonJS packages inside, which ask for Node's own modules. */
export const requireBanner = {
  js: 'import { createRequire as bundleRequire } from "node:module"; const require = bundleRequire(import.meta.url);',
};
