import { describe, expect, test } from "vitest";
import { type Actor, CONSOLE, ROLES, type Role } from "./actor";
import { articleStep, statusAfterEdit } from "./article-steps";
import {
  type ArticleState,
  allowedArticleActions,
  allowedEditions,
  allowedIssueActions,
  can,
  decide,
} from "./decide";
import type { ProducedEdition } from "./edition-rules";
import { issueStatusAfterChange } from "./issue-steps";
import { PERMISSIONS, type Permission } from "./permissions";
import {
  ARTICLE_ACTIONS,
  ARTICLE_STATUSES,
  type ArticleStatus,
  ISSUE_STATUSES,
  type IssueStatus,
} from "./status";

const JOURNAL = "j";

function person(roles: readonly Role[], overrides: Partial<Actor> = {}): Actor {
  return {
    kind: "person",
    userId: roles.join("+") || "nobody",
    name: "某人",
    isAdmin: false,
    roles: { [JOURNAL]: roles },
    journalId: JOURNAL,
    ...overrides,
  };
}

function article(status: ArticleStatus, overrides: Partial<ArticleState> = {}): ArticleState {
  return {
    journalId: JOURNAL,
    status,
    authorId: "author",
    assigneeId: null,
    deleted: false,
    round: 1,
    reviews: [],
    ...overrides,
  };
}

const AUTHOR = person(["EDITOR"], { userId: "author" });
const EDITOR = person(["EDITOR"]);
const RESPONSIBLE = person(["RESPONSIBLE_EDITOR"]);
const CHIEF = person(["CHIEF_EDITOR"]);
const IN_CHIEF = person(["EDITOR_IN_CHIEF"]);
const READER = person(["READER"]);
const ADMIN = person([], { isAdmin: true });
const STRANGER = person(["EDITOR_IN_CHIEF", "CHIEF_EDITOR", "RESPONSIBLE_EDITOR"], {
  roles: { other: ROLES },
});

describe("an article in somebody's hands", () => {
  const rows: [ArticleStatus, string, Actor, string][] = [
    ["DRAFT", "its author", AUTHOR, "submit edit keepRevision bin"],
    ["DRAFT", "another editor", EDITOR, ""],
    ["DRAFT", "责编", RESPONSIBLE, "submit edit keepRevision place bin"],
    ["DRAFT", "主编", CHIEF, "place"],
    ["DRAFT", "总编", IN_CHIEF, ""],
    ["FIRST_REVIEW", "its author", AUTHOR, "withdraw"],
    ["FIRST_REVIEW", "责编", RESPONSIBLE, "pass recommendReject return edit keepRevision place"],
    ["FIRST_REVIEW", "主编", CHIEF, "place"],
    ["SECOND_REVIEW", "its author", AUTHOR, ""],
    ["SECOND_REVIEW", "责编", RESPONSIBLE, "place"],
    ["SECOND_REVIEW", "主编", CHIEF, "pass recommendReject return edit keepRevision place"],
    ["SECOND_REVIEW", "总编", IN_CHIEF, ""],
    ["FINAL_REVIEW", "责编", RESPONSIBLE, "edit keepRevision place"],
    ["FINAL_REVIEW", "主编", CHIEF, "edit keepRevision place"],
    ["FINAL_REVIEW", "总编", IN_CHIEF, "return accept reject"],
    ["ACCEPTED", "its author", AUTHOR, ""],
    ["ACCEPTED", "责编", RESPONSIBLE, "edit keepRevision place"],
    ["ACCEPTED", "总编", IN_CHIEF, ""],
    ["PUBLISHED", "责编", RESPONSIBLE, ""],
    ["PUBLISHED", "总编", IN_CHIEF, ""],
    ["REJECTED", "its author", AUTHOR, "bin"],
    ["REJECTED", "总编", IN_CHIEF, ""],
  ];
  test.each(rows)("%s, %s", (status, _who, actor, allowed) => {
    expect(allowedArticleActions(actor, article(status)).join(" ")).toBe(allowed);
  });

  test.each(ARTICLE_STATUSES)(
    "%s: readers, administrators and other journals' people may nothing",
    (status) => {
      for (const actor of [READER, ADMIN, STRANGER])
        expect(allowedArticleActions(actor, article(status))).toEqual([]);
    },
  );

  test.each(ARTICLE_ACTIONS)("%s is never the console's", (action) => {
    for (const status of ARTICLE_STATUSES)
      expect(can(CONSOLE, { action, article: article(status) })).toBe(false);
  });

  test("who is in charge counts as the author", () => {
    const assigned = article("DRAFT", { assigneeId: EDITOR.userId });
    expect(allowedArticleActions(EDITOR, assigned)).toContain("submit");
  });

  test("in the bin only restoring is left", () => {
    expect(allowedArticleActions(RESPONSIBLE, article("DRAFT", { deleted: true }))).toEqual(["restore"]);
    expect(decide(RESPONSIBLE, { action: "restore", article: article("DRAFT") })).toEqual({
      allowed: false,
      refusal: "wrong-status",
    });
  });
});

describe("three reviews, three people", () => {
  const first = { stage: "FIRST_REVIEW", round: 1, reviewerId: "both" } as const;
  const second = { stage: "SECOND_REVIEW", round: 1, reviewerId: "both" } as const;
  const both = person(["RESPONSIBLE_EDITOR", "CHIEF_EDITOR"], { userId: "both" });
  const all = person(["CHIEF_EDITOR", "EDITOR_IN_CHIEF"], { userId: "both" });

  const rows: [string, Actor, ArticleState, boolean, string][] = [
    [
      "初审 of one's own draft is admitted",
      person(["RESPONSIBLE_EDITOR"], { userId: "author" }),
      article("FIRST_REVIEW"),
      false,
      "yes",
    ],
    [
      "复审 of one's own is not",
      person(["CHIEF_EDITOR"], { userId: "author" }),
      article("SECOND_REVIEW"),
      false,
      "own-article",
    ],
    [
      "复审 of one's own is not, whatever the reason",
      person(["CHIEF_EDITOR", "EDITOR_IN_CHIEF"], { userId: "author" }),
      article("SECOND_REVIEW"),
      true,
      "own-article",
    ],
    [
      "who wrote the 初审 does not write the 复审",
      both,
      article("SECOND_REVIEW", { reviews: [first] }),
      false,
      "other-reviewer",
    ],
    [
      "not even with a reason, if he is not 总编",
      both,
      article("SECOND_REVIEW", { reviews: [first] }),
      true,
      "other-reviewer",
    ],
    ["总编 may, with a reason", all, article("SECOND_REVIEW", { reviews: [first] }), true, "yes"],
    ["总编 may not without", all, article("SECOND_REVIEW", { reviews: [first] }), false, "other-reviewer"],
    [
      "a review of an earlier round counts too",
      both,
      article("SECOND_REVIEW", { round: 2, reviews: [first] }),
      false,
      "other-reviewer",
    ],
    [
      "the same stage again is the same office",
      both,
      article("SECOND_REVIEW", { round: 2, reviews: [second] }),
      false,
      "yes",
    ],
  ];
  test.each(rows)("%s", (_rule, actor, state, override, outcome) => {
    const decision = decide(actor, { action: "pass", article: state, override });
    expect(decision.allowed ? "yes" : decision.refusal).toBe(outcome);
  });

  test("the author takes back only what nobody has reviewed in this round", () => {
    const reviewed = article("FIRST_REVIEW", { reviews: [first] });
    expect(decide(AUTHOR, { action: "withdraw", article: reviewed })).toEqual({
      allowed: false,
      refusal: "already-reviewed",
    });
    expect(can(AUTHOR, { action: "withdraw", article: { ...reviewed, round: 2 } })).toBe(true);
  });

  test("only 终审 rejects; 初审 and 复审 recommend it and pass on", () => {
    expect(articleStep("reject", "FIRST_REVIEW")).toBeUndefined();
    expect(articleStep("reject", "SECOND_REVIEW")).toBeUndefined();
    expect(articleStep("recommendReject", "FIRST_REVIEW")).toMatchObject({
      to: "SECOND_REVIEW",
      verdict: "REJECT",
    });
    expect(articleStep("recommendReject", "SECOND_REVIEW")).toMatchObject({
      to: "FINAL_REVIEW",
      verdict: "REJECT",
    });
    expect(articleStep("recommendReject", "FINAL_REVIEW")).toBeUndefined();
  });
});

describe("an issue in somebody's hands", () => {
  const rows: [IssueStatus, string, Actor, string][] = [
    ["PLANNING", "编辑", EDITOR, ""],
    ["PLANNING", "责编", RESPONSIBLE, "startProofing arrange editFacts addOriginal"],
    ["PLANNING", "主编", CHIEF, "startProofing arrange editFacts addOriginal waive"],
    ["PROOFING", "责编", RESPONSIBLE, "resumePlanning arrange editFacts addOriginal"],
    ["PROOFING", "主编", CHIEF, "resumePlanning approve arrange editFacts addOriginal waive"],
    ["PROOFING", "总编", IN_CHIEF, "addOriginal"],
    ["APPROVED", "主编", CHIEF, "arrange editFacts addOriginal"],
    ["APPROVED", "总编", IN_CHIEF, "publish addOriginal"],
    ["PUBLISHED", "责编", RESPONSIBLE, "addOriginal"],
    ["PUBLISHED", "总编", IN_CHIEF, "addOriginal"],
  ];
  test.each(rows)("%s, %s", (status, _who, actor, allowed) => {
    expect(allowedIssueActions(actor, { journalId: JOURNAL, status }).join(" ")).toBe(allowed);
  });

  test.each(ISSUE_STATUSES)(
    "%s: readers, administrators and other journals' people may nothing",
    (status) => {
      for (const actor of [READER, ADMIN, STRANGER])
        expect(allowedIssueActions(actor, { journalId: JOURNAL, status })).toEqual([]);
    },
  );
});

describe("what belongs to the journal", () => {
  const rows: [Permission, string][] = [
    ["readDesk", "EDITOR RESPONSIBLE_EDITOR CHIEF_EDITOR EDITOR_IN_CHIEF"],
    ["readPublished", "EDITOR RESPONSIBLE_EDITOR CHIEF_EDITOR EDITOR_IN_CHIEF READER admin"],
    ["createArticle", "EDITOR RESPONSIBLE_EDITOR"],
    ["uploadFile", "EDITOR RESPONSIBLE_EDITOR CHIEF_EDITOR"],
    ["assignArticle", "RESPONSIBLE_EDITOR CHIEF_EDITOR"],
    ["manageFonts", "RESPONSIBLE_EDITOR CHIEF_EDITOR"],
    ["manageHouseWords", "RESPONSIBLE_EDITOR CHIEF_EDITOR"],
    ["manageTags", "RESPONSIBLE_EDITOR CHIEF_EDITOR"],
    ["createIssue", "RESPONSIBLE_EDITOR CHIEF_EDITOR"],
    ["importIssue", "RESPONSIBLE_EDITOR CHIEF_EDITOR EDITOR_IN_CHIEF"],
    ["exportIssue", "EDITOR RESPONSIBLE_EDITOR CHIEF_EDITOR EDITOR_IN_CHIEF"],
    ["producePdf", "EDITOR RESPONSIBLE_EDITOR CHIEF_EDITOR EDITOR_IN_CHIEF"],
    ["editJournal", "CHIEF_EDITOR admin"],
    ["managePeople", "admin"],
    ["createJournal", "admin"],
    ["readAudit", "CHIEF_EDITOR EDITOR_IN_CHIEF admin"],
  ];
  test.each(rows)("%s", (action, allowed) => {
    const who = [
      ...ROLES.filter((role) => can(person([role]), { action, journalId: JOURNAL })),
      ...(can(ADMIN, { action, journalId: JOURNAL }) ? ["admin"] : []),
    ];
    expect(who.join(" ")).toBe(allowed);
    expect(can(CONSOLE, { action, journalId: JOURNAL })).toBe(true);
    expect(can(person([]), { action, journalId: JOURNAL })).toBe(false);
  });
  test("every permission has its row", () => {
    expect(rows.map(([action]) => action).sort()).toEqual(Object.keys(PERMISSIONS).sort());
  });
});

test("new text voids what was signed: an accepted article goes to 终审, an approved issue to proofing", () => {
  const moved = ARTICLE_STATUSES.filter((status) => statusAfterEdit(status) !== status);
  expect(moved).toEqual(["ACCEPTED"]);
  expect(statusAfterEdit("ACCEPTED")).toBe("FINAL_REVIEW");
  expect(ISSUE_STATUSES.filter((status) => issueStatusAfterChange(status) !== status)).toEqual(["APPROVED"]);
  expect(issueStatusAfterChange("APPROVED")).toBe("PROOFING");
});

describe("editions", () => {
  const rows: [ProducedEdition, string, string][] = [
    [
      "proof",
      "EDITOR RESPONSIBLE_EDITOR CHIEF_EDITOR EDITOR_IN_CHIEF",
      "PLANNING PROOFING APPROVED PUBLISHED",
    ],
    ["screen", "EDITOR RESPONSIBLE_EDITOR CHIEF_EDITOR EDITOR_IN_CHIEF", "PUBLISHED"],
    ["print", "RESPONSIBLE_EDITOR CHIEF_EDITOR EDITOR_IN_CHIEF", "APPROVED PUBLISHED"],
    ["cover", "RESPONSIBLE_EDITOR CHIEF_EDITOR EDITOR_IN_CHIEF", "APPROVED PUBLISHED"],
    ["booklet", "EDITOR RESPONSIBLE_EDITOR CHIEF_EDITOR EDITOR_IN_CHIEF", "APPROVED PUBLISHED"],
  ];
  test.each(rows)("%s", (edition, roles, statuses) => {
    const may = (role: Role, status: IssueStatus) =>
      can(person([role]), { action: "produceEdition", edition, issue: { journalId: JOURNAL, status } });
    expect(ROLES.filter((role) => may(role, "PUBLISHED")).join(" ")).toBe(roles);
    expect(ISSUE_STATUSES.filter((status) => may("CHIEF_EDITOR", status)).join(" ")).toBe(statuses);
    for (const actor of [READER, ADMIN, STRANGER])
      expect(allowedEditions(actor, { journalId: JOURNAL, status: "PUBLISHED" })).toEqual([]);
  });
});
