/**
 * Which packages become part of the bundles. Most stay outside, they are in node_modules anyway; but a
 * command that draws a PDF would wait longer for the few hundred small files of these than for its work.
 */
import { readFileSync } from "node:fs";

const INSIDE = /^(zod|react|pdfkit|@react-pdf\/renderer)$/;

/** @type {import("esbuild").Plugin} */
export const packages = {
  name: "packages",
  setup(build) {
    // From our own sources, bare names stay outside; from a package inside, whatever it needs comes along.
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer, kind }) =>
      kind === "entry-point" || importer.includes("node_modules") || INSIDE.test(path)
        ? undefined
        : { path, external: true },
    );
    // fontkit is a quarter of that time and never called: lib/pdf/font-file.ts reads our faces.
    build.onResolve({ filter: /^fontkit$/ }, ({ path }) => ({ path, namespace: "absent" }));
    build.onLoad({ filter: /./, namespace: "absent" }, ({ path }) => ({
      contents: `export const create = () => { throw new Error("${path} is not in the bundle"); };
        export { create as open, create as openSync };`,
    }));
    // pdfkit loads the metrics of its standard fonts from beside itself.
    build.onLoad({ filter: /pdfkit\.node\.mjs$/ }, ({ path }) => ({
      contents: readFileSync(path, "utf8").replace(
        "createRequire(import.meta.url)",
        "createRequire(createRequire(import.meta.url).resolve('pdfkit'))",
      ),
    }));
  },
};

/** For CommonJS packages inside, which ask for Node's own modules. */
export const requireBanner = {
  js: 'import { createRequire as bundleRequire } from "node:module"; const require = bundleRequire(import.meta.url);',
};
