import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");

/** Folder → folders of this project it may import from, itself always included. */
const MAY_IMPORT: Record<string, string[]> = {
  "lib/document": [],
  "lib/workflow": [],
  "lib/proofread": ["lib/document"],
  "lib/typeset": ["lib/document"],
  "lib/search": [],
  // Its images are made harmless as the file store does it.
  // The styles of this house's own Word files tell what is what.
  "lib/intake": ["lib/document", "lib/db/images", "lib/word/style-ids"],
  "lib/word": ["lib/document", "lib/typeset"],
  "lib/pdf": ["lib/document", "lib/typeset"],
  // Its rules are pure, so that the desk can list and explain them.
  "lib/pdf/preflight": ["lib/document", "lib/typeset"],
  // What may be stored as a font is decided by who embeds it, what is a house word by who looks for it.
  "lib/db": [
    "lib/workflow",
    "lib/document",
    "lib/typeset",
    "lib/search",
    "lib/pdf/check-font",
    "lib/proofread/house-words",
  ],
  "lib/auth": ["lib/db", "lib/workflow"],
  "lib/jobs": [
    "lib/db",
    "lib/pdf",
    "lib/intake",
    "lib/proofread",
    "lib/document",
    "lib/typeset",
    "lib/workflow",
    // The words on a sheet of the office.
    "lib/i18n",
  ],
  // The composer process holds texts that people may see, and has no way of its own to any other.
  "lib/live/process": ["lib/document", "lib/pdf", "lib/typeset", "lib/live/protocol"],
  "lib/live": ["lib/db", "lib/document", "lib/pdf", "lib/typeset", "lib/workflow"],
  components: [
    "lib/document",
    // A paste is read in the browser by the rules of the intake, which are pure.
    "lib/intake/paste",
    "lib/intake/rtf-images",
    "lib/workflow",
    "lib/proofread",
    "lib/typeset",
    "lib/search",
    "lib/pdf/preflight",
    "lib/i18n",
  ],
};
const EVERYONE = ["lib/errors", "lib/env"];
const PURE = [
  "lib/document",
  "lib/workflow",
  "lib/proofread",
  "lib/typeset",
  "lib/search",
  "lib/word",
  "lib/pdf/preflight",
];
const FORBIDDEN_IN_PURE = /^(node:|react|next|@prisma|pg|antd|fs$|path$)/;
const PRISMA_OUTSIDE_DB = /^(@prisma\/|.*lib\/db\/generated)/;

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name) && !/\.(test|spec)\.tsx?$/.test(e.name))
    .map((e) => path.relative(ROOT, path.join(e.parentPath, e.name)))
    .filter((f) => !f.includes("/generated/"));
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+["']([^"']+)["']|import\(\s*["']([^"']+)["']\s*\)|(?:^|\n)import\s+["']([^"']+)["']/g;

function imports(file: string): { specifier: string; local?: string }[] {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  return [...text.matchAll(IMPORT)].map((m) => {
    const specifier = m[1] ?? m[2] ?? m[3]!;
    if (specifier.startsWith("@/")) return { specifier, local: specifier.slice(2) };
    if (specifier.startsWith(".")) return { specifier, local: path.join(path.dirname(file), specifier) };
    return { specifier };
  });
}

const within = (file: string, folder: string) =>
  file === folder || file.startsWith(`${folder}/`) || file.startsWith(`${folder}.`);

test.each(Object.entries(MAY_IMPORT))("%s imports only what the design allows", (folder, allowed) => {
  let files: string[] = [];
  try {
    files = sources(folder);
  } catch {
    return; // a folder a later step brings
  }
  const wrong: string[] = [];
  for (const file of files)
    for (const { specifier, local } of imports(file)) {
      if (local && ![folder, ...allowed, ...EVERYONE].some((f) => within(local, f)))
        wrong.push(`${file} → ${specifier}`);
      if (PURE.includes(folder) && !local && FORBIDDEN_IN_PURE.test(specifier))
        wrong.push(`${file} → ${specifier}`);
      if (folder !== "lib/db" && PRISMA_OUTSIDE_DB.test(local ?? specifier))
        wrong.push(`${file} → ${specifier}`);
    }
  expect(wrong).toEqual([]);
});
