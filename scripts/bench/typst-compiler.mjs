/** Typst as the comparisons use it: our fonts, nothing else. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const require = createRequire(import.meta.url);

/**
 * @param {string} pack
 * @param {string} file
 */
const font = (pack, file) =>
  readFileSync(path.join(path.dirname(require.resolve(`${pack}/package.json`)), file));

/** @param {string} workspace  folder of the source */
export const makeCompiler = (workspace) =>
  NodeCompiler.create({
    workspace,
    fontArgs: [
      {
        fontBlobs: [
          font("@expo-google-fonts/noto-serif-sc", "400Regular/NotoSerifSC_400Regular.ttf"),
          font("@expo-google-fonts/noto-serif-sc", "700Bold/NotoSerifSC_700Bold.ttf"),
          font("@expo-google-fonts/noto-sans-sc", "700Bold/NotoSansSC_700Bold.ttf"),
        ],
      },
    ],
  });

/**
 * The laid-out document. @throws with Typst's own words where the source is wrong
 * @param {NodeCompiler} compiler
 * @param {Parameters<NodeCompiler["compile"]>[0]} source
 */
export function compile(compiler, source) {
  const compiled = compiler.compile(source);
  if (compiled.result) return compiled.result;
  const error = compiled.takeError();
  throw new Error(JSON.stringify(error && compiler.fetchDiagnostics(error)).slice(0, 2000));
}
