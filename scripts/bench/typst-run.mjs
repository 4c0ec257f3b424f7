// One cold run of Typst: node typst-run.mjs FILE.typ OUT.pdf
import { writeFileSync } from "node:fs";
import path from "node:path";
import { compile, makeCompiler } from "./typst-compiler.mjs";

const [source, out] = process.argv.slice(2);
if (!source || !out) throw new Error("typst-run.mjs FILE.typ OUT.pdf");
const compiler = makeCompiler(path.dirname(path.resolve(source)));
writeFileSync(out, compiler.pdf(compile(compiler, { mainFilePath: path.resolve(source) }), {}));
