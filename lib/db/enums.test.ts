import { expectTypeOf, test } from "vitest";
import type { Role } from "../workflow/actor";
import type * as workflow from "../workflow/status";
import type * as stored from "./generated/enums";
import type { JobStatus } from "./jobs";

test("the database's enums are the unions that lib/workflow owns", () => {
  expectTypeOf<stored.Role>().toEqualTypeOf<Role>();
  expectTypeOf<stored.ArticleStatus>().toEqualTypeOf<workflow.ArticleStatus>();
  expectTypeOf<stored.IssueStatus>().toEqualTypeOf<workflow.IssueStatus>();
  expectTypeOf<stored.ReviewStage>().toEqualTypeOf<workflow.ReviewStage>();
  expectTypeOf<stored.Verdict>().toEqualTypeOf<workflow.ReviewVerdict>();
  expectTypeOf<stored.JobStatus>().toEqualTypeOf<JobStatus>();
});
