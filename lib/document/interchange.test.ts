import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { sharedFile } from "../../scripts/shared-file";
import { FascicleError } from "../errors";
import { interchangeSchema, parseIssueData } from "./interchange";
import type { IssueData } from "./issue";
import { toIssueCopy } from "./issue-copy";
import { fromPlain, toPlain } from "./plain";
import { isPlainIssue } from "./plain-shape";

const PUBLISHED = path.join(import.meta.dirname, "interchange.schema.json");

const issue: IssueData = {
  format: "fascicle-issue/1",
  journal: { title: "示例通讯", institution: "示例技师学院" },
  year: 2026,
  number: 1,
  label: "2026年第01期",
  coverLines: [],
  print: {},
  statement: {
    title: "说明",
    document: { type: "doc", content: [{ type: "paragraph", attrs: { id: "b1" } }] },
  },
  masthead: { title: "编委", entries: [{ role: "主编", names: ["甲", "乙"] }] },
  contentsTitle: "目录",
  sections: [
    {
      title: "动态",
      sections: [{ title: "通知", sections: [], articles: [article("甲文")] }],
      articles: [article("乙文")],
    },
    { title: "观点", sections: [], articles: [article("丙文")] },
  ],
  files: [],
};

function article(title: string) {
  return {
    title,
    headline: [title],
    tags: [],
    document: {
      type: "doc" as const,
      content: [{ type: "paragraph", attrs: { id: "b1" }, content: [{ type: "text", text: "正文。" }] }],
    },
  };
}

test("the published schema is the one the parser uses", () => {
  const schema = `${JSON.stringify(interchangeSchema(), null, 2)}\n`;
  if (process.env.UPDATE_SCHEMA) writeFileSync(PUBLISHED, schema);
  expect(readFileSync(PUBLISHED, "utf8")).toBe(schema);
});

test("an issue passes through JSON unchanged", () => {
  expect(parseIssueData(JSON.parse(JSON.stringify(issue)))).toEqual(issue);
});

test("a place that does not fit is named", () => {
  const bad = {
    ...issue,
    sections: [{ title: "动态", articles: [{ ...article("甲"), releasedOn: "2026年1月" }] }],
  };
  expect(() => parseIssueData(bad)).toThrow(
    expect.objectContaining({
      id: "invalid-input",
      values: expect.objectContaining({ place: expect.stringMatching(/^sections\.0/) }),
    }),
  );
  expect(() => parseIssueData({ format: "fascicle-issue/1" })).toThrow(FascicleError);
});

test("a script in a document is refused", () => {
  const bad = {
    ...issue,
    statement: { title: "", document: { type: "doc", content: [{ type: "script" }] } },
  };
  expect(() => parseIssueData(bad)).toThrow(FascicleError);
});

test("numbers follow from the tree: columns first, then the articles beside them", () => {
  const copy = toIssueCopy(issue);
  expect(copy.sections[0]?.sections[0]?.articles[0]?.number).toBe("1.1.1");
  expect(copy.sections[0]?.articles[0]?.number).toBe("1.2");
  expect(copy.sections[1]?.articles[0]?.number).toBe("2.1");
});

test("the simple shape keeps what it can express", () => {
  const plain = JSON.parse(JSON.stringify(toPlain(issue)));
  expect(isPlainIssue(plain)).toBe(true);
  expect(toPlain(fromPlain(plain))).toEqual(plain);
});

const REFERENCE = sharedFile("seed/2024-01.json");
const reference = (() => {
  try {
    return JSON.parse(readFileSync(REFERENCE, "utf8")) as Record<string, unknown>;
  } catch {
    return undefined;
  }
})();

describe.skipIf(!reference)("the real issue", () => {
  test("comes back from the simple shape as it went in", () => {
    const again = JSON.parse(JSON.stringify(toPlain(fromPlain(reference))));
    expect(withoutOrigin(again)).toEqual(withoutOrigin(reference));
  });
});

const ORIGIN =
  /^(lines|seedLines?|notes|rawRows|captionLines|printedPage|publishedText|bodyTitle|raw|toc|line|page|kind)$/;

/** Without the notes on where in its source each part stood. */
function withoutOrigin(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutOrigin);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).flatMap(([key, value]) =>
      ORIGIN.test(key) || value === null ? [] : [[key, withoutOrigin(value)]],
    ),
  );
}
