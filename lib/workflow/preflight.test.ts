import { expect, test } from "vitest";
import { type JudgedFinding, standingErrors } from "./preflight";

const error: JudgedFinding = { key: "e", severity: "error" };
const warning: JudgedFinding = { key: "w", severity: "warning" };

test.each<[string, JudgedFinding[], string[], string[]]>([
  ["an error stands", [error], [], ["e"]],
  ["a warning does not", [warning], [], []],
  ["a waived error does not", [error], ["e"], []],
  ["a waiver for other content answers nothing", [error], ["e:old"], ["e"]],
])("%s", (_, findings, waived, standing) => {
  expect(standingErrors(findings, new Set(waived)).map(({ key }) => key)).toEqual(standing);
});
