// One cold run of Typst: node typst-run.mjs FILE.typ OUT.pdf — prints pages' worth of facts as JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";

const [source, out] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const font = (pack, file) =>
  readFileSync(path.join(path.dirname(require.resolve(`${pack}/package.json`)), file));
const compiler = NodeCompiler.create({
  workspace: path.dirname(path.resolve(source)),
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
const compiled = compiler.compile({ mainFilePath: path.resolve(source) });
if (!compiled.result) {
  console.error(JSON.stringify(compiler.fetchDiagnostics(compiled.takeError())).slice(0, 2000));
  process.exit(1);
}
writeFileSync(out, compiler.pdf(compiled.result, {}));
console.log(JSON.stringify({ peakMiB: Math.round(process.resourceUsage().maxRSS / 1024) }));
