/** The flat outline → sections with columns and articles. What has children is a section, the rest are articles. */
import type { IntakeArticle, IntakeSection } from "./intake-issue";
import { isDotted } from "./numerals";
import type { OutlineEntry } from "./outline";
import type { Notes } from "./report";

interface Branch {
  readonly entry: OutlineEntry;
  readonly children: Branch[];
}

/** Levels by kind of numeral: for dotted ones the number of parts, for others the order in which kinds first appear. */
export function toTree(outline: readonly OutlineEntry[], notes: Notes): Branch[] {
  const levels = readLevels(outline);
  const roots: Branch[] = [];
  const path: { level: number; branch: Branch }[] = [];
  for (const entry of outline) {
    const level = levels.get(entry.kind) ?? 1;
    while ((path.at(-1)?.level ?? 0) >= level) path.pop();
    if (path.length === 0 && level > 1) {
      const section = missingSection(entry, notes);
      roots.push(section);
      path.push({ level: 1, branch: section });
    }
    const branch: Branch = { entry, children: [] };
    (path.at(-1)?.branch.children ?? roots).push(branch);
    path.push({ level, branch });
  }
  return roots;
}

function readLevels(outline: readonly OutlineEntry[]): Map<string, number> {
  const levels = new Map<string, number>();
  const others = [...new Set(outline.map((entry) => entry.kind).filter((kind) => !isDotted(kind)))];
  others.forEach((kind, index) => {
    levels.set(kind, index + 1);
  });
  for (const kind of new Set(outline.map((entry) => entry.kind).filter(isDotted)))
    levels.set(
      kind,
      others.length > 0 && kind === "1" ? others.length + 1 : Math.max(Number(kind), others.length + 1),
    );
  return levels;
}

/** 1.1 without a line 1 before it: the section's title is unknown, its number serves. */
function missingSection(child: OutlineEntry, notes: Notes): Branch {
  const number = String(child.values[0] ?? 1);
  notes.for()("section-title-missing", child.line, { before: child.title, doubtful: true });
  const entry = {
    number,
    values: child.values.slice(0, 1),
    kind: "1",
    title: number,
    line: child.line,
    start: -1,
    end: -1,
  };
  return { entry, children: [] };
}

/** The entries that are articles: no children, and under a section. */
export function articleEntries(tree: readonly Branch[]): OutlineEntry[] {
  return tree.flatMap((root) => leaves(root.children));
}

function leaves(branches: readonly Branch[]): OutlineEntry[] {
  return branches.flatMap((branch) =>
    branch.children.length > 0 ? leaves(branch.children) : [branch.entry],
  );
}

/** Entries with children are sections of the section above them, the others its articles. */
export function toSections(
  tree: readonly Branch[],
  articles: ReadonlyMap<OutlineEntry, IntakeArticle>,
): IntakeSection[] {
  return tree.map(({ entry, children }) => ({
    ...(entry.number ? { number: entry.number } : {}),
    title: entry.title,
    sections: toSections(
      children.filter((child) => child.children.length > 0),
      articles,
    ),
    articles: children.flatMap((child) =>
      child.children.length > 0 ? [] : (articles.get(child.entry) ?? []),
    ),
  }));
}
